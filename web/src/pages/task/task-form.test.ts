import { describe, expect, it } from 'vitest'
import type { TaskRow } from '../../client/assignment-shapes.ts'
import { editOfForm, formOf, type TaskForm, typedCell } from './task-form.ts'

const row: TaskRow = {
  id: 't1',
  part: 'tasks',
  text: '改造旧渠六条',
  kind: 'quantitative',
  category: '水利',
  source: [],
  lead: [{ unit: '市水利局', why: '旧渠' }],
  coUnits: ['市财政局'],
  leaderPost: '',
  deadline: { text: '上半年', day: '2024-06-30' },
  targets: [],
  nodes: [],
  note: '',
}

describe('a form of a task', () => {
  it.each<[string, Partial<TaskForm>, object]>([
    ['nothing where nothing was typed', {}, {}],
    ['nothing for a unit typed again with blanks', { lead: ' 市水利局 ' }, {}],
    [
      'a unit more, with the reason of the one that stays',
      { lead: '市水利局、市农业局' },
      {
        lead: [
          { unit: '市水利局', why: '旧渠' },
          { unit: '市农业局', why: '人工指定' },
        ],
      },
    ],
    ['a deadline without a day', { deadlineDay: '' }, { deadline: { text: '上半年', day: null } }],
    ['an emptied cell', { coUnits: '' }, { coUnits: [] }],
    ['a note', { note: '分两批' }, { note: '分两批' }],
  ])('gives %s', (_, typed, edit) => {
    expect(editOfForm({ ...formOf(row), ...typed }, row)).toEqual(edit)
  })

  it('shows a typed cell as a saved one is shown', () => {
    expect(typedCell(formOf(row), 'deadline')).toBe('上半年（2024-06-30）')
  })
})

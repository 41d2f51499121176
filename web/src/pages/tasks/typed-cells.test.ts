import { describe, expect, it } from 'vitest'
import { editOf, type TypedCells } from './typed-cells.ts'

const none: TypedCells = { lead: null, leaderPost: null, deadlineText: '', deadlineDay: null, note: null }

describe('typed cells', () => {
  it.each<[string, Partial<TypedCells>, object]>([
    ['leave out what stays', {}, {}],
    ['empty what was chosen and left empty', { note: '', leaderPost: ' ' }, { note: '', leaderPost: '' }],
    [
      'name units with the reason that a person said so',
      { lead: '市水利局、市财政局' },
      {
        lead: [
          { unit: '市水利局', why: '人工指定' },
          { unit: '市财政局', why: '人工指定' },
        ],
      },
    ],
    ['give the day', { deadlineDay: '2024-06-30' }, { deadline: { text: '', day: '2024-06-30' } }],
  ])('%s', (_, typed, edit) => {
    expect(editOf({ ...none, ...typed })).toEqual(edit)
  })
})

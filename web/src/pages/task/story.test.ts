import { describe, expect, it } from 'vitest'
import type { StoryEntry } from '../../client/progress.ts'
import { storyOf } from './story.ts'

const entry = (number: number, action: string, data: unknown): StoryEntry => ({
  number,
  at: `2024-03-0${number}T09:00:00+08:00`,
  by: { person: '王', role: 'unit_officer' },
  action,
  data,
})

describe('the story of a task', () => {
  it('puts together what concerns one report, and tells the last thing first', () => {
    const story = storyOf([
      entry(1, 'assignment.edit', { note: '分两批' }),
      entry(2, 'report.write', { report: 'r1', month: '2024-02', progress: '已开工' }),
      entry(3, 'report.write', { report: 'r2', month: '2024-03', progress: '过半' }),
      entry(4, 'report.edit', { report: 'r1', progress: '已开工两条' }),
      entry(5, 'report.return', { report: 'r1', reason: '缺佐证' }),
      entry(6, 'target.revise', { reason: '省下达' }),
    ])
    expect(story.map(({ kind }) => kind)).toEqual(['revision', 'report', 'report', 'edit'])
    expect(story[2]).toMatchObject({
      at: '2024-03-05T09:00:00+08:00',
      data: { month: '2024-02', progress: '已开工两条' },
      steps: [{ action: 'report.write' }, { action: 'report.edit' }, { action: 'report.return', reason: '缺佐证' }],
    })
  })

  it.each<[string, unknown]>([
    ['no data', null],
    ['data of another shape', { report: 7 }],
  ])('tells an entry with %s all the same', (_, data) => {
    expect(storyOf([entry(1, 'assignment.split', data)])).toMatchObject([{ kind: 'other', data: {} }])
  })
})

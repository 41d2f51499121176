import type { Actor } from 'duban-core'
import { describe, expect, it } from 'vitest'
import { storyOf } from './story.ts'

const by: Actor = { person: 'a', post: '', unit: '', role: 'supervisor' }
const at = '2024-03-01T01:00:00Z'

describe('storyOf', () => {
  it('tells a step with what it carried, unit and day first', () => {
    const details = { reason: '交市交通局办', deadline: '2024-03-22', unit: 'u1' }
    expect(storyOf([{ id: 's1', record: { kind: 'step', event: { step: 'assign', at, by, details } } }])).toEqual([
      {
        id: 's1',
        at,
        by,
        what: { kind: 'step', step: 'assign' },
        said: [
          { need: 'unit', words: 'u1' },
          { need: 'deadline', words: '2024-03-22' },
          { need: 'reason', words: '交市交通局办' },
        ],
      },
    ])
  })

  it.each([
    [
      { kind: 'sheet', rung: 'blue' as const },
      { kind: 'sheet', rung: 'blue' },
    ],
    [
      { kind: 'extension', newDeadline: '2024-04-10' },
      { kind: 'extension', day: '2024-04-10' },
    ],
    [
      { kind: 'extension_decision', granted: false },
      { kind: 'extension_decision', isYes: false },
    ],
    [
      { kind: 'proposal_decision', approved: true },
      { kind: 'proposal_decision', isYes: true },
    ],
    [{ kind: 'sheet_answer', text: '已整改' }, { kind: 'sheet_answer' }],
  ])('tells %j', (record, what) => {
    expect(storyOf([{ id: 'k', record: { ...record, at, by } }])[0]?.what).toEqual(what)
  })

  it('tells a plan, its newer version, and a stage by its words', () => {
    const plan = (day: string) => ({
      kind: 'plan',
      at,
      by,
      measures: '倒排工期',
      person: '王工',
      contact: '建设科',
      stages: [{ id: 'g1', day, words: '封顶' }],
    })
    const told = storyOf([
      { id: 'k1', record: plan('2024-04-30') },
      { id: 'k2', record: plan('2024-05-10') },
      { id: 'k3', record: { kind: 'plan_stage', at, by, stage: 'g1', reachedOn: '2024-05-08', note: '提前两天' } },
    ])
    expect(told.map(({ what }) => what)).toEqual([
      { kind: 'plan' },
      { kind: 'plan_again' },
      { kind: 'plan_stage', words: '封顶', day: '2024-05-08' },
    ])
    expect(told[1]?.said.at(-1)).toEqual({ need: 'stage', words: '封顶', day: '2024-05-10' })
    expect(told[2]?.said).toEqual([{ need: 'note', words: '提前两天' }])
  })

  it('leaves out what it does not know', () => {
    expect(storyOf([{ id: 'k', record: { kind: 'whim', at, by } }])).toEqual([])
    expect(storyOf([{ id: 'k', record: { kind: 'sheet', at, by } }])).toEqual([])
  })
})

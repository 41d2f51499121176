import { describe, expect, it } from 'vitest'
import type { Decision, Proposal } from '../../../client/versions.ts'
import { decidedOn } from './useDecide.ts'

const proposal = (id: string, decision: Decision): Proposal => ({
  id,
  kind: 'doubled',
  message: '',
  edits: [],
  boxes: [],
  decision,
  reason: '原文如此',
  by: 'a',
  at: '2024-01-01',
  conflicts: [],
})
const before = {
  items: [proposal('d1', 'open'), proposal('d2', 'refused')],
  counts: { total: 2, accepted: 0, refused: 1, open: 1 },
}

describe('decidedOn', () => {
  it.each<[string, Decision, number, number, number]>([
    ['d1', 'accepted', 1, 1, 0],
    ['d2', 'open', 0, 0, 2],
    ['d2', 'refused', 0, 1, 1],
    ['d9', 'accepted', 0, 1, 1],
  ])('%s %s', (id, decision, accepted, refused, open) => {
    expect(decidedOn(before, id, decision).counts).toEqual({ total: 2, accepted, refused, open })
  })

  it('forgets who decided before', () => {
    expect(decidedOn(before, 'd2', 'open').items[1]).toMatchObject({ decision: 'open', reason: '', by: '' })
  })
})

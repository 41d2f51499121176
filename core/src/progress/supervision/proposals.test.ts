import { describe, expect, it } from 'vitest'
import { type Proposal, proposalState } from './proposals.ts'

const supervisor = { person: 'p1', post: '督查室主任', unit: '市督查室', role: 'supervisor' } as const
const leader = { person: 'p2', post: '副市长', unit: '市政府', role: 'leader' } as const
const decision = { approved: true, by: leader, at: '2024-07-01T00:00:00Z', document: '批示〔2024〕7号' }
const proposal = (over: Partial<Proposal>): Proposal => ({
  id: 'x1',
  kind: 'criticism',
  about: '市交通局',
  reason: '两次逾期',
  evidence: ['s1'],
  proposedBy: supervisor,
  decision: null,
  ...over,
})

describe('proposalState', () => {
  it.each<[string, Partial<Proposal>, string]>([
    ['not decided', {}, 'proposed'],
    ['approved by a leader', { decision }, 'effective'],
    ['refused', { decision: { ...decision, approved: false } }, 'rejected'],
    ['approved by the supervisor', { decision: { ...decision, by: supervisor } }, 'invalid'],
    ['approved by who proposed it', { decision, proposedBy: leader }, 'invalid'],
    ['approved without a paper', { decision: { ...decision, document: ' ' } }, 'invalid'],
    ['approved without evidence', { decision, evidence: [] }, 'invalid'],
  ])('%s', (_, over, state) => expect(proposalState(proposal(over))).toBe(state))
})

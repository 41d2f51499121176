import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '../roles.ts'
import { type FindingRefusal, findingState, type ReportFinding, refuseEmpty, refuseFaked } from './findings.ts'
import type { ReportState } from './report.ts'

const actor = (person: string, role: Role): Actor => ({ person, role, post: '', unit: '' })
const found = {
  id: 'f1',
  reportId: 'r1',
  at: '2024-07-03T09:00:00+08:00',
  by: actor('甲', 'supervisor'),
  reason: '套话',
}
const empty: ReportFinding = { ...found, kind: 'empty' }
const faked: ReportFinding = { ...found, kind: 'faked', checkId: 'c1', what: 'value', decision: null }
const decided = (by: Actor, approved = true, document = '批示第5号'): ReportFinding => ({
  ...faked,
  decision: { approved, by, document, at: '2024-07-08T09:00:00+08:00' },
})

describe('a report is found empty', () => {
  it.each<[ReportState, readonly ReportFinding[], string, FindingRefusal | null]>([
    ['approved', [], '通篇套话', null],
    ['accepted', [], '通篇套话', null],
    ['locked', [faked], '通篇套话', null],
    ['draft', [], '通篇套话', 'not_received'],
    ['submitted', [], '通篇套话', 'not_received'],
    ['returned', [], '通篇套话', 'not_received'],
    ['approved', [], ' ', 'no_reason'],
    ['accepted', [empty], '仍是套话', 'found_already'],
  ])('%s, known %j, because %j → %j', (state, known, reason, refusal) =>
    expect(refuseEmpty(state, known, reason)).toBe(refusal),
  )
})

describe('a check finds a report faked', () => {
  const report = { value: '12', evidence: ['现场照片'] }
  it.each<[boolean, string, 'value' | 'evidence', typeof report | { value: null; evidence: never[] }, string | null]>([
    [false, '台账上只有9套', 'value', report, null],
    [false, '照片是往年的', 'evidence', report, null],
    [true, '台账上只有9套', 'value', report, 'holds'],
    [false, '', 'value', report, 'no_reason'],
    [false, '台账上没有', 'value', { value: null, evidence: [] }, 'no_value'],
    [false, '照片是往年的', 'evidence', { value: null, evidence: [] }, 'no_evidence'],
  ])('holds %s, %j, of the %s of %j → %j', (holds, note, what, handedIn, refusal) =>
    expect(refuseFaked({ holds, note }, what, handedIn)).toBe(refusal),
  )
})

describe('a finding counts', () => {
  it.each<[string, ReportFinding, string]>([
    ['empty at once', empty, 'effective'],
    ['faked not before a leader decided', faked, 'proposed'],
    ['faked as a leader approved it in writing', decided(actor('乙', 'leader')), 'effective'],
    ['not where the leader did not approve', decided(actor('乙', 'leader'), false), 'rejected'],
    ['not without a document', decided(actor('乙', 'leader'), true, ' '), 'invalid'],
    ['not where whoever found it approved it', decided(actor('甲', 'leader')), 'invalid'],
    ['not where it was no leader', decided(actor('丙', 'supervisor')), 'invalid'],
  ])('%s', (_, finding, state) => expect(findingState(finding)).toBe(state))
})

import { describe, expect, it } from 'vitest'
import type { Role } from '../roles.ts'
import { acceptedValues } from './accepted.ts'
import { type ProgressReport, type ReportState, type ReportStep, stepReport } from './report.ts'

const report = (over: Partial<ProgressReport> = {}): ProgressReport => ({
  id: 'r1',
  taskId: 't1',
  targetId: 'g1',
  month: '2024-03',
  progress: '完成招标',
  problems: '',
  next: '',
  value: '3',
  computed: null,
  doneOn: null,
  evidence: [],
  checks: [],
  corrects: null,
  state: 'draft',
  acceptedAt: null,
  ...over,
})

describe('stepReport', () => {
  it.each<[ReportState, ReportStep, Role, string, string]>([
    ['draft', 'submit', 'unit_officer', '', 'submitted'],
    ['returned', 'submit', 'unit_officer', '', 'submitted'],
    ['submitted', 'approve', 'unit_head', '', 'approved'],
    ['submitted', 'send_back', 'unit_head', '数据不对', 'returned'],
    ['approved', 'accept', 'supervisor', '', 'accepted'],
    ['approved', 'return', 'supervisor', '缺佐证', 'returned'],
    ['accepted', 'lock', 'supervisor', '', 'locked'],
    // refusals
    ['submitted', 'approve', 'unit_officer', '', 'wrong_role'],
    ['submitted', 'accept', 'supervisor', '', 'wrong_state'],
    ['approved', 'return', 'supervisor', ' ', 'missing_reason'],
    ['accepted', 'return', 'supervisor', '晚了', 'wrong_state'],
    ['locked', 'lock', 'supervisor', '', 'wrong_state'],
    ['accepted', 'submit', 'unit_officer', '', 'wrong_state'],
  ])('%s, %s by %s “%s” → %s', (state, step, role, reason, expected) => {
    const result = stepReport(report({ state }), step, role, '2024-04-01T00:00:00Z', reason)
    expect(result.ok ? result.report.state : result.refusal).toBe(expected)
  })

  it('keeps when it was accepted, and wants words before it goes out', () => {
    const accepted = stepReport(report({ state: 'approved' }), 'accept', 'supervisor', '2024-04-01T00:00:00Z')
    expect(accepted.ok && accepted.report.acceptedAt).toBe('2024-04-01T00:00:00Z')
    const empty = stepReport(report({ progress: ' ' }), 'submit', 'unit_officer', '')
    expect(empty.ok || empty.refusal).toBe('missing_progress')
  })
})

describe('acceptedValues', () => {
  const accepted = (id: string, value: string, at: string, over: Partial<ProgressReport> = {}) =>
    report({ id, value, state: 'accepted', acceptedAt: at, ...over })

  it('lets the last accepted stand and shows what it replaced', () => {
    const values = acceptedValues(
      [accepted('b', '4', '2024-05-01T00:00:00Z', { corrects: 'a' }), accepted('a', '3', '2024-04-01T00:00:00Z')],
      'g1',
    )
    expect(values).toMatchObject([{ month: '2024-03', value: '4', reportId: 'b', replaced: ['a'], conflicts: [] }])
  })

  it('keeps three values side by side, the verified one judging', () => {
    const checks = [
      {
        id: 'v',
        method: 'phone',
        by: { person: 'p', post: '', unit: '', role: 'supervisor' },
        at: '2024-04-02T00:00:00Z',
        value: '2.8',
        holds: false,
        note: '',
      },
    ] as const
    const said = accepted('a', '3', '2024-04-01T00:00:00Z', { computed: '2.9', checks })
    expect(acceptedValues([said], 'g1')).toMatchObject([
      {
        value: '2.8',
        reported: '3',
        computed: '2.9',
        verified: '2.8',
        conflicts: ['reported_verified', 'reported_computed'],
      },
    ])
    expect(acceptedValues([said], 'g1', 'reported')[0].value).toBe('3')
  })

  it('keeps to its target', () =>
    expect(acceptedValues([accepted('a', '3', '2024-04-01T00:00:00Z')], 'g2')).toEqual([]))
})

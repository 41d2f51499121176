import { type Actor, isSamePerson } from '../roles.ts'
import type { ReportState, Verification } from './report.ts'

interface Found {
  readonly id: string
  readonly reportId: string
  /** ISO time. */
  readonly at: string
  readonly by: Actor
  readonly reason: string
}

/**
 * What the supervision office finds of a report (对填报的认定), beside accepting or returning it: that it says nothing
 * (没有实质内容), or that a check found its value or its evidence to be false (弄虚作假), which a leader decides on.
 */
export type ReportFinding =
  | ({ readonly kind: 'empty' } & Found)
  | ({
      readonly kind: 'faked'
      /** Id of the check that found it. */
      readonly checkId: string
      readonly what: 'value' | 'evidence'
      readonly decision: {
        readonly approved: boolean
        readonly at: string
        readonly by: Actor
        readonly document: string
      } | null
    } & Found)

/** effective 成立; proposed 待批; rejected 未批准; invalid 批准无效. */
export type FindingState = 'effective' | 'proposed' | 'rejected' | 'invalid'

/** Why a finding is not taken. */
export type FindingRefusal = 'not_received' | 'no_reason' | 'found_already' | 'holds' | 'no_value' | 'no_evidence'

/** States in which a report lies before the office, or was taken by it. */
const RECEIVED: readonly ReportState[] = ['approved', 'accepted', 'locked']

/** Why a report cannot be found empty, or null. It is found so once, however often it comes back. */
export function refuseEmpty(
  state: ReportState,
  findings: readonly ReportFinding[],
  reason: string,
): FindingRefusal | null {
  if (!RECEIVED.includes(state)) return 'not_received'
  if (!reason.trim()) return 'no_reason'
  return findings.some(({ kind }) => kind === 'empty') ? 'found_already' : null
}

/** Why a check cannot find a report faked, or null: only one that does not hold, with the facts, of what was handed in. */
export function refuseFaked(
  { holds, note }: Pick<Verification, 'holds' | 'note'>,
  what: 'value' | 'evidence',
  report: { readonly value: string | null; readonly evidence: readonly unknown[] },
): FindingRefusal | null {
  if (holds) return 'holds'
  if (!note.trim()) return 'no_reason'
  if (what === 'value') return report.value === null ? 'no_value' : null
  return report.evidence.length === 0 ? 'no_evidence' : null
}

/**
 * Whether a finding counts. That a report is empty is the office's own to say; that it was faked counts only where a
 * leader who did not find it approved it in writing. Source: 政府督查工作条例第二十一条.
 */
export function findingState(finding: ReportFinding): FindingState {
  if (finding.kind === 'empty') return 'effective'
  const { decision, by } = finding
  if (!decision) return 'proposed'
  if (!decision.approved) return 'rejected'
  const isValid = decision.by.role === 'leader' && !isSamePerson(decision.by, by) && decision.document.trim() !== ''
  return isValid ? 'effective' : 'invalid'
}

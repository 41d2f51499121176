import type { Actor } from '../roles.ts'

/** praise 表扬, incentive 激励, criticism 通报批评, interview 约谈, accountability 问责, faked 弄虚作假 (a deduction, found by a check). */
export type ProposalKind = 'praise' | 'incentive' | 'criticism' | 'interview' | 'accountability' | 'faked'

/** A proposed consequence (建议): nothing happens by it until it is approved. Source: 政府督查工作条例第二十一条. */
export interface Proposal {
  readonly id: string
  readonly kind: ProposalKind
  /** The unit, or the post that it is about. */
  readonly about: string
  readonly reason: string
  /** What shows it: ids of lights, verdicts, sheets. */
  readonly evidence: readonly string[]
  readonly proposedBy: Actor
  readonly decision: {
    readonly approved: boolean
    readonly by: Actor
    readonly at: string
    readonly document: string
  } | null
}

/** proposed 待批; effective 已批准可执行; rejected 未批准; invalid 批准无效. */
export type ProposalState = 'proposed' | 'effective' | 'rejected' | 'invalid'

/**
 * Whether a proposal may be carried out: only where a leader who did not propose it approved it in writing, with evidence
 * behind it.
 */
export function proposalState({ decision, proposedBy, evidence }: Proposal): ProposalState {
  if (!decision) return 'proposed'
  if (!decision.approved) return 'rejected'
  const isValid =
    decision.by.role === 'leader' &&
    decision.by.person !== proposedBy.person &&
    decision.document.trim() !== '' &&
    evidence.length > 0
  return isValid ? 'effective' : 'invalid'
}

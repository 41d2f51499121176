import type { Day, Month } from '../../values/day.ts'
import type { Actor, Role } from '../roles.ts'

/** How a value was checked (核查方式): 查阅资料, 电话, 现场. */
export type CheckMethod = 'documents' | 'phone' | 'site'

/** A check of a reported value (核查): what the checker found, which may differ from what was reported. */
export interface Verification {
  readonly id: string
  readonly method: CheckMethod
  readonly by: Actor
  readonly at: string
  /** The value found; null where only the state was looked at. */
  readonly value: string | null
  readonly holds: boolean
  readonly note: string
}

/** A file that proves one number or one state (佐证材料), bound to it. */
export interface Evidence {
  readonly id: string
  readonly name: string
  /** Of the file's bytes, in hex. */
  readonly sha256: string
  readonly kind: 'document' | 'photo' | 'statistics' | 'contract' | 'acceptance' | 'other'
  readonly day: Day
  /** The number that the file shows; null where it proves a state (建成). */
  readonly value: string | null
}

/** draft 草稿; submitted 待单位负责人审; approved 待督查室审; accepted 已接收; returned 退回; locked 期末封存. */
export type ReportState = 'draft' | 'submitted' | 'approved' | 'accepted' | 'returned' | 'locked'

/** What a unit says of a task for a month (进展反馈): exactly 进展, 存在问题, 下一步, and a value with its evidence. */
export interface ProgressReport {
  readonly id: string
  readonly taskId: string
  /** The target that the value is of; null for a qualitative task. */
  readonly targetId: string | null
  /** The month that the value is of; amounts are gathered since the start of the year. */
  readonly month: Month
  readonly progress: string
  readonly problems: string
  readonly next: string
  /** As the unit reports it (上报值). */
  readonly value: string | null
  /** As the program computes it from parts, where there are parts (计算值). */
  readonly computed: string | null
  /** A state is reached (已建成), with the day. */
  readonly doneOn: Day | null
  readonly evidence: readonly Evidence[]
  readonly checks: readonly Verification[]
  /** Id of the accepted report that this one corrects: corrections are entries of their own. */
  readonly corrects: string | null
  readonly state: ReportState
  /** ISO time at which the supervisor accepted it; null before. */
  readonly acceptedAt: string | null
}

/** What may be done with a report: 提交, 单位负责人审签, 退回修改, 接收, 封存. */
export type ReportStep = 'submit' | 'approve' | 'send_back' | 'accept' | 'return' | 'lock'

interface ReportEdge {
  readonly step: ReportStep
  readonly from: readonly ReportState[]
  readonly to: ReportState
  readonly role: Role
  readonly needsReason: boolean
}

/** Who takes a report from state to state: approve-then-accept, then locked with its period. Source: DHIS2 and office practice. */
export const reportSteps: readonly ReportEdge[] = [
  { step: 'submit', from: ['draft', 'returned'], to: 'submitted', role: 'unit_officer', needsReason: false },
  { step: 'approve', from: ['submitted'], to: 'approved', role: 'unit_head', needsReason: false },
  { step: 'send_back', from: ['submitted'], to: 'returned', role: 'unit_head', needsReason: true },
  { step: 'accept', from: ['approved'], to: 'accepted', role: 'supervisor', needsReason: false },
  { step: 'return', from: ['approved'], to: 'returned', role: 'supervisor', needsReason: true },
  { step: 'lock', from: ['accepted'], to: 'locked', role: 'supervisor', needsReason: false },
]

/** Why a step of a report is refused. */
export type ReportRefusal = 'wrong_state' | 'wrong_role' | 'missing_reason' | 'missing_progress'

/** Takes a report one step on; the report given stays as it is. `at` is kept as the time of acceptance. */
export function stepReport(
  report: ProgressReport,
  step: ReportStep,
  role: Role,
  at: string,
  reason = '',
): { readonly ok: true; readonly report: ProgressReport } | { readonly ok: false; readonly refusal: ReportRefusal } {
  const edges = reportSteps.filter(edge => edge.step === step && edge.from.includes(report.state))
  if (edges.length === 0) return { ok: false, refusal: 'wrong_state' }
  const edge = edges.find(candidate => candidate.role === role)
  if (!edge) return { ok: false, refusal: 'wrong_role' }
  if (edge.needsReason && !reason.trim()) return { ok: false, refusal: 'missing_reason' }
  if (step === 'submit' && !report.progress.trim()) return { ok: false, refusal: 'missing_progress' }
  return { ok: true, report: { ...report, state: edge.to, acceptedAt: step === 'accept' ? at : report.acceptedAt } }
}

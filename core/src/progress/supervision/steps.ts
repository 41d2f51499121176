import { SUPERVISION_STEPS } from '../../lexicon/generated/supervision-steps.ts'
import type { Role } from '../roles.ts'

/** Where a supervised matter (督办事项) stands; none 未提出 is before the first step. Names: lexicons/supervision-steps.tsv. */
export type MatterState =
  | 'none'
  | 'proposed'
  | 'filed'
  | 'assigned'
  | 'signed'
  | 'reported'
  | 'checking'
  | 'returned'
  | 'concluded'
  | 'cleared'
  | 'archived'
  | 'declined'
  | 'withdrawn'

/** What may be done with a matter: 拟立项 批准立项 不予立项 交办 签收 申请改派 催办 反馈 核查 退办 办结 再批示 销号 归档 撤销. */
export type StepName =
  | 'propose'
  | 'approve'
  | 'decline'
  | 'assign'
  | 'sign'
  | 'refuse'
  | 'urge'
  | 'report'
  | 'check'
  | 'return'
  | 'conclude'
  | 'instruct'
  | 'clear'
  | 'archive'
  | 'withdraw'

/** What a step must carry: 理由, 批准文件, 承办单位, 时限, 进展, 核查方式, 结论, 佐证. */
export type StepNeed = 'reason' | 'authority' | 'unit' | 'deadline' | 'progress' | 'method' | 'conclusion' | 'evidence'

/** One edge of the graph, as one row of the table. */
export interface Step {
  readonly step: StepName
  readonly name: string
  readonly from: readonly MatterState[]
  /** Null where the matter stays where it is (催办). */
  readonly to: MatterState | null
  readonly roles: readonly Role[]
  readonly needs: readonly StepNeed[]
  /** Article or custom that the step rests on. */
  readonly source: string
}

const list = (cell: string): string[] => (cell ? cell.split('|') : [])

/** All steps, in the order of the table. */
export const steps: readonly Step[] = SUPERVISION_STEPS.map(([step, name, from, to, roles, needs, source]) => ({
  step: step as StepName,
  name,
  from: list(from) as MatterState[],
  to: to === '=' ? null : (to as MatterState),
  roles: list(roles) as Role[],
  needs: list(needs) as StepNeed[],
  source,
}))

/** The row of a step. */
export const findStep = (name: string): Step | null => steps.find(({ step }) => step === name) ?? null

/** Steps that a role may take from a state: what the page offers as buttons. */
export const stepsFrom = (state: MatterState, role: Role): Step[] =>
  steps.filter(step => step.from.includes(state) && step.roles.includes(role))

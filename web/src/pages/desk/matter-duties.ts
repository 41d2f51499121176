import type { MatterState, Role } from 'duban-core'
import type { DeskMatter } from '../../client/desk.ts'

/** What a matter wants of somebody (待办): 签收 报方案 反馈 交办 核查 下结论 销号 催办 批准. */
export type Duty = 'sign' | 'plan' | 'answer' | 'assign' | 'check' | 'conclude' | 'clear' | 'urge' | 'approve'

const OF_UNIT: Readonly<Partial<Record<MatterState, Duty>>> = { assigned: 'sign', signed: 'answer', returned: 'answer' }

const OF_OFFICE: Readonly<Partial<Record<MatterState, Duty>>> = {
  filed: 'assign',
  reported: 'check',
  checking: 'conclude',
  concluded: 'clear',
}

/** A matter with what it wants. */
export interface OwedMatter {
  readonly matter: DeskMatter
  readonly duty: Duty
  readonly isOverdue: boolean
}

/** What a matter wants of a role, or null: the office urges those that a unit is late with. */
function dutyOf({ state, planState }: DeskMatter, role: Role, isOverdue: boolean): Duty | null {
  const lacksPlan = state === 'signed' && (planState === 'awaited' || planState === 'missing')
  if (role === 'unit_head' && lacksPlan) return 'plan'
  if (role === 'unit_officer' || role === 'unit_head') return OF_UNIT[state] ?? null
  if (role === 'leader') return state === 'proposed' ? 'approve' : null
  if (role !== 'supervisor') return null
  return OF_OFFICE[state] ?? (isOverdue && OF_UNIT[state] ? 'urge' : null)
}

/** Matters that want something of a role on a day, the overdue ones first, then by their deadline. */
export const owedMatters = (matters: readonly DeskMatter[], role: Role, today: string): OwedMatter[] =>
  matters
    .flatMap((matter): OwedMatter[] => {
      const isOverdue = matter.deadline !== null && matter.deadline < today && OF_UNIT[matter.state] !== undefined
      const duty = dutyOf(matter, role, isOverdue)
      return duty ? [{ matter, duty, isOverdue }] : []
    })
    .sort(
      (a, b) =>
        Number(b.isOverdue) - Number(a.isOverdue) || ((a.matter.deadline ?? '9') < (b.matter.deadline ?? '9') ? -1 : 1),
    )

import { type Day, dayOf } from '../../values/day.ts'
import type { Actor } from '../roles.ts'
import { type DueDay, dueDay } from './limits.ts'
import type { Matter } from './matter.ts'
import type { MatterState } from './steps.ts'
import type { WorkCalendar } from './working-days.ts'

/** A stage of a plan (阶段目标): what shall be reached by a day. A newer version keeps a stage by its id. */
export interface PlanStage {
  readonly id: string
  readonly day: Day
  readonly words: string
}

/** What a unit writes of a plan of action: measures (办理措施), who answers for it, and the stages, which may be none. */
export interface PlanFields {
  readonly measures: string
  readonly person: string
  readonly contact: string
  readonly stages: readonly PlanStage[]
}

/** A plan of action (办理方案) for a matter, as filed. A newer one stands in its place; the older stays in the file. */
export interface ActionPlan extends PlanFields {
  readonly id: string
  /** ISO time. */
  readonly at: string
  readonly by: Actor
  /** The deadline of the matter that counted when it was filed. */
  readonly deadline: Day
}

/** A stage that the unit says is reached. */
export interface StageReached {
  readonly stage: string
  readonly on: Day
}

/** What a plan rests on: the matter, its plans, oldest first, what was reached, and the deadline that counts. */
export interface PlanBasis {
  readonly matter: Matter
  readonly deadline: Day | null
  readonly plans: readonly ActionPlan[]
  readonly reached: readonly StageReached[]
}

/** Why a plan, or the word that a stage is reached, is not taken. */
export type PlanRefusal =
  | 'not_held'
  | 'no_measures'
  | 'no_person'
  | 'no_contact'
  | 'stage_without_words'
  | 'stage_before_assigned'
  | 'stage_after_deadline'
  | 'changes_reached'
  | 'unknown_stage'
  | 'reached_already'
  | 'reached_in_future'
  | 'reached_before_assigned'

/** not_asked 不要求; awaited 待报; missing 逾期未报; filed 已报. */
export type PlanState = 'not_asked' | 'awaited' | 'missing' | 'filed'

/** reached 已完成; overdue 逾期; next 下一阶段; coming 未到. */
export type StageState = 'reached' | 'overdue' | 'next' | 'coming'

/** A stage as it stands on a day. */
export interface StageStanding extends PlanStage {
  readonly state: StageState
  readonly reachedOn: Day | null
}

/** How the plan of a matter stands on a day. */
export interface PlanStanding {
  readonly state: PlanState
  /** By when a plan is due; null where none is asked for. */
  readonly due: DueDay | null
  /** The first version came after that day. */
  readonly isLate: boolean
  readonly current: ActionPlan | null
  /** Of the current version, by day. */
  readonly stages: readonly StageStanding[]
  /** What the unit is marked down for (过程考核); null for nothing. */
  readonly flaw: 'no_plan' | 'no_stages' | null
}

/** States in which a unit works on a matter: signed for and not concluded. */
const HELD: readonly MatterState[] = ['signed', 'reported', 'checking', 'returned']
/** Whether a unit works on a matter in this state, and so may file a plan. */
export const isHeld = (state: MatterState): boolean => HELD.includes(state)
/** States in which it is over. */
const OVER: readonly MatterState[] = ['concluded', 'cleared', 'archived', 'declined', 'withdrawn']

/** The day on which the unit got the matter, or null before. */
function assignedOn(matter: Matter): Day | null {
  const event = matter.unit === '' ? undefined : matter.events.findLast(({ step }) => step === 'assign')
  return event ? dayOf(event.at) : null
}

function endedOn(matter: Matter): Day | null {
  if (!OVER.includes(matter.state)) return null
  const event = matter.events.findLast(({ step }) => step === 'conclude' || step === 'withdraw')
  return event ? dayOf(event.at) : null
}

/**
 * By when a unit has to file its plan: within the limit `plan` after it was assigned. A matter that is to be finished by
 * then needs none, since its report would come before the plan. Null where no plan is asked for.
 */
export function planDue(matter: Matter, calendar?: WorkCalendar): DueDay | null {
  const start = assignedOn(matter)
  const due = start === null ? null : dueDay('plan', start, calendar)
  return due && matter.deadline !== null && due.day < matter.deadline ? due : null
}

/** Whether a plan sets itself a goal on the way: a stage on the last day alone says no more than the deadline does. */
export const hasStages = ({ stages, deadline }: Pick<ActionPlan, 'stages' | 'deadline'>): boolean =>
  stages.some(({ day }) => day < deadline)

/** The plans of the unit that has the matter now: those before it was last assigned were another's. */
function ownPlans({ matter, plans }: PlanBasis): readonly ActionPlan[] {
  const assigned = matter.events.findLast(({ step }) => step === 'assign')
  return assigned ? plans.filter(({ at }) => Date.parse(at) >= Date.parse(assigned.at)) : []
}

/** Why a plan cannot be filed, or null. */
export function refusePlan(fields: PlanFields, basis: PlanBasis): PlanRefusal | null {
  const { matter, deadline, reached } = basis
  const assigned = assignedOn(matter)
  if (!isHeld(matter.state) || assigned === null) return 'not_held'
  if (!fields.measures.trim()) return 'no_measures'
  if (!fields.person.trim()) return 'no_person'
  if (!fields.contact.trim()) return 'no_contact'
  for (const { day, words } of fields.stages) {
    if (!words.trim()) return 'stage_without_words'
    if (day < assigned) return 'stage_before_assigned'
    if (deadline !== null && day > deadline) return 'stage_after_deadline'
  }
  const last = ownPlans(basis).at(-1)
  const isReached = (stage: PlanStage) => reached.some(one => one.stage === stage.id)
  const isKept = (stage: PlanStage) =>
    fields.stages.some(one => one.id === stage.id && one.day === stage.day && one.words === stage.words)
  return last?.stages.some(stage => isReached(stage) && !isKept(stage)) ? 'changes_reached' : null
}

/** Why a stage cannot be said to be reached on a day, or null. */
export function refuseReached({ stage, on }: StageReached, today: Day, basis: PlanBasis): PlanRefusal | null {
  const assigned = assignedOn(basis.matter)
  if (!isHeld(basis.matter.state) || assigned === null) return 'not_held'
  if (
    !ownPlans(basis)
      .at(-1)
      ?.stages.some(({ id }) => id === stage)
  )
    return 'unknown_stage'
  if (basis.reached.some(one => one.stage === stage)) return 'reached_already'
  if (on > today) return 'reached_in_future'
  return on < assigned ? 'reached_before_assigned' : null
}

/**
 * How the plan stands on a day. Without one the unit is marked down from the day after it was due until it is filed; a
 * plan without a stage before the deadline likewise, so that a first version may be completed. Source: 过程考核 (没有办理方案
 * -10, 方案没有阶段目标 -5).
 */
export function planStanding(today: Day, basis: PlanBasis, calendar?: WorkCalendar): PlanStanding {
  const { matter, reached } = basis
  const due = planDue(matter, calendar)
  const own = ownPlans(basis)
  const current = own.at(-1) ?? null
  const ended = endedOn(matter)
  const asOf = ended !== null && ended < today ? ended : today
  const isOver = due !== null && asOf > due.day
  const first = own[0]
  return {
    state: current ? 'filed' : due === null ? 'not_asked' : isOver ? 'missing' : ended ? 'not_asked' : 'awaited',
    due,
    isLate: due !== null && first !== undefined && dayOf(first.at) > due.day,
    current,
    stages: current ? stagesOn(asOf, current.stages, reached, ended !== null) : [],
    flaw: !isOver ? null : current === null ? 'no_plan' : hasStages(current) ? null : 'no_stages',
  }
}

function stagesOn(
  asOf: Day,
  stages: readonly PlanStage[],
  reached: readonly StageReached[],
  isEnded: boolean,
): StageStanding[] {
  const inOrder = [...stages].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const done = new Map(reached.map(({ stage, on }) => [stage, on]))
  const next = isEnded ? undefined : inOrder.find(({ id, day }) => !done.has(id) && day >= asOf)
  return inOrder.map(stage => {
    const reachedOn = done.get(stage.id) ?? null
    if (reachedOn !== null) return { ...stage, state: 'reached', reachedOn }
    const state = stage.day < asOf ? 'overdue' : stage === next ? 'next' : 'coming'
    return { ...stage, state, reachedOn }
  })
}

import { type Day, dayOf } from '../../values/day.ts'
import { type Actor, isSamePerson } from '../roles.ts'
import { type DueDay, dueDay } from './limits.ts'
import { officialCalendar, type WorkCalendar } from './working-days.ts'

/** A conclusion (督查结论) as its object received it. */
export interface Conclusion {
  readonly id: string
  readonly receivedOn: Day
  /** Who took part in drafting it: they recuse themselves from the review. */
  readonly drafters: readonly Actor[]
}

/** An objection (异议) to a conclusion, with the review (复核) where there is one. */
export interface Objection {
  readonly id: string
  readonly raisedAt: string
  readonly reason: string
  readonly review: { readonly decidedAt: string; readonly by: readonly Actor[]; readonly upheld: boolean } | null
}

/** Both clocks of an objection and whether the review was made by the right people. */
export interface ObjectionStatus {
  /** open 尚在异议期; lapsed 逾期未提; inadmissible 逾期提出; under_review 复核中; overdue 复核超期; decided 已复核; void 未回避. */
  readonly state: 'open' | 'lapsed' | 'inadmissible' | 'under_review' | 'overdue' | 'decided' | 'void'
  readonly objectBy: DueDay | null
  readonly decideBy: DueDay | null
  /** Ids of reviewers who drafted the conclusion and ought to have recused themselves. */
  readonly notRecused: readonly string[]
}

/** Where an objection stands today. Source: 政府督查工作条例第十七条: 30 days to object, 30 to decide, drafters recuse. */
export function objectionStatus(
  today: Day,
  conclusion: Conclusion,
  objection: Objection | null,
  calendar: WorkCalendar = officialCalendar,
): ObjectionStatus {
  const objectBy = dueDay('objection', conclusion.receivedOn, calendar)
  const last = objectBy?.day ?? conclusion.receivedOn
  if (!objection) return { state: today <= last ? 'open' : 'lapsed', objectBy, decideBy: null, notRecused: [] }
  if (dayOf(objection.raisedAt) > last) return { state: 'inadmissible', objectBy, decideBy: null, notRecused: [] }
  const decideBy = dueDay('review', dayOf(objection.raisedAt), calendar)
  if (!objection.review) {
    const isLate = decideBy !== null && today > decideBy.day
    return { state: isLate ? 'overdue' : 'under_review', objectBy, decideBy, notRecused: [] }
  }
  const notRecused = objection.review.by
    .filter(reviewer => conclusion.drafters.some(drafter => isSamePerson(drafter, reviewer)))
    .map(reviewer => reviewer.person)
  return { state: notRecused.length ? 'void' : 'decided', objectBy, decideBy, notRecused }
}

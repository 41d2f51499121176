import { type ActionPlan, type Matter, type PlanBasis, planStanding, type RemindedOf } from 'duban-core'
import type { StoredRecord } from '../store/matters.ts'

/** What a plan rests on, from a matter's records. */
export function planBasis(matter: Matter, deadline: string | null, records: readonly StoredRecord[]): PlanBasis {
  const plans = records.flatMap(({ id, record }): ActionPlan[] => {
    if (record.kind !== 'plan') return []
    const { kind: _, ...plan } = record
    return [{ ...plan, id }]
  })
  const reached = records.flatMap(({ record }) =>
    record.kind === 'plan_stage' ? [{ stage: record.stage, on: record.reachedOn }] : [],
  )
  return { matter, deadline, plans, reached }
}

/** A day that a unit is reminded of beside the matter's own deadline. */
export interface PlanDay {
  readonly of: RemindedOf
  readonly words: string
  readonly deadline: string
}

/** Days of a plan that are owed: that on which it is due while there is none, and each stage that is not reached. */
export function planDays(today: string, basis: PlanBasis): PlanDay[] {
  const { state, due, stages } = planStanding(today, basis)
  const own: PlanDay[] =
    due && (state === 'awaited' || state === 'missing') ? [{ of: 'plan', words: '', deadline: due.day }] : []
  // The last day has its own reminder.
  const open = stages.filter(({ day, reachedOn }) => reachedOn === null && day !== basis.deadline)
  return [...own, ...open.map(({ day, words }): PlanDay => ({ of: 'stage', words, deadline: day }))]
}

import { TIME_LIMITS } from '../../lexicon/generated/time-limits.ts'
import { addDays, type Day } from '../../values/day.ts'
import { addWorkingDays, nextWorkingDay, officialCalendar, type WorkCalendar } from './working-days.ts'

/** A time limit by kind of matter (办理时限). */
export interface TimeLimit {
  readonly kind: string
  readonly name: string
  readonly days: number
  readonly count: 'working' | 'calendar'
  /** A calendar limit that ends on a rest day ends on the next working day. */
  readonly rolls: boolean
  /** The event that starts the clock: assign, report, receive, object, issue. */
  readonly from: string
  readonly source: string
}

/** The day on which a limit ends, with the rule that set it. */
export interface DueDay {
  readonly day: Day
  /** False where a year without an official calendar was crossed. */
  readonly certain: boolean
  readonly limit: TimeLimit
}

/** The limits shipped; a city's own list can stand in their place. */
export const timeLimits: readonly TimeLimit[] = TIME_LIMITS.map(([kind, name, days, count, roll, from, source]) => ({
  kind,
  name,
  days: Number(days),
  count: count as TimeLimit['count'],
  rolls: roll === 'yes',
  from,
  source,
}))

/** The last day of a limit of `kind` that starts on `start` (that day not counted), or null for a kind without limit. */
export function dueDay(
  kind: string,
  start: Day,
  calendar: WorkCalendar = officialCalendar,
  limits: readonly TimeLimit[] = timeLimits,
): DueDay | null {
  const limit = limits.find(candidate => candidate.kind === kind)
  if (!limit) return null
  if (limit.count === 'working') return { ...addWorkingDays(start, limit.days, calendar), limit }
  const last = addDays(start, limit.days)
  const day = limit.rolls ? nextWorkingDay(last, calendar) : last
  return { day, certain: calendar.years.has(last.slice(0, 4)), limit }
}

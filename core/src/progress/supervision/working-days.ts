import { HOLIDAYS } from '../../lexicon/generated/holidays.ts'
import { addDays, type Day, weekdayOf } from '../../values/day.ts'

/** A calendar of working days (工作日): the days that depart from Monday to Friday, and the years that it knows. */
export interface WorkCalendar {
  readonly rest: ReadonlySet<Day>
  readonly work: ReadonlySet<Day>
  readonly years: ReadonlySet<string>
}

/** A day that was counted, and whether every year on the way is in the calendar. */
export interface CountedDay {
  readonly day: Day
  /** False where a year without an official calendar was crossed: Monday to Friday was assumed there. */
  readonly certain: boolean
}

/** Builds a calendar from `[day, "rest" | "work"]` rows. */
export function workCalendar(rows: readonly (readonly string[])[]): WorkCalendar {
  const days = (kind: string) => new Set(rows.filter(row => row[1] === kind).map(row => row[0]))
  return { rest: days('rest'), work: days('work'), years: new Set(rows.map(([day]) => day.slice(0, 4))) }
}

/** The official calendar of the mainland (国务院办公厅节假日安排), years 2023 to 2026. */
export const officialCalendar: WorkCalendar = workCalendar(HOLIDAYS)

/** A day on which the official calendar departs from the week (放假 or 调休上班), with the holiday that it belongs to. */
export interface Holiday {
  readonly day: Day
  readonly kind: 'rest' | 'work'
  readonly name: string
}

/** Those days, in order; source: the notices named in lexicons/holidays.tsv. */
export const holidays: readonly Holiday[] = HOLIDAYS.map(([day, kind, name]) => ({
  day,
  kind: kind as Holiday['kind'],
  name,
}))

/** Whether offices work on a day: make-up days count, public holidays do not. */
export function isWorkingDay(day: Day, calendar: WorkCalendar = officialCalendar): boolean {
  if (calendar.work.has(day)) return true
  if (calendar.rest.has(day)) return false
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

const knows = (calendar: WorkCalendar, day: Day): boolean => calendar.years.has(day.slice(0, 4))

/**
 * The day that stands `count` working days after `from` (before it, where negative). The first day is not counted, as
 * in all official time limits; 0 gives `from` itself.
 */
export function addWorkingDays(from: Day, count: number, calendar: WorkCalendar = officialCalendar): CountedDay {
  const step = count < 0 ? -1 : 1
  let day = from
  let certain = knows(calendar, from)
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    certain &&= knows(calendar, day)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return { day, certain }
}

/** Working days after `from` up to and with `to`; negative where `to` is earlier, so that it undoes `addWorkingDays`. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar = officialCalendar): number {
  const step = to < from ? -1 : 1
  let count = 0
  for (let day = from; day !== to; ) {
    day = addDays(day, step)
    if (isWorkingDay(day, calendar)) count += step
  }
  return count
}

/** `day` itself where offices work on it, else the next day on which they do. */
export function nextWorkingDay(day: Day, calendar: WorkCalendar = officialCalendar): Day {
  let next = day
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1)
  return next
}

/** `day` itself where offices work on it, else the last day before on which they did. */
export function previousWorkingDay(day: Day, calendar: WorkCalendar = officialCalendar): Day {
  let previous = day
  while (!isWorkingDay(previous, calendar)) previous = addDays(previous, -1)
  return previous
}

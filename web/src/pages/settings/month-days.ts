import { isWorkingDay } from 'duban-core'

/** Days of the week as a Chinese calendar has them, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A day of a calendar sheet. */
export interface CalendarDay {
  /** `2024-03-15`. */
  readonly day: string
  readonly works: boolean
}

/** A month as a sheet of weeks; null for places before its first and after its last day. */
export interface CalendarMonth {
  /** From 1. */
  readonly month: number
  readonly weeks: readonly (readonly (CalendarDay | null)[])[]
  readonly workingDays: number
}

/** The twelve months of a year by the official calendar. */
export const monthsIn = (year: number): CalendarMonth[] => Array.from({ length: 12 }, (_, i) => monthOf(year, i + 1))

function monthOf(year: number, month: number): CalendarMonth {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const days = Array.from({ length: last }, (_, i): CalendarDay => {
    const day = `${year}-${String(month).padStart(2, '0')}-${String(i + 1).padStart(2, '0')}`
    return { day, works: isWorkingDay(day) }
  })
  const places: (CalendarDay | null)[] = [...new Array<null>(lead).fill(null), ...days]
  const weeks: (CalendarDay | null)[][] = []
  for (let at = 0; at < places.length; at += 7) {
    const week = places.slice(at, at + 7)
    weeks.push([...week, ...new Array<null>(7 - week.length).fill(null)])
  }
  return { month, weeks, workingDays: days.filter(({ works }) => works).length }
}

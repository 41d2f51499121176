import type { Day, Month } from 'duban-core'

/** The month after one: `2024-12` → `2025-01`. */
export function monthAfter(month: Month): Month {
  const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1))
  return next.toISOString().slice(0, 7)
}

/** The day on which reports of a month are due: a day of the next one (报送截止日). */
export const dueOn = (month: Month, dueDay: number): Day => `${monthAfter(month)}-${String(dueDay).padStart(2, '0')}`

/** The months of a year that have begun by a day, the first first. */
export const monthsBegun = (year: number, today: Day): Month[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`).filter(
    month => month <= today.slice(0, 7),
  )

/**
 * The month that units report on now (填报月份): the last before today's that is asked for while it is open, else today's own,
 * whether or not that is asked for: who has something to say is not kept from it. After the year its last, until that is
 * closed. Null where none of these is open.
 */
export function reportingMonth(
  year: number,
  closed: readonly Month[],
  today: Day,
  isAsked: (month: Month) => boolean = () => true,
): Month | null {
  const begun = monthsBegun(year, today)
  const running = begun.filter(month => month === today.slice(0, 7))
  const last = begun
    .slice(0, begun.length - running.length)
    .filter(isAsked)
    .slice(-1)
  return [...last, ...running].find(month => !closed.includes(month)) ?? null
}

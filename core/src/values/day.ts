/** A calendar day as ISO text, `2024-02-29`. No time zone: a day is the office's own. */
export type Day = string

/** A month as ISO text, `2024-02`. */
export type Month = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/
const DAY_MS = 86_400_000

const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** Whether `text` is a day that exists: `2023-02-29` does not. */
export const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(toMs(text)) && fromMs(toMs(text)) === text

/** Whether `text` is a month, `2024-02`. */
export const isMonth = (text: string): boolean => MONTH.test(text)

/** The day `days` after (or before, where negative) `day`. */
export const addDays = (day: Day, days: number): Day => fromMs(toMs(day) + days * DAY_MS)

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / DAY_MS)

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(toMs(day)).getUTCDay()

/** The month that holds a day. */
export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The month `months` after (or before) `month`. */
export function addMonths(month: Month, months: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** Months from `from` to `to`; 0 within one month, negative where `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** The last day of a month. */
export const lastDayOf = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1)

/** The day of a moment: the part before the `T` of an ISO time. */
export const dayOf = (moment: string): Day => moment.slice(0, 10)

/** Length of an offset from UTC as ISO times end with it: `+08:00`. */
const OFFSET_LENGTH = 6

/** Negative, 0 or positive, as a moment (ISO time) is before, at or after another. */
export function compareMoments(a: string, b: string): number {
  if (a === b) return 0
  // Times of one office are written alike: their text tells, and reading thousands of them takes long.
  const isAlike = a.length === b.length && a.slice(-OFFSET_LENGTH) === b.slice(-OFFSET_LENGTH)
  return isAlike ? (a < b ? -1 : 1) : Date.parse(a) - Date.parse(b)
}

/** The earlier of two days or of two months. */
export const earlierOf = (a: string, b: string): string => [a, b].sort()[0]

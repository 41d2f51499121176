import type { Day } from 'duban-core'

/** What tells the time; a test or a scripted year puts another in its place. */
export interface Clock {
  readonly now: () => Date
}

/** The time of this machine. */
export const systemClock: Clock = { now: () => new Date() }

/** Hours that offices are ahead of UTC: all of China keeps one time, without summer time. */
const OFFICE_OFFSET_HOURS = 8

/** A moment as offices write it, `2024-03-28T09:00:00.000+08:00`, so that its first ten characters are the office's day. */
export const officeTime = (moment: Date): string =>
  new Date(moment.getTime() + OFFICE_OFFSET_HOURS * 3_600_000)
    .toISOString()
    .replace('Z', `+${String(OFFICE_OFFSET_HOURS).padStart(2, '0')}:00`)

/** The day that it is in the office. */
export const officeDay = (moment: Date): Day => officeTime(moment).slice(0, 10)

import { addDays, type Day, daysBetween } from '../../values/day.ts'
import { isWorkingDay, officialCalendar, type WorkCalendar } from './working-days.ts'

/** Days from the deadline on which a reminder falls due: before it negative, after it positive. */
export const reminderOffsetsDays: readonly number[] = [-30, -7, -1, 1, 7, 30]

/** No two reminders of one matter stand closer than this. Source: the anti-nag rule that peers keep. */
export const reminderGapDays = 5

/** What a reminder is about: the matter's own deadline 办理时限, its plan 办理方案, or a stage of the plan 阶段目标. */
export type RemindedOf = 'deadline' | 'plan' | 'stage'

/** A day of an open matter as reminders see it. */
export interface Remindable {
  readonly matterId: string
  readonly of: RemindedOf
  /** What shall be reached by the day, for a stage; else empty. */
  readonly words: string
  /** Day that counts, extensions included. */
  readonly deadline: Day
  /** Whom to remind: person ids of the posts that owe an answer. */
  readonly persons: readonly string[]
  /** Days on which a reminder of the matter was sent: each told of all its days that were near. */
  readonly sent: readonly Day[]
}

/** A reminder (提醒) that is due today. */
export interface Reminder {
  readonly matterId: string
  readonly of: RemindedOf
  readonly words: string
  readonly deadline: Day
  /** The offset that it stands for: -7 is a week before the deadline. */
  readonly offsetDays: number
  /** From today to the deadline; negative where it is past. */
  readonly daysLeft: number
}

/** All that one person is told on a day, most overdue first. */
export interface Digest {
  readonly person: string
  readonly day: Day
  readonly reminders: readonly Reminder[]
}

/**
 * The reminder that a matter needs today, or null. On rest days none is sent: it waits for the next working day. One that
 * would come within five days of the last waits until they are over, and what fell due meanwhile becomes one reminder.
 */
export function reminderOn(today: Day, matter: Remindable, calendar: WorkCalendar = officialCalendar): Reminder | null {
  if (!isWorkingDay(today, calendar)) return null
  const { deadline, sent } = matter
  const reached = reminderOffsetsDays.filter(offset => addDays(deadline, offset) <= today)
  const offsetDays = reached.at(-1)
  if (offsetDays === undefined) return null
  const last = sent
    .filter(day => day <= today)
    .sort()
    .at(-1)
  if (last !== undefined && (last >= addDays(deadline, offsetDays) || daysBetween(last, today) < reminderGapDays))
    return null
  const { matterId, of, words } = matter
  return { matterId, of, words, deadline, offsetDays, daysLeft: daysBetween(today, deadline) }
}

/** Today's reminders, one digest a person. */
export function digestsOn(
  today: Day,
  matters: readonly Remindable[],
  calendar: WorkCalendar = officialCalendar,
): Digest[] {
  const byPerson = new Map<string, Reminder[]>()
  for (const matter of matters) {
    const reminder = reminderOn(today, matter, calendar)
    if (!reminder) continue
    for (const person of new Set(matter.persons)) byPerson.set(person, [...(byPerson.get(person) ?? []), reminder])
  }
  return [...byPerson]
    .map(([person, reminders]) => ({
      person,
      day: today,
      reminders: reminders.sort((a, b) => a.daysLeft - b.daysLeft || (a.matterId < b.matterId ? -1 : 1)),
    }))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
}

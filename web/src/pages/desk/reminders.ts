import type { DayReminder, Digest } from '../../client/desk.ts'

/** A day of a matter of which persons are to be reminded. */
export interface DueReminder extends DayReminder {
  readonly persons: readonly string[]
}

/** Digests by person as reminders by day of a matter, the one that is latest first. */
export function remindersByMatter(digests: readonly Digest[]): DueReminder[] {
  const all = digests.flatMap(({ person, reminders }) => reminders.map(reminder => ({ ...reminder, person })))
  return [
    ...Map.groupBy(all, ({ matterId, of, words, deadline }) => [matterId, of, deadline, words].join(' ')).values(),
  ]
    .flatMap(([first, ...rest]) => (first ? [{ ...first, persons: [first, ...rest].map(({ person }) => person) }] : []))
    .map(({ person: _, ...reminder }) => reminder)
    .sort((a, b) => a.daysLeft - b.daysLeft)
}

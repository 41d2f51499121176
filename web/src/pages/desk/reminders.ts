import type { Digest } from '../../client/desk.ts'

/** A matter of which persons are to be reminded. */
export interface DueReminder {
  readonly matterId: string
  readonly deadline: string
  /** Negative where it is over. */
  readonly daysLeft: number
  readonly persons: readonly string[]
}

/** Digests by person as reminders by matter, the one that is latest first. */
export function remindersByMatter(digests: readonly Digest[]): DueReminder[] {
  const all = digests.flatMap(({ person, reminders }) => reminders.map(reminder => ({ ...reminder, person })))
  return [...Map.groupBy(all, ({ matterId }) => matterId).values()]
    .flatMap(([first, ...rest]) => (first ? [{ ...first, persons: [first, ...rest].map(({ person }) => person) }] : []))
    .map(({ matterId, deadline, daysLeft, persons }) => ({ matterId, deadline, daysLeft, persons }))
    .sort((a, b) => a.daysLeft - b.daysLeft)
}

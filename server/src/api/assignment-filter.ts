import type { Day } from 'duban-core'
import type { AssignmentFilter } from '../store/assignment-list.ts'
import type { Database } from '../store/database.ts'
import { unitIdOf } from '../store/units.ts'

/** Whether a role belongs to the office or its units: those see drafts too. */
export const isInside = (role: string): boolean => role !== 'public' && role !== 'deputy'

interface Asked extends Omit<AssignmentFilter, 'issued'> {
  readonly status?: 'draft' | 'issued' | undefined
  readonly asOf?: string | undefined
  readonly profile?: string | undefined
}

/** What is asked for as the store's condition: the unit found by its name on a day, drafts left out for those outside. */
export async function whereOf(
  db: Database,
  { status, unit, asOf: _, profile: __, ...filter }: Asked,
  role: string,
  day: Day,
): Promise<AssignmentFilter> {
  const issued = isInside(role) ? (status === undefined ? undefined : status === 'issued') : true
  return { ...filter, issued, unit: unit === undefined ? undefined : await unitIdOf(db, unit, day) }
}

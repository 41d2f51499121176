import { and, asc, isNotNull, ne } from 'drizzle-orm'
import type { Database } from './database.ts'
import { documents } from './schema.ts'

/** A report whose place and year are known. */
export interface DatedReport {
  readonly id: string
  readonly seq: number
  readonly name: string
  readonly title: string
  readonly place: string
  readonly year: number
  /** Injuries of its text. */
  readonly damage: number
}

/** Every report whose place and year are known, by place and year. */
export async function listDatedReports(db: Database): Promise<DatedReport[]> {
  const { id, seq, name, title, place, year, damageCount } = documents
  const rows = await db
    .select({ id, seq, name, title, place, year, damage: damageCount })
    .from(documents)
    .where(and(isNotNull(year), ne(place, '')))
    .orderBy(asc(place), asc(year), asc(seq))
  return rows.flatMap(({ year, ...rest }) => (year === null ? [] : [{ ...rest, year }]))
}

import { asc, getTableColumns, sql } from 'drizzle-orm'
import type { Month } from 'duban-core'
import type { Database } from './database.ts'
import { upperAverages } from './schema-supervision.ts'

/** An average of the level above (上级平均水平) that a target is held against in a month. */
export type UpperAverage = Omit<typeof upperAverages.$inferSelect, 'seq'>

const { seq, ...columns } = getTableColumns(upperAverages)

/** Adds one; what was said of the month before stays and counts no more. */
export const addAverage = (db: Database, average: UpperAverage) => db.insert(upperAverages).values(average)

/** All of many assignments, the first given first. */
export const averageRowsOf = (db: Database, ids: readonly string[]): Promise<UpperAverage[]> =>
  db
    .select(columns)
    .from(upperAverages)
    .where(sql`${upperAverages.assignmentId} = any(${sql.param([...ids])}::text[])`)
    .orderBy(asc(seq))

/** Averages by assignment, target and month. */
export type AveragesByTarget = Readonly<Record<string, Readonly<Record<Month, string>>>>

/** The averages that count, of many assignments. */
export async function averagesOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, AveragesByTarget>> {
  const rows = await averageRowsOf(db, ids)
  const found = new Map<string, Record<string, Record<Month, string>>>()
  for (const { assignmentId, targetId, month, value } of rows) {
    const own = found.get(assignmentId) ?? {}
    found.set(assignmentId, { ...own, [targetId]: { ...own[targetId], [month]: value } })
  }
  return found
}

import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { BreakdownRow } from 'duban-core'
import type { BreakdownRecord } from './breakdowns.ts'
import { type Database, inBatches } from './database.ts'
import { assignments, assignmentUnits, breakdowns } from './schema-supervision.ts'
import { pairsOf } from './search-pairs.ts'

// What only search reads is never fetched: it is longer than all the rest.
const { pairs: _pairs, ...columns } = getTableColumns(assignments)

/** An assignment (任务) as stored, without what it is searched by. */
export type AssignmentRow = Omit<typeof assignments.$inferSelect, 'pairs'>

/** The id of an assignment: its report's, and the row's in it. */
export const assignmentId = (documentId: string, rowId: string): string => `${documentId}.${rowId}`

/** Units of a row by duty, as ids. */
export interface RowUnits {
  readonly lead: readonly string[]
  readonly share: readonly string[]
}

/** What is written of a row. */
export interface RowToWrite {
  readonly row: BreakdownRow
  readonly ordinal: number
  readonly version: number
  readonly units: RowUnits
}

const toStored = (breakdown: BreakdownRecord, { row, ordinal, version, units }: RowToWrite) => ({
  id: assignmentId(breakdown.documentId, row.id),
  documentId: breakdown.documentId,
  documentSeq: breakdown.documentSeq,
  ordinal,
  part: row.part,
  text: row.text,
  kind: row.kind,
  category: row.category,
  leadUnit: units.lead[0] ?? '',
  deadline: row.deadline.day,
  isIssued: breakdown.isIssued,
  isRetired: false,
  version,
  pairs: pairsOf(`${row.text} ${row.category}`),
  record: row,
})

/** Writes rows, new or changed, with their units. */
export async function writeRows(db: Database, breakdown: BreakdownRecord, rows: readonly RowToWrite[]): Promise<void> {
  const ids = rows.map(({ row }) => assignmentId(breakdown.documentId, row.id))
  for (const batch of inBatches(rows.map(row => toStored(breakdown, row))))
    await db
      .insert(assignments)
      .values(batch)
      .onConflictDoUpdate({
        target: assignments.id,
        set: Object.fromEntries(
          ['ordinal', 'text', 'kind', 'category', 'lead_unit', 'deadline', 'version', 'pairs', 'record'].map(name => [
            name.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase()),
            sql.raw(`excluded.${name}`),
          ]),
        ),
      })
  for (const batch of inBatches(ids))
    await db.delete(assignmentUnits).where(inArray(assignmentUnits.assignmentId, batch))
  const duties = rows.flatMap(({ units, ordinal }, i) => {
    const lead = new Set(units.lead)
    const share = [...new Set(units.share)].filter(unit => !lead.has(unit))
    const of = (duty: 'lead' | 'share') => (unitId: string) => ({
      assignmentId: ids[i] ?? '',
      unitId,
      duty,
      ordinal,
      documentSeq: breakdown.documentSeq,
    })
    return [...[...lead].map(of('lead')), ...share.map(of('share'))]
  })
  for (const batch of inBatches(duties)) await db.insert(assignmentUnits).values(batch)
}

/** Retires rows that were split or merged away: they stay, and are no longer listed. */
export async function retireRows(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .update(assignments)
    .set({ isRetired: true })
    .where(inArray(assignments.id, [...ids]))
  await db.delete(assignmentUnits).where(inArray(assignmentUnits.assignmentId, [...ids]))
}

/** Marks the assignments of a report as issued. */
export const issueRows = (db: Database, documentId: string) =>
  db.update(assignments).set({ isIssued: true }).where(eq(assignments.documentId, documentId))

/** The rows of a report's table, in order. */
export const rowsOfDocument = (db: Database, documentId: string): Promise<AssignmentRow[]> =>
  db
    .select(columns)
    .from(assignments)
    .where(and(eq(assignments.documentId, documentId), eq(assignments.isRetired, false)))
    .orderBy(asc(assignments.ordinal))

/** Rows by their ids, in the order of their tables. */
export const rowsWithIds = (db: Database, ids: readonly string[]): Promise<AssignmentRow[]> =>
  db
    .select(columns)
    .from(assignments)
    .where(and(sql`${assignments.id} = any(${sql.param([...ids])}::text[])`, eq(assignments.isRetired, false)))
    .orderBy(asc(assignments.documentSeq), asc(assignments.ordinal))

/** Which of some ids are of assignments, retired ones among them. */
export async function knownIds(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const isAsked = sql`${assignments.id} = any(${sql.param([...ids])}::text[])`
  const found = await db.select({ id: assignments.id }).from(assignments).where(isAsked)
  return new Set(found.map(({ id }) => id))
}

/** The rows of a table that have a target of what the economy grows by. */
export const rowsOfEconomy = (db: Database, documentId: string): Promise<AssignmentRow[]> =>
  db
    .select(columns)
    .from(assignments)
    .where(
      and(
        eq(assignments.documentId, documentId),
        eq(assignments.isRetired, false),
        sql`${assignments.record}::text like '%"indicatorId":"gdp"%'`,
      ),
    )
    .orderBy(asc(assignments.ordinal))

/** An assignment with its table, or null. */
export async function findAssignment(
  db: Database,
  id: string,
): Promise<{ readonly assignment: AssignmentRow; readonly breakdown: BreakdownRecord } | null> {
  const rows = await db
    .select({ assignment: columns, breakdown: breakdowns })
    .from(assignments)
    .innerJoin(breakdowns, eq(breakdowns.documentId, assignments.documentId))
    .where(and(eq(assignments.id, id), eq(assignments.isRetired, false)))
  return rows[0] ?? null
}

/** Units of an assignment. */
export const unitsOfAssignment = (db: Database, id: string) =>
  db
    .select({ unitId: assignmentUnits.unitId, duty: assignmentUnits.duty })
    .from(assignmentUnits)
    .where(eq(assignmentUnits.assignmentId, id))

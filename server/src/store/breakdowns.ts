import { desc, eq, sql } from 'drizzle-orm'
import { type Day, isDay } from 'duban-core'
import type { Database } from './database.ts'
import { documents } from './schema.ts'
import { breakdowns } from './schema-supervision.ts'

/** A breakdown table (任务分解表) without its rows. */
export type BreakdownRecord = typeof breakdowns.$inferSelect

/** The breakdown of a report, or null. */
export async function findBreakdown(db: Database, documentId: string): Promise<BreakdownRecord | null> {
  return (await db.select().from(breakdowns).where(eq(breakdowns.documentId, documentId)))[0] ?? null
}

/**
 * The day whose names a table uses: that of its report, the first of its year where the report has none. A unit that is
 * renamed later is what it was on that day, however often the table is written.
 */
export async function dayOfTable(
  db: Database,
  { documentId, year }: Pick<BreakdownRecord, 'documentId' | 'year'>,
): Promise<Day> {
  const [found] = await db.select({ date: documents.date }).from(documents).where(eq(documents.id, documentId))
  return found && isDay(found.date) ? found.date : `${year}-01-01`
}

/** All breakdowns, in the order in which their reports were imported. */
export const listBreakdowns = (db: Database): Promise<BreakdownRecord[]> =>
  db.select().from(breakdowns).orderBy(breakdowns.documentSeq)

/** All breakdowns with the names of their reports, the latest year first. */
export const listTables = (db: Database) =>
  db
    .select({
      documentId: breakdowns.documentId,
      name: documents.name,
      title: documents.title,
      place: documents.place,
      year: breakdowns.year,
      isIssued: breakdowns.isIssued,
    })
    .from(breakdowns)
    .innerJoin(documents, eq(documents.id, breakdowns.documentId))
    .orderBy(desc(breakdowns.year), desc(breakdowns.documentSeq))

/** Adds a breakdown. */
export async function addBreakdown(
  db: Database,
  fields: Omit<BreakdownRecord, 'documentSeq' | 'isIssued' | 'version'>,
): Promise<BreakdownRecord> {
  const found = await db.select({ seq: documents.seq }).from(documents).where(eq(documents.id, fields.documentId))
  const record = { ...fields, documentSeq: found[0]?.seq ?? 0, isIssued: false, version: 1 }
  await db.insert(breakdowns).values(record)
  return record
}

/** What of a table an office may set anew while its units report. */
export type TableSettings = Pick<BreakdownRecord, 'rhythm' | 'ladder' | 'dueDay' | 'lagMonths'>

/** Sets how a table is reported on and pressed. */
export const setTable = (db: Database, documentId: string, settings: Partial<TableSettings>) =>
  db.update(breakdowns).set(settings).where(eq(breakdowns.documentId, documentId))

/** Issued tables of the year that is in force on a day: its own, else the last before it, else the first to come. */
export async function tablesInForce(db: Database, today: Day): Promise<BreakdownRecord[]> {
  const issued = (await listBreakdowns(db)).filter(({ isIssued }) => isIssued)
  const years = issued.map(({ year }) => year).sort((a, b) => a - b)
  const year = years.findLast(one => one <= Number(today.slice(0, 4))) ?? years[0]
  return issued.filter(table => table.year === year)
}

/** Counts the version of a table up: something in it was changed. */
export async function touchBreakdown(db: Database, documentId: string, isIssued?: boolean): Promise<void> {
  await db
    .update(breakdowns)
    .set({ version: sql`${breakdowns.version} + 1`, ...(isIssued === undefined ? {} : { isIssued }) })
    .where(eq(breakdowns.documentId, documentId))
}

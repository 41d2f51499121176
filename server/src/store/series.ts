import { and, asc, count, desc, eq, ilike, inArray, sql } from 'drizzle-orm'
import type { SeriesRow } from 'duban-core'
import { type Database, inBatches } from './database.ts'
import { containing, cursorAfter, type Page, placeOf } from './page.ts'
import { series, seriesTables } from './schema-series.ts'

/** A table of official series without its rows. */
export type SeriesTableRow = typeof seriesTables.$inferSelect

/** A value of a series with the table that it stands in. */
export type StoredSeriesRow = SeriesRow & { readonly tableId: string }

/** The table with this id, or null. */
export async function findSeriesTable(db: Database, id: string): Promise<SeriesTableRow | null> {
  return (await db.select().from(seriesTables).where(eq(seriesTables.id, id)))[0] ?? null
}

/** All tables, the last imported first; an office has some dozens. */
export const listSeriesTables = (db: Database): Promise<SeriesTableRow[]> =>
  db.select().from(seriesTables).orderBy(desc(seriesTables.seq))

/** Adds a table with all its rows. */
export async function addSeriesTable(
  db: Database,
  table: Omit<SeriesTableRow, 'seq' | 'rowCount'>,
  rows: readonly SeriesRow[],
): Promise<SeriesTableRow> {
  const [added] = await db
    .insert(seriesTables)
    .values({ ...table, rowCount: rows.length })
    .returning()
  if (!added) throw new Error('a table of series was not added')
  const values = rows.map((record, ordinal) => {
    const { indicator, place, period } = record
    return { tableId: added.id, tableSeq: added.seq, ordinal, indicator, place, period, record }
  })
  for (const batch of inBatches(values)) await db.insert(series).values(batch)
  return added
}

/** Removes a table with its rows; false where there is none. */
export async function removeSeriesTable(db: Database, id: string): Promise<boolean> {
  const rows = await db.delete(seriesTables).where(eq(seriesTables.id, id)).returning({ id: seriesTables.id })
  return rows.length > 0
}

/** What rows of series are narrowed by; all conditions hold together. */
export interface SeriesFilter {
  readonly table?: string | undefined
  /** Part of the name of the indicator. */
  readonly indicator?: string | undefined
  readonly place?: string | undefined
  readonly period?: string | undefined
}

/** A page of rows, in the order of import and of their tables. */
export async function listSeries(
  db: Database,
  { table, indicator, place, period }: SeriesFilter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<StoredSeriesRow>> {
  const where = and(
    table === undefined ? undefined : eq(series.tableId, table),
    indicator === undefined ? undefined : ilike(series.indicator, containing(indicator)),
    place === undefined ? undefined : eq(series.place, place),
    period === undefined ? undefined : eq(series.period, period),
  )
  const at = cursor === undefined ? null : placeOf(cursor, 'series')
  const after = at ? sql`(${series.tableSeq}, ${series.ordinal}) > (${at.seq}, ${at.ordinal})` : undefined
  const rows = await db
    .select()
    .from(series)
    .where(and(where, after))
    .orderBy(asc(series.tableSeq), asc(series.ordinal))
    .limit(limit + 1)
  const totals = await db.select({ total: count() }).from(series).where(where)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? cursorAfter('series', null, last.tableSeq, last.ordinal) : null
  return { items: page.map(({ tableId, record }) => ({ ...record, tableId })), next, total: totals[0]?.total ?? 0 }
}

/** Rows of these years, whatever their place: ranks are checked against the places around them. */
export async function seriesOfPeriods(db: Database, periods: readonly string[]): Promise<SeriesRow[]> {
  if (periods.length === 0) return []
  const rows = await db
    .select({ record: series.record })
    .from(series)
    .where(inArray(series.period, [...periods]))
    .orderBy(asc(series.tableSeq), asc(series.ordinal))
  return rows.map(({ record }) => record)
}

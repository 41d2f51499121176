import { and, asc, count, desc, eq, gt, sql } from 'drizzle-orm'
import type { Bulletin } from 'duban-core'
import type { AnnexRow, BulletinBody, BulletinParts } from '../supervision/bulletin-parts.ts'
import type { Standing } from '../supervision/standing.ts'
import { type Database, inBatches } from './database.ts'
import { cursorAfter, type Page, placeOf } from './page.ts'
import { bulletinBodies, bulletinRows, bulletins, snapshots } from './schema-supervision.ts'

/** A closed month (已关账) as the list shows it. */
export interface PeriodRow {
  readonly documentId: string
  readonly month: string
  readonly asOf: string
  readonly closedAt: string
}

const { documentId, month, asOf, closedAt } = snapshots
const columns = { documentId, month, asOf, closedAt }

const ofMonth = (document: string, asked: string) => and(eq(documentId, document), eq(month, asked))

/** Whether a month of a table is closed. */
export const isClosed = async (db: Database, document: string, asked: string): Promise<boolean> =>
  (await db.select({ month }).from(snapshots).where(ofMonth(document, asked))).length > 0

/** Closed months, of one table or of all. */
export const listPeriods = (db: Database, document?: string): Promise<PeriodRow[]> =>
  db
    .select(columns)
    .from(snapshots)
    .where(document === undefined ? undefined : eq(documentId, document))
    .orderBy(asc(month))

/** A closed month with the standings frozen in it, or null. */
export async function findPeriod(
  db: Database,
  document: string,
  asked: string,
): Promise<(PeriodRow & { readonly rows: readonly Standing[] }) | null> {
  return (await db.select().from(snapshots).where(ofMonth(document, asked)))[0] ?? null
}

/** Freezes a month. */
export const addPeriod = (db: Database, period: PeriodRow & { readonly rows: readonly Standing[] }) =>
  db.insert(snapshots).values(period)

/** A bulletin as the list shows it. */
export interface IssuedBulletin {
  readonly year: number
  readonly number: number
  readonly documentId: string
  readonly month: string
  readonly record: Bulletin
}

/** The next number of a year. */
export async function nextBulletinNumber(db: Database, year: number): Promise<number> {
  const rows = await db
    .select({ last: sql<number>`coalesce(max(${bulletins.number}), 0)::int` })
    .from(bulletins)
    .where(eq(bulletins.year, year))
  return (rows[0]?.last ?? 0) + 1
}

/** Keeps a bulletin, whole and taken apart. */
export async function addBulletin(
  db: Database,
  bulletin: IssuedBulletin,
  { body, origins, annex }: BulletinParts,
): Promise<void> {
  const { year, number } = bulletin
  await db.insert(bulletins).values(bulletin)
  await db.insert(bulletinBodies).values({ year, number, body, origins })
  for (const batch of inBatches(annex))
    await db.insert(bulletinRows).values(batch.map(entry => ({ year, number, rowId: entry.row.id, ...entry })))
}

const ofBulletin = sql`${bulletinBodies.year} = ${bulletins.year} and ${bulletinBodies.number} = ${bulletins.number}`

/** Bulletins, the last first, without their text. */
export const listBulletins = (db: Database) =>
  db
    .select({
      year: bulletins.year,
      number: bulletins.number,
      documentId: bulletins.documentId,
      month: bulletins.month,
      title: sql<string>`${bulletinBodies.body}->'issue'->>'title'`,
      day: sql<string>`${bulletinBodies.body}->'issue'->>'day'`,
    })
    .from(bulletins)
    .innerJoin(bulletinBodies, ofBulletin)
    .orderBy(desc(bulletins.year), desc(bulletins.number))

const isNumbered = (year: number, number: number) => and(eq(bulletins.year, year), eq(bulletins.number, number))

/** A bulletin whole, with its annex, or null. */
export async function findBulletin(db: Database, year: number, number: number): Promise<IssuedBulletin | null> {
  return (await db.select().from(bulletins).where(isNumbered(year, number)))[0] ?? null
}

/** A bulletin as it is read: the paper without its annex. */
export type ReadBulletin = Omit<IssuedBulletin, 'record'> & { readonly record: BulletinBody }

/** A bulletin without its annex, or null. */
export async function findBulletinBody(db: Database, year: number, number: number): Promise<ReadBulletin | null> {
  const { documentId, month } = bulletins
  const rows = await db
    .select({ year: bulletins.year, number: bulletins.number, documentId, month, record: bulletinBodies.body })
    .from(bulletins)
    .innerJoin(bulletinBodies, ofBulletin)
    .where(isNumbered(year, number))
  return rows[0] ?? null
}

/** Ids of the rows behind the `n`-th number of a bulletin, from 1; null where it has no such number or there is no bulletin. */
export async function originOf(db: Database, year: number, number: number, n: number): Promise<string[] | null> {
  const rows = await db
    .select({ ids: sql<string[] | null>`${bulletinBodies.origins}->${n - 1}::int` })
    .from(bulletinBodies)
    .where(and(eq(bulletinBodies.year, year), eq(bulletinBodies.number, number)))
  return rows[0]?.ids ?? null
}

/** A page of the annex of a bulletin in its order; `ids`: only these rows. */
export async function listAnnex(
  db: Database,
  { year, number, ids }: { readonly year: number; readonly number: number; readonly ids: readonly string[] | null },
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<AnnexRow>> {
  const { place, bucket, row } = bulletinRows
  const where = and(
    eq(bulletinRows.year, year),
    eq(bulletinRows.number, number),
    ids === null ? undefined : sql`${bulletinRows.rowId} = any(${sql.param([...ids])}::text[])`,
  )
  const after = cursor === undefined ? undefined : gt(place, placeOf(cursor, 'annex').ordinal)
  const rows = await db
    .select({ place, bucket, row })
    .from(bulletinRows)
    .where(and(where, after))
    .orderBy(asc(place))
    .limit(limit + 1)
  const totals = await db.select({ total: count() }).from(bulletinRows).where(where)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last ? cursorAfter('annex', null, 0, last.place) : null
  return { items, next, total: totals[0]?.total ?? 0 }
}

import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Bulletin } from 'duban-core'
import type { Standing } from '../supervision/standing.ts'
import type { Database } from './database.ts'
import { bulletins, snapshots } from './schema-supervision.ts'

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

/** Keeps a bulletin. */
export const addBulletin = (db: Database, bulletin: IssuedBulletin) => db.insert(bulletins).values(bulletin)

/** Bulletins, the last first, without their text. */
export const listBulletins = (db: Database) =>
  db
    .select({
      year: bulletins.year,
      number: bulletins.number,
      documentId: bulletins.documentId,
      month: bulletins.month,
      title: sql<string>`${bulletins.record}->'issue'->>'title'`,
      day: sql<string>`${bulletins.record}->'issue'->>'day'`,
    })
    .from(bulletins)
    .orderBy(desc(bulletins.year), desc(bulletins.number))

/** A bulletin, or null. */
export async function findBulletin(db: Database, year: number, number: number): Promise<IssuedBulletin | null> {
  const rows = await db
    .select()
    .from(bulletins)
    .where(and(eq(bulletins.year, year), eq(bulletins.number, number)))
  return rows[0] ?? null
}

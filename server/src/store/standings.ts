import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Colour } from 'duban-core'
import { type Standing, shorten } from '../supervision/standing.ts'
import type { AssignmentRow, StandingSet } from './assignments.ts'
import { type Database, inBatches } from './database.ts'
import { standingSets, standings } from './schema-supervision.ts'

/** Sets that are kept up; the oldest day goes first. */
const MOST_SETS = 6

const ofSet = ({ profile, asOf }: StandingSet) => and(eq(standings.profile, profile), eq(standings.asOf, asOf))

/** The sets that are worked out. */
export const standingSetsOf = (db: Database): Promise<StandingSet[]> =>
  db.select().from(standingSets).orderBy(asc(standingSets.asOf))

/** Whether a set is worked out. */
export async function hasSet(db: Database, { profile, asOf }: StandingSet): Promise<boolean> {
  const where = and(eq(standingSets.profile, profile), eq(standingSets.asOf, asOf))
  return (await db.select().from(standingSets).where(where)).length > 0
}

/** Notes that a set is worked out, and lets the oldest go. */
export async function addSet(db: Database, set: StandingSet): Promise<void> {
  await db.insert(standingSets).values(set).onConflictDoNothing()
  const all = await standingSetsOf(db)
  for (const old of all.slice(0, Math.max(0, all.length - MOST_SETS))) {
    if (old.profile === set.profile && old.asOf === set.asOf) continue
    await db.delete(standings).where(ofSet(old))
    await db.delete(standingSets).where(and(eq(standingSets.profile, old.profile), eq(standingSets.asOf, old.asOf)))
  }
}

/** Writes standings of a set, new or changed. */
export async function writeStandings(
  db: Database,
  set: StandingSet,
  rows: readonly { readonly assignment: AssignmentRow; readonly standing: Standing }[],
): Promise<void> {
  const values = rows.map(({ assignment: { id, documentId, documentSeq, ordinal, leadUnit }, standing }) => ({
    ...set,
    assignmentId: id,
    documentId,
    documentSeq,
    ordinal,
    leadUnit,
    colour: standing.colour,
    freshness: standing.freshness.level,
    record: shorten(standing),
  }))
  for (const batch of inBatches(values))
    await db
      .insert(standings)
      .values(batch)
      .onConflictDoUpdate({
        target: [standings.profile, standings.asOf, standings.assignmentId],
        set: {
          ordinal: sql`excluded.ordinal`,
          leadUnit: sql`excluded.lead_unit`,
          colour: sql`excluded.colour`,
          freshness: sql`excluded.freshness`,
          record: sql`excluded.record`,
        },
      })
}

/** Takes standings of assignments out of every set. */
export async function dropStandings(db: Database, assignmentIds: readonly string[]): Promise<void> {
  if (assignmentIds.length > 0) await db.delete(standings).where(inArray(standings.assignmentId, [...assignmentIds]))
}

/** Counts of a board: by colour and by freshness, of all or of one report. */
export interface BoardCounts {
  readonly colours: Readonly<Partial<Record<Colour, number>>>
  readonly freshness: Readonly<Partial<Record<string, number>>>
  readonly total: number
}

const int = sql<number>`count(*)::int`

/** Counts the standings of a set. */
export async function countStandings(db: Database, set: StandingSet, document?: string): Promise<BoardCounts> {
  const rows = await db
    .select({ colour: standings.colour, freshness: standings.freshness, rows: int })
    .from(standings)
    .where(and(ofSet(set), document === undefined ? undefined : eq(standings.documentId, document)))
    .groupBy(standings.colour, standings.freshness)
  const colours: Partial<Record<Colour, number>> = {}
  const freshness: Partial<Record<string, number>> = {}
  for (const row of rows) {
    colours[row.colour] = (colours[row.colour] ?? 0) + row.rows
    freshness[row.freshness] = (freshness[row.freshness] ?? 0) + row.rows
  }
  return { colours, freshness, total: rows.reduce((sum, row) => sum + row.rows, 0) }
}

/** Counts by lead unit and colour. */
export const countByUnit = (db: Database, set: StandingSet, document?: string) =>
  db
    .select({ unit: standings.leadUnit, colour: standings.colour, rows: int })
    .from(standings)
    .where(and(ofSet(set), document === undefined ? undefined : eq(standings.documentId, document)))
    .groupBy(standings.leadUnit, standings.colour)
    .orderBy(asc(standings.leadUnit))

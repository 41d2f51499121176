import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Standing, shorten } from '../supervision/standing.ts'
import type { AssignmentRow } from './assignments.ts'
import type { Database } from './database.ts'
import { standingSets, standings } from './schema-supervision.ts'

/** Standings of all assignments by one profile on one day (ISO). */
export interface StandingSet {
  readonly profile: string
  readonly asOf: string
}

/** Sets that are kept up; the oldest day goes first. */
const MOST_SETS = 6

const ofSet = ({ profile, asOf }: StandingSet) => and(eq(standings.profile, profile), eq(standings.asOf, asOf))

/** The sets that changes are carried into: those that are worked out, and those that are being worked out. */
export const standingSetsOf = (db: Database): Promise<StandingSet[]> =>
  db
    .select({ profile: standingSets.profile, asOf: standingSets.asOf })
    .from(standingSets)
    .orderBy(asc(standingSets.asOf))

const isSet = ({ profile, asOf }: StandingSet) => and(eq(standingSets.profile, profile), eq(standingSets.asOf, asOf))

/** Whether a set is worked out whole. */
export async function hasSet(db: Database, set: StandingSet): Promise<boolean> {
  const { isComplete } = standingSets
  return (await db.select({ isComplete }).from(standingSets).where(isSet(set)))[0]?.isComplete ?? false
}

/** Notes that a set is being worked out: from now on changes are carried into it. */
export const startSet = (db: Database, set: StandingSet) =>
  db
    .insert(standingSets)
    .values({ ...set, isComplete: false })
    .onConflictDoNothing()

/** Notes that a set is worked out whole, and lets the oldest go. */
export async function finishSet(db: Database, set: StandingSet): Promise<void> {
  await db.update(standingSets).set({ isComplete: true }).where(isSet(set))
  const all = await standingSetsOf(db)
  for (const old of all.slice(0, Math.max(0, all.length - MOST_SETS))) {
    if (old.profile === set.profile && old.asOf === set.asOf) continue
    await db.delete(standings).where(ofSet(old))
    await db.delete(standingSets).where(isSet(old))
  }
}

/** Writes standings of a set, new or changed. */
export async function writeStandings(
  db: Database,
  { profile, asOf }: StandingSet,
  rows: readonly { readonly assignment: AssignmentRow; readonly standing: Standing }[],
): Promise<void> {
  if (rows.length === 0) return
  const written = rows.map(({ assignment: { id, documentId, documentSeq, ordinal, leadUnit }, standing }) => ({
    id,
    documentId,
    documentSeq,
    ordinal,
    leadUnit,
    colour: standing.colour,
    freshness: standing.freshness.level,
    record: shorten(standing),
  }))
  // One text for all: a parameter for every cell costs more than working the lights out.
  await db.execute(sql`
    insert into ${standings} (profile, as_of, assignment_id, document_id, document_seq, ordinal, lead_unit, colour, freshness, record)
    select ${profile}, ${asOf}, "id", "documentId", "documentSeq", "ordinal", "leadUnit", "colour", "freshness", "record"
    from json_to_recordset(${JSON.stringify(written)}::json) as written (
      "id" text, "documentId" text, "documentSeq" bigint, "ordinal" integer, "leadUnit" text, "colour" text, "freshness" text, "record" json)
    on conflict (profile, as_of, assignment_id) do update set ordinal = excluded.ordinal, lead_unit = excluded.lead_unit,
      colour = excluded.colour, freshness = excluded.freshness, record = excluded.record`)
}

/** Takes standings of assignments out of every set. */
export async function dropStandings(db: Database, assignmentIds: readonly string[]): Promise<void> {
  if (assignmentIds.length > 0) await db.delete(standings).where(inArray(standings.assignmentId, [...assignmentIds]))
}

/** How many stand how. */
export type Counts = Readonly<Record<string, number>>

/** Counts of a board: by colour and by freshness, and by lead unit (empty where none is known) and colour. */
export interface BoardCounts {
  readonly total: number
  readonly colours: Counts
  readonly freshness: Counts
  readonly byUnit: ReadonlyMap<string, { readonly total: number; readonly colours: Counts }>
}

const plus = (counts: Counts, name: string, rows: number): Counts => ({ ...counts, [name]: (counts[name] ?? 0) + rows })

/** Counts the standings of a set, of all or of one report. */
export async function countStandings(db: Database, set: StandingSet, document?: string): Promise<BoardCounts> {
  const { leadUnit, colour, freshness } = standings
  const rows = await db
    .select({ unit: leadUnit, colour, freshness, rows: sql<number>`count(*)::int` })
    .from(standings)
    .where(and(ofSet(set), document === undefined ? undefined : eq(standings.documentId, document)))
    .groupBy(leadUnit, colour, freshness)
    .orderBy(asc(leadUnit), asc(colour), asc(freshness))
  let counted = { total: 0, colours: {} as Counts, freshness: {} as Counts }
  const byUnit = new Map<string, { readonly total: number; readonly colours: Counts }>()
  for (const row of rows) {
    counted = {
      total: counted.total + row.rows,
      colours: plus(counted.colours, row.colour, row.rows),
      freshness: plus(counted.freshness, row.freshness, row.rows),
    }
    const own = byUnit.get(row.unit) ?? { total: 0, colours: {} }
    byUnit.set(row.unit, { total: own.total + row.rows, colours: plus(own.colours, row.colour, row.rows) })
  }
  return { ...counted, byUnit }
}

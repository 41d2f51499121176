import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Judged } from '../supervision/kept-standing.ts'
import type { AssignmentRow } from './assignments.ts'
import type { Database } from './database.ts'
import { assignments, standingSets, standings } from './schema-supervision.ts'

/** Standings of all assignments by one profile on one day (ISO). */
export interface StandingSet {
  readonly profile: string
  readonly asOf: string
}

/** Sets that are kept up; the oldest day goes first. */
const MOST_SETS = 6

/** The standings that hold on the day of a set. */
export const holdsIn = ({ profile, asOf }: StandingSet): SQL =>
  sql`${standings.profile} = ${profile} and ${standings.asOf} <= ${asOf} and ${standings.until} > ${asOf}`

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

/** Notes that a set is worked out whole, and lets the oldest go; whether one went, whose rows are left to `sweepStandings`. */
export async function finishSet(db: Database, set: StandingSet): Promise<boolean> {
  await db.update(standingSets).set({ isComplete: true }).where(isSet(set))
  const all = await standingSetsOf(db)
  const old = all.slice(0, Math.max(0, all.length - MOST_SETS))
  const gone = old.filter(({ profile, asOf }) => profile !== set.profile || asOf !== set.asOf)
  for (const one of gone) await db.delete(standingSets).where(isSet(one))
  return gone.length > 0
}

/**
 * Whether no standing of an assignment holds on the day of a set. Asked of the last row before the day, which the key finds:
 * of a plain `not exists` the database makes a join, and while it knows nothing of the table yet, a slow one.
 */
const isUncovered = ({ profile, asOf }: StandingSet, id: SQL): SQL => sql`coalesce((
  select last.until from ${standings} last where last.profile = ${profile} and last.assignment_id = ${id} and last.as_of <= ${asOf}
  order by last.as_of desc limit 1), '') <= ${asOf}`

/**
 * Tells the database what is in the table of standings, once a set was written: until then it takes it for nearly empty,
 * and the board reads every row where an index has all that it counts. The embedded database never looks by itself.
 */
export const surveyStandings = (db: Database) => db.execute(sql`vacuum (analyze, skip_locked) ${standings}`)

/** Removes standings of a table that hold on the day of no kept set. */
export async function sweepStandings(db: Database, documentId: string): Promise<void> {
  const { profile, asOf, until } = standings
  await db
    .delete(standings)
    .where(
      and(
        eq(standings.documentId, documentId),
        sql`not exists (select 1 from ${standingSets} kept where kept.profile = ${profile} and kept.as_of >= ${asOf} and kept.as_of < ${until})`,
      ),
    )
}

/** Ids of a table's assignments that no kept standing covers on the day of a set, in the table's order. */
export async function unjudged(db: Database, set: StandingSet, documentId: string): Promise<string[]> {
  const rows = await db
    .select({ id: assignments.id })
    .from(assignments)
    .where(
      and(
        eq(assignments.documentId, documentId),
        eq(assignments.isRetired, false),
        isUncovered(set, sql`${assignments.id}`),
      ),
    )
    .orderBy(asc(assignments.ordinal))
  return rows.map(row => row.id)
}

/** An assignment as judged on the day of a set. */
export type JudgedAssignment = Judged & { readonly assignment: AssignmentRow }

/**
 * Writes standings from the day of a set on, each until it may change or until the day from which a later one is known.
 * What is covered already stays. Needs the lock of changes, as others may be writing the same.
 */
export async function writeStandings(db: Database, set: StandingSet, rows: readonly JudgedAssignment[]): Promise<void> {
  if (rows.length === 0) return
  const written = rows.map(({ assignment: { id, documentId, documentSeq, ordinal, leadUnit }, standing, until }) => ({
    id,
    until,
    documentId,
    documentSeq,
    ordinal,
    leadUnit,
    colour: standing.colour,
    freshness: standing.freshness.level,
    record: standing,
  }))
  const own = sql`${standings.profile} = ${set.profile} and ${standings.assignmentId} = written."id"`
  const next = sql`select min(${standings.asOf}) from ${standings} where ${own} and ${standings.asOf} > ${set.asOf}`
  // One text for all: a parameter for every cell costs more than working the lights out.
  await db.execute(sql`
    insert into ${standings} (profile, as_of, until, assignment_id, document_id, document_seq, ordinal, lead_unit, colour, freshness, record)
    select ${set.profile}, ${set.asOf}, least("until", (${next})), "id", "documentId", "documentSeq", "ordinal", "leadUnit", "colour", "freshness", "record"
    from json_to_recordset(${JSON.stringify(written)}::json) as written (
      "id" text, "until" text, "documentId" text, "documentSeq" bigint, "ordinal" integer, "leadUnit" text, "colour" text, "freshness" text, "record" json)
    where ${isUncovered(set, sql`written."id"`)}`)
}

/** Takes standings of assignments out of every set, or of those of one profile. */
export async function dropStandings(db: Database, assignmentIds: readonly string[], profile?: string): Promise<void> {
  if (assignmentIds.length === 0) return
  await db
    .delete(standings)
    .where(
      and(
        inArray(standings.assignmentId, [...assignmentIds]),
        profile === undefined ? undefined : eq(standings.profile, profile),
      ),
    )
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
    .where(and(holdsIn(set), document === undefined ? undefined : eq(standings.documentId, document)))
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

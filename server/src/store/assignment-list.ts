import { and, count, eq, type SQL, sql } from 'drizzle-orm'
import type { BreakdownRow, Colour } from 'duban-core'
import type { Database } from './database.ts'
import { cursorAfter, type Page, placeOf } from './page.ts'
import { assignments, assignmentUnits, standings } from './schema-supervision.ts'
import { holdsWords } from './search-pairs.ts'
import { holdsIn, type StandingSet } from './standings.ts'

/** What assignments are filtered by; all conditions hold together. */
export interface AssignmentFilter {
  readonly document?: string | undefined
  /** Unit that leads or shares. */
  readonly unit?: string | undefined
  readonly light?: Colour | undefined
  /** Unit that leads, `-` for rows without a known one. */
  readonly lead?: string | undefined
  /** Post of the leader in charge, `-` for rows without. */
  readonly leader?: string | undefined
  readonly chapter?: string | undefined
  readonly part?: BreakdownRow['part'] | undefined
  readonly kind?: BreakdownRow['kind'] | undefined
  readonly q?: string | undefined
  /** issued or draft. */
  readonly issued?: boolean | undefined
  readonly dueBefore?: string | undefined
}

/** An assignment in a list, with how it stands; what is stored as JSON comes as its text, since it is only passed on. */
export interface ListedAssignment {
  readonly id: string
  readonly documentId: string
  readonly ordinal: number
  readonly version: number
  readonly isIssued: boolean
  readonly leadUnit: string
  /** JSON of a `BreakdownRow`. */
  readonly row: string
  /** JSON of a `KeptStanding`; null while the assignment is a draft. */
  readonly standing: string | null
}

/** What stands in a filter for rows without a value; an empty one would count as not given. */
export const NONE = '-'

/** Post of the leader in charge of an assignment, empty for none. */
export const leaderPost = sql<string>`coalesce(${assignments.record}->>'leaderPost', '')`
const orNone = (asked: string): string => (asked === NONE ? '' : asked)

/** The table that a list is read from: the one whose index has its order. */
type Source = 'standings' | 'units' | 'assignments'

const SOURCES = { standings, units: assignmentUnits, assignments }

const sourceOf = ({ light, unit }: AssignmentFilter): Source =>
  light ? 'standings' : unit === undefined ? 'assignments' : 'units'

/** Conditions that only the row of the assignment answers. */
export function ownConditions(filter: AssignmentFilter, source: Source): SQL[] {
  const { document, lead, leader, chapter, part, kind, q, issued, dueBefore } = filter
  return [
    document === undefined ? undefined : eq(assignments.documentId, document),
    lead === undefined ? undefined : eq(assignments.leadUnit, orNone(lead)),
    leader === undefined ? undefined : sql`${leaderPost} = ${orNone(leader)}`,
    chapter === undefined ? undefined : eq(assignments.category, orNone(chapter)),
    part && eq(assignments.part, part),
    kind && eq(assignments.kind, kind),
    // What has a light is issued, and what is retired has neither light nor unit.
    issued === undefined || (issued && source === 'standings') ? undefined : eq(assignments.isIssued, issued),
    source === 'assignments' ? eq(assignments.isRetired, false) : undefined,
    dueBefore === undefined ? undefined : sql`${assignments.deadline} < ${dueBefore}`,
    q ? holdsWords(q, assignments) : undefined,
  ].filter(condition => condition !== undefined)
}

/** The tables of a filter joined, and its condition: no table is read that no condition needs. */
function searched(filter: AssignmentFilter, set: StandingSet): { readonly from: SQL; readonly where: SQL } {
  const source = sourceOf(filter)
  const own = ownConditions(filter, source)
  const id = source === 'assignments' ? assignments.id : SOURCES[source].assignmentId
  const joins = [
    sql`${SOURCES[source]}`,
    ...(filter.light && filter.unit !== undefined
      ? [sql`join ${assignmentUnits} on ${assignmentUnits.assignmentId} = ${id}`]
      : []),
    ...(own.length > 0 && source !== 'assignments' ? [sql`join ${assignments} on ${assignments.id} = ${id}`] : []),
  ]
  const where = and(
    ...own,
    filter.light ? sql`${holdsIn(set)} and ${standings.colour} = ${filter.light}` : undefined,
    filter.unit === undefined ? undefined : eq(assignmentUnits.unitId, filter.unit),
  )
  return { from: sql.join(joins, sql` `), where: where ?? sql`true` }
}

/** How many assignments a filter finds. */
export async function countAssignments(db: Database, filter: AssignmentFilter, set: StandingSet): Promise<number> {
  const { from, where } = searched(filter, set)
  return (await db.select({ total: count() }).from(from).where(where))[0]?.total ?? 0
}

/** Assignments in the order of their tables, with their standings of a set, and the cursor of the next. */
export async function listAssignments(
  db: Database,
  filter: AssignmentFilter,
  set: StandingSet,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Omit<Page<ListedAssignment>, 'total'>> {
  const place = cursor === undefined ? null : placeOf(cursor, 'table')
  const source = sourceOf(filter)
  const { documentSeq, ordinal } = SOURCES[source]
  const id = source === 'assignments' ? assignments.id : SOURCES[source].assignmentId
  const { from, where } = searched(filter, set)
  const after = place ? sql`(${documentSeq}, ${ordinal}) > (${place.seq}, ${place.ordinal})` : undefined
  // Which rows they are is settled first, so that what is long is read of those alone, each by its key.
  const found = sql`(select ${id} as id, ${documentSeq} as seq, ${ordinal} as place from ${from} where ${and(where, after)} order by ${documentSeq}, ${ordinal} limit ${limit + 1}) found`
  const standing = sql<
    string | null
  >`(select ${standings.record}::text from ${standings} where ${holdsIn(set)} and ${standings.assignmentId} = ${assignments.id})`
  const rows = await db
    .select({
      id: assignments.id,
      documentId: assignments.documentId,
      documentSeq: assignments.documentSeq,
      ordinal: assignments.ordinal,
      version: assignments.version,
      isIssued: assignments.isIssued,
      leadUnit: assignments.leadUnit,
      row: sql<string>`${assignments.record}::text`,
      standing,
    })
    .from(found)
    .innerJoin(assignments, sql`${assignments.id} = found.id`)
    .orderBy(sql`found.seq, found.place`)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? cursorAfter('table', null, last.documentSeq, last.ordinal) : null
  return { items: page.map(({ documentSeq: _, ...item }) => item), next }
}

import { and, count, eq, type SQL, sql } from 'drizzle-orm'
import type { BreakdownRow, Colour } from 'duban-core'
import { ASSIGNMENT_SORTS } from './assignment-sorts.ts'
import type { Database } from './database.ts'
import { cursorAfter, orderOf, type Page, type PageRequest, placeOf } from './page.ts'
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

/** What a cursor calls the order of the tables. */
const TABLE_ORDER = 'table'

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

/** Which rows a page shows, as a table `found` of `id`, `seq`, `place`, `at` and the `value` that they are sorted by. */
function pageOf(filter: AssignmentFilter, set: StandingSet, { cursor, limit, sort }: PageRequest): SQL {
  if (sort) return sortedPage(filter, set, { cursor, limit, sort })
  const place = cursor === undefined ? null : placeOf(cursor, TABLE_ORDER)
  const source = sourceOf(filter)
  const { documentSeq, ordinal } = SOURCES[source]
  const id = source === 'assignments' ? assignments.id : SOURCES[source].assignmentId
  const { from, where } = searched(filter, set)
  const after = place ? sql`(${documentSeq}, ${ordinal}) > (${place.seq}, ${place.ordinal})` : undefined
  const order = sql`${documentSeq}, ${ordinal}`
  return sql`(select ${id} as id, ${documentSeq} as seq, ${ordinal} as place, null as value, row_number() over (order by ${order}) as at from ${from} where ${and(where, after)} order by ${order} limit ${limit + 1}) found`
}

/** Likewise in the order of a column. */
function sortedPage(filter: AssignmentFilter, set: StandingSet, request: PageRequest): SQL {
  const { documentSeq: seq, ordinal, id } = assignments
  const order = orderOf(request, { seq, ordinal, fields: ASSIGNMENT_SORTS })
  const where = and(
    ...ownConditions(filter, 'assignments'),
    filter.light ? eq(standings.colour, filter.light) : undefined,
    filter.unit === undefined
      ? undefined
      : sql`exists (select 1 from ${assignmentUnits} where ${assignmentUnits.assignmentId} = ${id} and ${assignmentUnits.unitId} = ${filter.unit})`,
    order.after,
  )
  const orderBy = sql.join(order.orderBy, sql`, `)
  return sql`(select ${id} as id, ${seq} as seq, ${ordinal} as place, ${order.value} as value, row_number() over (order by ${orderBy}) as at from ${assignments} left join ${standings} on ${holdsIn(set)} and ${standings.assignmentId} = ${id} where ${where} order by ${orderBy} limit ${request.limit + 1}) found`
}

/** Assignments in the order of their tables or of a column, with their standings of a set, and the cursor of the next. */
export async function listAssignments(
  db: Database,
  filter: AssignmentFilter,
  set: StandingSet,
  request: PageRequest,
): Promise<Omit<Page<ListedAssignment>, 'total'>> {
  const { limit, sort } = request
  // Which rows they are is settled first, so that what is long is read of those alone, each by its key.
  const found = pageOf(filter, set, request)
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
      value: sql<string | null>`found.value`,
    })
    .from(found)
    .innerJoin(assignments, sql`${assignments.id} = found.id`)
    .orderBy(sql`found.at`)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const isMore = rows.length > limit
  const next = isMore && last ? cursorAfter(sort || TABLE_ORDER, last.value, last.documentSeq, last.ordinal) : null
  return { items: page.map(({ documentSeq: _, value: __, ...item }) => item), next }
}

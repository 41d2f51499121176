import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { BreakdownRow, Colour } from 'duban-core'
import type { BreakdownRecord } from './breakdowns.ts'
import { type Database, inBatches } from './database.ts'
import { cursorAfter, type Page, placeOf } from './page.ts'
import { assignments, assignmentUnits, breakdowns, standings } from './schema-supervision.ts'
import { holdsWords, pairsOf } from './search-pairs.ts'

/** An assignment (任务) as stored. */
export type AssignmentRow = typeof assignments.$inferSelect

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

const toStored = (breakdown: BreakdownRecord, { row, ordinal, version, units }: RowToWrite): AssignmentRow => ({
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
    .select()
    .from(assignments)
    .where(and(eq(assignments.documentId, documentId), eq(assignments.isRetired, false)))
    .orderBy(asc(assignments.ordinal))

/** An assignment with its table, or null. */
export async function findAssignment(
  db: Database,
  id: string,
): Promise<{ readonly assignment: AssignmentRow; readonly breakdown: BreakdownRecord } | null> {
  const rows = await db
    .select({ assignment: assignments, breakdown: breakdowns })
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

/** Whose standings a list shows. */
export interface StandingSet {
  readonly profile: string
  readonly asOf: string
}

/** What stands in a filter for rows without a value; an empty one would count as not given. */
export const NONE = '-'

const leaderPost = sql<string>`coalesce(${assignments.record}->>'leaderPost', '')`
const orNone = (asked: string): string => (asked === NONE ? '' : asked)

/** The condition of a filter. */
export function assignmentsWhere(filter: AssignmentFilter): SQL | undefined {
  const { document, unit, lead, leader, chapter, part, kind, q, issued, light, dueBefore } = filter
  return and(
    eq(assignments.isRetired, false),
    document === undefined ? undefined : eq(assignments.documentId, document),
    unit === undefined ? undefined : eq(assignmentUnits.unitId, unit),
    lead === undefined ? undefined : eq(assignments.leadUnit, orNone(lead)),
    leader === undefined ? undefined : sql`${leaderPost} = ${orNone(leader)}`,
    chapter === undefined ? undefined : eq(assignments.category, orNone(chapter)),
    part && eq(assignments.part, part),
    kind && eq(assignments.kind, kind),
    issued === undefined ? undefined : eq(assignments.isIssued, issued),
    dueBefore === undefined ? undefined : sql`${assignments.deadline} < ${dueBefore}`,
    q ? holdsWords(q, assignments) : undefined,
    light && eq(standings.colour, light),
  )
}

const joined = ({ profile, asOf }: StandingSet): SQL =>
  sql`${standings.profile} = ${profile} and ${standings.asOf} = ${asOf} and ${standings.assignmentId} = ${assignments.id}`

/** Columns of a list: everything but what only search and the table itself need. */
const listed = {
  id: assignments.id,
  documentId: assignments.documentId,
  documentSeq: assignments.documentSeq,
  ordinal: assignments.ordinal,
  version: assignments.version,
  isIssued: assignments.isIssued,
  leadUnit: assignments.leadUnit,
  record: assignments.record,
  standing: standings.record,
}

/** An assignment in a list, with how it stands (null while it is a draft). */
export type ListedAssignment = Pick<
  AssignmentRow,
  'id' | 'documentId' | 'documentSeq' | 'ordinal' | 'version' | 'isIssued' | 'leadUnit' | 'record'
> & { readonly standing: (typeof standings.$inferSelect)['record'] | null }

/** The columns that a list stands by: those of the table that is looked through, whose index has that order. */
const orderOf = ({ light, unit }: AssignmentFilter) =>
  light ? standings : unit === undefined ? assignments : assignmentUnits

const ownUnits = eq(assignmentUnits.assignmentId, assignments.id)

/** How many assignments a filter finds. */
export async function countAssignments(db: Database, filter: AssignmentFilter, set: StandingSet): Promise<number> {
  let found = db.select({ total: count() }).from(assignments).$dynamic()
  if (filter.light) found = found.innerJoin(standings, joined(set))
  if (filter.unit !== undefined) found = found.innerJoin(assignmentUnits, ownUnits)
  return (await found.where(assignmentsWhere(filter)))[0]?.total ?? 0
}

/** Assignments in the order of their tables, with their standings of a set, and the cursor of the next. */
export async function listAssignments(
  db: Database,
  filter: AssignmentFilter,
  set: StandingSet,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Omit<Page<ListedAssignment>, 'total'>> {
  const place = cursor === undefined ? null : placeOf(cursor, 'table')
  const { documentSeq, ordinal } = orderOf(filter)
  const after = place ? sql`(${documentSeq}, ${ordinal}) > (${place.seq}, ${place.ordinal})` : undefined
  const all = db.select(listed).from(assignments).$dynamic()
  const standing = filter.light ? all.innerJoin(standings, joined(set)) : all.leftJoin(standings, joined(set))
  const rows = await (filter.unit === undefined ? standing : standing.innerJoin(assignmentUnits, ownUnits))
    .where(and(assignmentsWhere(filter), after))
    .orderBy(asc(documentSeq), asc(ordinal))
    .limit(limit + 1)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last ? cursorAfter('table', null, last.documentSeq, last.ordinal) : null
  return { items, next }
}

/** What a board puts together: chapters of the report, lead units, posts of leaders, lights. */
export type GroupedBy = 'chapter' | 'unit' | 'leader' | 'light'

/** How many assignments of a group have a colour; empty for drafts, which have none. */
export interface GroupCount {
  readonly key: string
  readonly colour: Colour | ''
  readonly rows: number
}

/** Counts assignments by group and colour, groups in the order in which the tables first name them. */
export async function countGroups(
  db: Database,
  filter: AssignmentFilter,
  set: StandingSet,
  by: GroupedBy,
): Promise<GroupCount[]> {
  const colour = sql<Colour | ''>`coalesce(${standings.colour}, '')`
  const key = { chapter: assignments.category, unit: assignments.leadUnit, leader: leaderPost, light: colour }[by]
  const all = db
    .select({ key: sql<string>`${key}`, colour, rows: sql<number>`count(*)::int` })
    .from(assignments)
    .leftJoin(standings, joined(set))
    .$dynamic()
  const found = filter.unit === undefined ? all : all.innerJoin(assignmentUnits, ownUnits)
  return found
    .where(assignmentsWhere(filter))
    .groupBy(sql`1, 2`)
    .orderBy(sql`min(${assignments.documentSeq})`, sql`min(${assignments.ordinal})`)
}

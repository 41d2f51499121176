import { and, asc, count, desc, eq, inArray, isNotNull, lt, not, notInArray, sql } from 'drizzle-orm'
import type { MatterState } from 'duban-core'
import type { Database } from './database.ts'
import { cursorAfter, type Page, placeOf } from './page.ts'
import { type MatterRecord, matterEvents, matters } from './schema-matters.ts'

/** A supervised matter (督办事项) as lists show it. */
export type MatterRow = Omit<typeof matters.$inferSelect, 'seq'>

/** A record of a matter with its id. */
export interface StoredRecord {
  readonly id: string
  readonly record: MatterRecord
}

const { seq, ...columns } = {
  id: matters.id,
  seq: matters.seq,
  title: matters.title,
  kind: matters.kind,
  assignmentId: matters.assignmentId,
  state: matters.state,
  unit: matters.unit,
  deadline: matters.deadline,
}

/** States in which nobody owes anything any more. */
export const ENDED: MatterState[] = ['concluded', 'cleared', 'archived', 'declined', 'withdrawn']

/** Adds a matter. */
export const addMatter = (db: Database, matter: MatterRow) => db.insert(matters).values(matter)

/** Keeps the columns of a matter with its events. */
export const writeMatter = (db: Database, id: string, fields: Pick<MatterRow, 'state' | 'unit' | 'deadline'>) =>
  db.update(matters).set(fields).where(eq(matters.id, id))

/** Makes the matters of a task those of another that took its place; their ids. */
export async function handOnMatters(db: Database, from: string, to: string): Promise<string[]> {
  const isOf = eq(matters.assignmentId, from)
  const moved = await db.update(matters).set({ assignmentId: to }).where(isOf).returning({ id: matters.id })
  return moved.map(({ id }) => id)
}

/** A matter, or null. */
export async function findMatter(db: Database, id: string): Promise<MatterRow | null> {
  return (await db.select(columns).from(matters).where(eq(matters.id, id)))[0] ?? null
}

/** What was said and done about a matter, in order. */
export const recordsOf = (db: Database, matterId: string): Promise<StoredRecord[]> =>
  db
    .select({ id: matterEvents.id, record: matterEvents.record })
    .from(matterEvents)
    .where(eq(matterEvents.matterId, matterId))
    .orderBy(asc(matterEvents.seq))

/** Adds a record. */
export const addRecord = (db: Database, matterId: string, id: string, record: MatterRecord) =>
  db.insert(matterEvents).values({ id, matterId, kind: record.kind, record })

/** What matters are filtered by. */
export interface MatterFilter {
  readonly state?: MatterState | undefined
  readonly unit?: string | undefined
  readonly assignment?: string | undefined
  readonly open?: boolean | undefined
}

/** A page of matters, the last first. */
export async function listMatters(
  db: Database,
  { state, unit, assignment, open }: MatterFilter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<MatterRow>> {
  const where = and(
    state && eq(matters.state, state),
    unit === undefined ? undefined : eq(matters.unit, unit),
    assignment === undefined ? undefined : eq(matters.assignmentId, assignment),
    open === undefined ? undefined : open ? notInArray(matters.state, ENDED) : inArray(matters.state, ENDED),
  )
  const before = cursor === undefined ? undefined : lt(seq, placeOf(cursor, 'matters').seq)
  const rows = await db
    .select({ ...columns, seq })
    .from(matters)
    .where(and(where, before))
    .orderBy(desc(seq))
    .limit(limit + 1)
  const totals = await db.select({ total: count() }).from(matters).where(where)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? cursorAfter('matters', null, last.seq, 0) : null
  return { items: page.map(({ seq: _, ...row }) => row), next, total: totals[0]?.total ?? 0 }
}

/** What was said and done about several matters, each in order. */
export async function recordsOfMatters(db: Database, ids: readonly string[]): Promise<Map<string, StoredRecord[]>> {
  const found = new Map<string, StoredRecord[]>(ids.map(id => [id, []]))
  if (ids.length === 0) return found
  const rows = await db
    .select({ id: matterEvents.id, matterId: matterEvents.matterId, record: matterEvents.record })
    .from(matterEvents)
    .where(inArray(matterEvents.matterId, [...ids]))
    .orderBy(asc(matterEvents.seq))
  for (const { matterId, ...stored } of rows) found.get(matterId)?.push(stored)
  return found
}

/** Later days, proposals and objections that nobody decided on yet, with their matters. */
export async function undecidedRecords(db: Database): Promise<(StoredRecord & { readonly matter: MatterRow })[]> {
  const decided = sql`exists (select 1 from matter_events answer where answer.matter_id = ${matterEvents.matterId} and answer.kind = case ${matterEvents.kind} when 'objection' then 'objection_review' else ${matterEvents.kind} || '_decision' end and answer.record->>'of' = ${matterEvents.id})`
  return db
    .select({ id: matterEvents.id, record: matterEvents.record, matter: columns })
    .from(matterEvents)
    .innerJoin(matters, eq(matters.id, matterEvents.matterId))
    .where(and(inArray(matterEvents.kind, ['extension', 'proposal', 'objection']), not(decided)))
    .orderBy(asc(matterEvents.seq))
}

/** Matters that somebody owes an answer to by a day, with all their records. */
export async function owedMatters(
  db: Database,
): Promise<{ readonly matter: MatterRow; readonly records: readonly StoredRecord[] }[]> {
  const owed = await db
    .select(columns)
    .from(matters)
    .where(and(isNotNull(matters.deadline), notInArray(matters.state, ENDED)))
  const records = await recordsOfMatters(
    db,
    owed.map(matter => matter.id),
  )
  return owed.map(matter => ({ matter, records: records.get(matter.id) ?? [] }))
}

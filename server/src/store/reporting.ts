import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Month, Rhythm } from 'duban-core'
import type { Database } from './database.ts'
import { documents } from './schema.ts'
import { assignments, breakdowns, reports, snapshots, standings } from './schema-supervision.ts'
import { holdsIn, type StandingSet } from './standings.ts'

/** A table of tasks in force, with the months of it that are closed. */
export interface IssuedTable {
  readonly documentId: string
  readonly name: string
  readonly title: string
  readonly year: number
  readonly dueDay: number
  readonly rhythm: Rhythm
  readonly closed: readonly Month[]
}

/** Issued tables, the latest year first. */
export async function issuedTables(db: Database): Promise<IssuedTable[]> {
  const { documentId, year, dueDay, rhythm, documentSeq, isIssued } = breakdowns
  const tables = await db
    .select({ documentId, name: documents.name, title: documents.title, year, dueDay, rhythm })
    .from(breakdowns)
    .innerJoin(documents, eq(documents.id, documentId))
    .where(eq(isIssued, true))
    .orderBy(sql`${year} desc`, sql`${documentSeq} desc`)
  const closed = await db.select({ documentId: snapshots.documentId, month: snapshots.month }).from(snapshots)
  return tables.map(table => ({
    ...table,
    closed: closed.filter(one => one.documentId === table.documentId).map(({ month }) => month),
  }))
}

/** Assignments of a table that were done when a month was closed: they need no more reports. */
export async function doneAtClosing(db: Database, documentId: string, month: Month): Promise<string[]> {
  const row = sql<string>`row->>'assignmentId'`
  const found = await db
    .select({ id: row })
    .from(sql`${snapshots}, json_array_elements(${snapshots.rows}) as row`)
    .where(and(eq(snapshots.documentId, documentId), eq(snapshots.month, month), sql`row->>'colour' = 'blue'`))
  return found.map(({ id }) => id)
}

/** Assignments of a table that are done on a day whose set is kept. */
export async function doneOn(db: Database, documentId: string, set: StandingSet): Promise<string[]> {
  const found = await db
    .select({ id: standings.assignmentId })
    .from(standings)
    .where(and(holdsIn(set), eq(standings.colour, 'blue'), eq(standings.documentId, documentId)))
  return found.map(({ id }) => id)
}

/** What lead units handed in for a month: how many of their tasks, in time and late. */
export interface HandedIn {
  readonly unit: string
  readonly asked: number
  readonly onTime: number
  readonly late: number
}

/** Counts by lead unit; `done`, which owe nothing, are left out, and who leads is one of `unit` where that is given. */
export async function countHandedIn(
  db: Database,
  documentId: string,
  {
    month,
    due,
    done,
    unit,
  }: {
    readonly month: Month
    readonly due: string
    readonly done: readonly string[]
    readonly unit?: string | undefined
  },
): Promise<HandedIn[]> {
  const first = db
    .select({ id: reports.assignmentId, at: sql<string>`min(${reports.submittedAt})`.as('first_at') })
    .from(reports)
    .where(eq(reports.month, month))
    .groupBy(reports.assignmentId)
    .as('first')
  const day = sql`left(${first.at}, 10)`
  return db
    .select({
      unit: assignments.leadUnit,
      asked: sql<number>`count(*)::int`,
      onTime: sql<number>`(count(*) filter (where ${day} <= ${due}))::int`,
      late: sql<number>`(count(*) filter (where ${day} > ${due}))::int`,
    })
    .from(assignments)
    .leftJoin(first, eq(first.id, assignments.id))
    .where(
      and(
        eq(assignments.documentId, documentId),
        eq(assignments.isRetired, false),
        sql`${assignments.leadUnit} <> ''`,
        unit === undefined ? undefined : eq(assignments.leadUnit, unit),
        done.length === 0 ? undefined : sql`${assignments.id} <> all(${sql.param([...done])}::text[])`,
      ),
    )
    .groupBy(assignments.leadUnit)
    .orderBy(asc(assignments.leadUnit))
}

/** Words of assignments by id, with who leads them: what a list of reports is read with. */
export async function wordsOfAssignments(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { id, documentId, text, leadUnit, record } = assignments
  return db
    .select({ id, documentId, text, leadUnit, record })
    .from(assignments)
    .where(inArray(id, [...ids]))
}

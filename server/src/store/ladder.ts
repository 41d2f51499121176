import { and, eq, gte, isNotNull, sql } from 'drizzle-orm'
import type { Day, Month } from 'duban-core'
import type { Database } from './database.ts'
import { logEntries } from './schema-log.ts'
import { reports } from './schema-supervision.ts'

const among = (column: Parameters<typeof eq>[0], ids: readonly string[]) =>
  sql`${column} = any(${sql.param([...ids])}::text[])`

/** How often reports of assignments were returned by the office since a day. The log tells: a report keeps its last state only. */
export async function returnsSince(
  db: Database,
  ids: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, number>> {
  const { subjectKind, subjectId, action, at } = logEntries
  const rows = await db
    .select({ id: subjectId, times: sql<number>`count(*)::int` })
    .from(logEntries)
    .where(and(eq(subjectKind, 'assignment'), among(subjectId, ids), eq(action, 'report.return'), gte(at, day)))
    .groupBy(subjectId)
  return new Map(rows.map(({ id, times }) => [id, times]))
}

/** Months for which something was handed in, by assignment. */
export async function monthsHandedIn(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<Month>>> {
  const { assignmentId, month, submittedAt } = reports
  const rows = await db
    .selectDistinct({ id: assignmentId, month })
    .from(reports)
    .where(and(among(assignmentId, ids), isNotNull(submittedAt)))
  const byId = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byId].map(([id, own]) => [id, new Set(own.map(row => row.month))]))
}

/** The day on which a table was issued (交办), or null where the log does not tell. */
export async function issuedOn(db: Database, documentId: string): Promise<Day | null> {
  const { subjectKind, subjectId, action, at } = logEntries
  const [first] = await db
    .select({ day: sql<string | null>`left(min(${at}), 10)` })
    .from(logEntries)
    .where(and(eq(subjectKind, 'breakdown'), eq(subjectId, documentId), eq(action, 'breakdown.issue')))
  return first?.day ?? null
}

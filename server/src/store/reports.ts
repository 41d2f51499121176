import { and, asc, count, desc, eq, inArray, isNotNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Evidence, ProgressReport, ReportFinding, ReportState, TargetRevision, Verification } from 'duban-core'
import type { StoredReport } from '../supervision/standing.ts'
import type { Database } from './database.ts'
import { findingsOf } from './findings.ts'
import { cursorAfter, type Page, placeOf } from './page.ts'
import { evidence, files, reportChecks, reports, revisions } from './schema-supervision.ts'

type Row = typeof reports.$inferSelect

/** A report (进展反馈) with who wrote it and why it came back. */
export interface ReportRow extends StoredReport {
  readonly returnedFor: string
  readonly submittedAt: string | null
  readonly writtenBy: string
  readonly unit: string
  /** What the office found of it, beside accepting or returning it. */
  readonly findings: readonly ReportFinding[]
}

/** What of a report its unit writes. */
export type ReportFields = Pick<
  ProgressReport,
  'targetId' | 'month' | 'progress' | 'problems' | 'next' | 'value' | 'computed' | 'doneOn' | 'corrects'
> & { readonly nodeId: string | null }

function groupByReport<Item extends { readonly reportId: string }, Kept>(
  items: readonly Item[],
  keep: (item: Item) => Kept,
): Map<string, Kept[]> {
  const found = new Map<string, Kept[]>()
  for (const item of items) {
    const list = found.get(item.reportId)
    if (list) list.push(keep(item))
    else found.set(item.reportId, [keep(item)])
  }
  return found
}

/** Evidence by report. */
const proofsOf = async (db: Database, where: SQL | undefined): Promise<Map<string, Evidence[]>> =>
  groupByReport(
    await db.select().from(evidence).where(where).orderBy(asc(evidence.addedAt)),
    ({ id, name, sha256, kind, day, value }): Evidence => ({ id, name, sha256, kind, day, value }),
  )

/** Checks by report. */
const checksOf = async (db: Database, where: SQL | undefined): Promise<Map<string, Verification[]>> =>
  groupByReport(
    await db.select().from(reportChecks).where(where).orderBy(asc(reportChecks.at)),
    ({ reportId: _, ...check }): Verification => check,
  )

/** Rows with their evidence and checks, each fetched in one query for all. */
async function complete(db: Database, rows: readonly Row[]): Promise<ReportRow[]> {
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const proofs = await proofsOf(db, inArray(evidence.reportId, ids))
  const checks = await checksOf(db, inArray(reportChecks.reportId, ids))
  const findings = await findingsOf(db, ids)
  return rows.map(({ seq: _, assignmentId, ...row }) => ({
    ...row,
    taskId: assignmentId,
    evidence: proofs.get(row.id) ?? [],
    checks: checks.get(row.id) ?? [],
    findings: findings.get(row.id) ?? [],
  }))
}

/** Reports of an assignment, oldest month first. */
export async function reportsOf(db: Database, assignmentId: string): Promise<ReportRow[]> {
  const rows = await db
    .select()
    .from(reports)
    .where(eq(reports.assignmentId, assignmentId))
    .orderBy(asc(reports.month), asc(reports.seq))
  return complete(db, rows)
}

/** What of a report judges. */
const JUDGING = [
  'id',
  'targetId',
  'nodeId',
  'month',
  'progress',
  'problems',
  'next',
  'value',
  'computed',
  'doneOn',
  'corrects',
  'state',
  'acceptedAt',
] as const satisfies readonly (keyof StoredReport & keyof Row)[]

type Judging = Pick<StoredReport, (typeof JUDGING)[number]>

/** Its values in that order: an array takes the database half the time of an object with names. */
const judging = sql`json_build_array(${sql.join(
  JUDGING.map(name => sql`${reports[name]}`),
  sql`, `,
)})`

/** A report from its values; the database wrote them by the same list. Fields by name: a loop over them takes three times as long. */
function judged(values: readonly unknown[]): Judging {
  const [id, targetId, nodeId, month, progress, problems, next, value, computed, doneOn, corrects, state, acceptedAt] =
    values as readonly (string | null)[]
  const fields = {
    id,
    targetId,
    nodeId,
    month,
    progress,
    problems,
    next,
    value,
    computed,
    doneOn,
    corrects,
    state,
    acceptedAt,
  }
  return fields as Judging
}

/**
 * Reports of many assignments that judge them, accepted and locked, by assignment. A table's year is thousands of them: each
 * assignment's come as one JSON text, which is read several times faster than as many rows of columns.
 */
export async function acceptedReportsOf(
  db: Database,
  assignmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredReport[]>> {
  if (assignmentIds.length === 0) return new Map()
  const isOf = sql`${reports.assignmentId} = any(${sql.param([...assignmentIds])}::text[])`
  const counted = and(isOf, isNotNull(reports.acceptedAt))
  const ofReports = <Column extends PgColumn>(column: Column) =>
    sql`${column} in (select ${reports.id} from ${reports} where ${counted})`
  const rows = await db
    .select({
      assignmentId: reports.assignmentId,
      records: sql<string>`json_agg(${judging} order by ${reports.month}, ${reports.seq})::text`,
    })
    .from(reports)
    .where(counted)
    .groupBy(reports.assignmentId)
  const proofs = await proofsOf(db, ofReports(evidence.reportId))
  const checks = await checksOf(db, ofReports(reportChecks.reportId))
  const whole = (taskId: string, report: Judging): StoredReport => ({
    ...report,
    taskId,
    evidence: proofs.get(report.id) ?? [],
    checks: checks.get(report.id) ?? [],
  })
  return new Map(
    rows.map(({ assignmentId, records }) => [
      assignmentId,
      (JSON.parse(records) as unknown[][]).map(values => whole(assignmentId, judged(values))),
    ]),
  )
}

/** Reports of many assignments up to a month, whatever their state, oldest month first. */
export async function reportsUpTo(db: Database, assignmentIds: readonly string[], month: string): Promise<ReportRow[]> {
  if (assignmentIds.length === 0) return []
  const rows = await db
    .select()
    .from(reports)
    .where(and(inArray(reports.assignmentId, [...assignmentIds]), lte(reports.month, month)))
    .orderBy(asc(reports.month), asc(reports.seq))
  return complete(db, rows)
}

/** A report, or null. */
export async function findReport(db: Database, id: string): Promise<ReportRow | null> {
  const rows = await db.select().from(reports).where(eq(reports.id, id))
  return (await complete(db, rows))[0] ?? null
}

/** Whether an assignment has any report. */
export const isReported = async (db: Database, assignmentIds: readonly string[]): Promise<boolean> =>
  assignmentIds.length > 0 &&
  (
    await db
      .select({ id: reports.id })
      .from(reports)
      .where(inArray(reports.assignmentId, [...assignmentIds]))
      .limit(1)
  ).length > 0

/** Adds a draft. */
export async function addReport(
  db: Database,
  draft: ReportFields & Pick<Row, 'id' | 'assignmentId' | 'writtenBy' | 'unit'>,
): Promise<void> {
  await db.insert(reports).values({ ...draft, state: 'draft' })
}

/** Writes a draft anew. */
export const editReport = (db: Database, id: string, fields: Partial<ReportFields>) =>
  db.update(reports).set(fields).where(eq(reports.id, id))

/** Moves a report to a state. */
export const moveReport = (
  db: Database,
  id: string,
  to: Pick<Row, 'state' | 'acceptedAt'> & Partial<Pick<Row, 'returnedFor' | 'submittedAt'>>,
) => db.update(reports).set(to).where(eq(reports.id, id))

/** Locks every accepted report of a month among assignments; gives how many. */
export async function lockReports(db: Database, documentId: string, month: string): Promise<number> {
  const rows = await db
    .update(reports)
    .set({ state: 'locked' })
    .where(
      and(
        eq(reports.month, month),
        eq(reports.state, 'accepted'),
        sql`${reports.assignmentId} in (select id from assignments where document_id = ${documentId})`,
      ),
    )
    .returning({ id: reports.id })
  return rows.length
}

/** When each assignment of a table was first reported on for a month. */
export async function firstSubmissions(db: Database, documentId: string, month: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: reports.assignmentId, at: sql<string>`min(${reports.submittedAt})` })
    .from(reports)
    .where(
      and(
        eq(reports.month, month),
        isNotNull(reports.submittedAt),
        sql`${reports.assignmentId} in (select id from assignments where document_id = ${documentId})`,
      ),
    )
    .groupBy(reports.assignmentId)
  return new Map(rows.map(row => [row.id, row.at]))
}

/** Adds a check. */
export const addCheck = (db: Database, reportId: string, check: Verification) =>
  db.insert(reportChecks).values({ ...check, reportId })

/** Adds evidence with its bytes, which are kept once however often they are handed in. */
export async function addEvidence(
  db: Database,
  proof: typeof evidence.$inferInsert,
  content: Uint8Array,
): Promise<void> {
  await db.insert(files).values({ sha256: proof.sha256, size: content.length, content }).onConflictDoNothing()
  await db.insert(evidence).values(proof)
}

/** Evidence with its bytes, or null. */
export async function findEvidence(db: Database, id: string) {
  const rows = await db
    .select({ name: evidence.name, sha256: evidence.sha256, content: files.content })
    .from(evidence)
    .innerJoin(files, eq(files.sha256, evidence.sha256))
    .where(eq(evidence.id, id))
  return rows[0] ?? null
}

/** What reports are filtered by. */
export interface ReportFilter {
  readonly assignment?: string | undefined
  readonly unit?: string | undefined
  readonly state?: ReportState | undefined
  readonly month?: string | undefined
}

/** A page of reports, the last written first. `accepted`: only those that count. */
export async function listReports(
  db: Database,
  { assignment, unit, state, month }: ReportFilter,
  {
    cursor,
    limit,
    accepted,
  }: { readonly cursor?: string | undefined; readonly limit: number; readonly accepted: boolean },
): Promise<Page<ReportRow>> {
  const where = and(
    assignment === undefined ? undefined : eq(reports.assignmentId, assignment),
    unit === undefined ? undefined : eq(reports.unit, unit),
    state && eq(reports.state, state),
    month === undefined ? undefined : eq(reports.month, month),
    accepted ? inArray(reports.state, ['accepted', 'locked']) : undefined,
  )
  const before = cursor === undefined ? undefined : lt(reports.seq, placeOf(cursor, 'reports').seq)
  const rows = await db
    .select()
    .from(reports)
    .where(and(where, before))
    .orderBy(desc(reports.seq))
    .limit(limit + 1)
  const totals = await db.select({ total: count() }).from(reports).where(where)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? cursorAfter('reports', null, last.seq, 0) : null
  return { items: await complete(db, page), next, total: totals[0]?.total ?? 0 }
}

/** Revisions of assignments' targets. */
export async function revisionsOf(
  db: Database,
  assignmentIds: readonly string[],
): Promise<{ readonly assignmentId: string; readonly record: TargetRevision }[]> {
  if (assignmentIds.length === 0) return []
  const { assignmentId, record } = revisions
  return db
    .select({ assignmentId, record })
    .from(revisions)
    .where(sql`${assignmentId} = any(${sql.param([...assignmentIds])}::text[])`)
}

/** Adds a revision. */
export const addRevision = (db: Database, assignmentId: string, record: TargetRevision) =>
  db.insert(revisions).values({ id: record.id, assignmentId, record })

import { and, asc, eq, inArray, not, sql } from 'drizzle-orm'
import type { ReportFinding } from 'duban-core'
import type { Database } from './database.ts'
import { type FindingRecord, reportFindings } from './schema-findings.ts'
import { assignments, reports } from './schema-supervision.ts'

/** Adds what was found of a report, or what was decided on it. */
export const addFinding = (db: Database, reportId: string, id: string, record: FindingRecord) =>
  db.insert(reportFindings).values({ id, reportId, kind: record.kind, record })

interface Stored {
  readonly id: string
  readonly reportId: string
  readonly record: FindingRecord
}

/** Findings with the decisions on them, in order. */
function joined(rows: readonly Stored[]): ReportFinding[] {
  const decided = new Map(
    rows.flatMap(({ record }) => (record.kind === 'faked_decision' ? [[record.of, record] as const] : [])),
  )
  return rows.flatMap(({ id, reportId, record }): ReportFinding[] => {
    if (record.kind === 'faked_decision') return []
    if (record.kind === 'empty') return [{ ...record, id, reportId }]
    const said = decided.get(id)
    const decision = said ? { approved: said.approved, at: said.at, by: said.by, document: said.document } : null
    return [{ ...record, id, reportId, decision }]
  })
}

const columns = { id: reportFindings.id, reportId: reportFindings.reportId, record: reportFindings.record }

/** What was found of reports, by report. */
export async function findingsOf(db: Database, reportIds: readonly string[]): Promise<Map<string, ReportFinding[]>> {
  const found = new Map<string, ReportFinding[]>()
  if (reportIds.length === 0) return found
  const rows = await db
    .select(columns)
    .from(reportFindings)
    .where(inArray(reportFindings.reportId, [...reportIds]))
    .orderBy(asc(reportFindings.seq))
  for (const finding of joined(rows)) found.set(finding.reportId, [...(found.get(finding.reportId) ?? []), finding])
  return found
}

/** What was found of a report, with what it is of. */
export interface FoundReport {
  readonly finding: ReportFinding
  readonly assignmentId: string
  /** Words of the task. */
  readonly text: string
  readonly month: string
  /** Id of the unit that reported. */
  readonly unit: string
}

async function withReports(db: Database, findings: readonly ReportFinding[]): Promise<FoundReport[]> {
  if (findings.length === 0) return []
  const rows = await db
    .select({
      id: reports.id,
      assignmentId: reports.assignmentId,
      text: assignments.text,
      month: reports.month,
      unit: reports.unit,
    })
    .from(reports)
    .innerJoin(assignments, eq(assignments.id, reports.assignmentId))
    .where(
      inArray(
        reports.id,
        findings.map(({ reportId }) => reportId),
      ),
    )
  const known = new Map(rows.map(({ id, ...report }) => [id, report]))
  return findings.flatMap(finding => {
    const report = known.get(finding.reportId)
    return report ? [{ finding, ...report }] : []
  })
}

/** Everything that was found of reports on a table, in order. */
export async function findingsOfTable(db: Database, documentId: string): Promise<FoundReport[]> {
  const rows = await db
    .select(columns)
    .from(reportFindings)
    .innerJoin(reports, eq(reports.id, reportFindings.reportId))
    .innerJoin(assignments, eq(assignments.id, reports.assignmentId))
    .where(eq(assignments.documentId, documentId))
    .orderBy(asc(reportFindings.seq))
  return withReports(db, joined(rows))
}

/** Findings that nobody decided on yet, in order. */
export async function undecidedFindings(db: Database): Promise<FoundReport[]> {
  const decided = sql`exists (select 1 from report_findings answer where answer.report_id = ${reportFindings.reportId} and answer.kind = 'faked_decision' and answer.record->>'of' = ${reportFindings.id})`
  const rows = await db
    .select(columns)
    .from(reportFindings)
    .where(and(eq(reportFindings.kind, 'faked'), not(decided)))
    .orderBy(asc(reportFindings.seq))
  return withReports(db, joined(rows))
}

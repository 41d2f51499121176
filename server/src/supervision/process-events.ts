import { type Day, dueDay, type ScoreEvent } from 'duban-core'
import type { BreakdownRecord } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import type { FoundReport } from '../store/findings.ts'
import { countHandedIn, doneAtClosing, issuedTables } from '../store/reporting.ts'
import { dueReports } from './due-reports.ts'
import type { FiledMatter } from './filed-matters.ts'
import { dueOn } from './months.ts'

/** What a unit is marked down for (过程考核), by unit. */
type EventsByUnit = Map<string, ScoreEvent[]>

const note = (events: EventsByUnit, unit: string, event: ScoreEvent): void => {
  events.set(unit, [...(events.get(unit) ?? []), event])
}

/**
 * Matters of a year: each time one was sent back (退办), each sheet that was not answered in time (逾期答复), and a plan of
 * action that was due in it and is not there (没有办理方案) or has no stages (没有阶段目标).
 */
function ofMatters(matters: readonly FiledMatter[], year: number, asOf: Day, events: EventsByUnit): void {
  const isOfYear = (at: string) => at.startsWith(`${year}-`)
  for (const { row, file } of matters) {
    for (const { step, at } of file.matter.events)
      if (step === 'return' && isOfYear(at)) note(events, row.unit, { key: 'returned', evidence: row.id })
    const { flaw, due: planDue } = file.plan
    if (flaw && planDue && isOfYear(planDue.day)) note(events, row.unit, { key: flaw, evidence: row.id })
    for (const { rung, issued, answered } of file.sheets) {
      const due = dueDay(rung, issued)
      if (due && isOfYear(issued) && (answered ?? asOf) > due.day)
        note(events, row.unit, { key: 'late_reply', evidence: row.id })
    }
  }
}

/** The months whose reports the rule asks for: 半年、三季度、全年. */
const ASKED = ['06', '09', '12'] as const

/** Closed months of a table for which a lead unit with work left handed in nothing at all. */
async function ofReports(
  db: Database,
  { documentId, dueDay: on, rhythm }: BreakdownRecord,
  events: EventsByUnit,
): Promise<void> {
  const closed = (await issuedTables(db)).find(table => table.documentId === documentId)?.closed ?? []
  const due = await dueReports(db, { documentId, rhythm })
  for (const month of closed.filter(one => due.isAsked(one) && ASKED.some(asked => one.endsWith(`-${asked}`)))) {
    const done = [...(await doneAtClosing(db, documentId, month)), ...due.exempt(month)]
    for (const { unit, onTime, late } of await countHandedIn(db, documentId, { month, due: dueOn(month, on), done }))
      if (onTime + late === 0) note(events, unit, { key: 'missing_report', evidence: month })
  }
}

/** What happened in a table's year, beside its months. */
export interface YearRecords {
  readonly matters: readonly FiledMatter[]
  readonly findings: readonly FoundReport[]
}

/** What lead units of a table are marked down for in its year, as known on a day. */
export async function processEvents(
  db: Database,
  breakdown: BreakdownRecord,
  { matters, findings }: YearRecords,
  asOf: Day,
): Promise<EventsByUnit> {
  const events: EventsByUnit = new Map()
  ofMatters(matters, breakdown.year, asOf, events)
  await ofReports(db, breakdown, events)
  for (const { finding, unit } of findings)
    if (finding.kind === 'empty') note(events, unit, { key: 'empty_report', evidence: finding.reportId })
  return events
}

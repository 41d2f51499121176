import type { BreakdownRow, Colour, Month, Rhythm, RowTarget } from 'duban-core'
import { conflictsOf, isReportedOn } from 'duban-core'
import { type ListedAssignment, listAssignments } from '../store/assignment-list.ts'
import type { Database } from '../store/database.ts'
import {
  countHandedIn,
  doneAtClosing,
  doneOn,
  type HandedIn,
  type IssuedTable,
  wordsOfAssignments,
} from '../store/reporting.ts'
import { type ReportRow, reportsUpTo } from '../store/reports.ts'
import type { StandingSet } from '../store/standings.ts'
import { listUnits } from '../store/units.ts'
import { profileOf } from './courses.ts'
import type { DueReports } from './due-reports.ts'
import { type KeptStanding, standingOn } from './kept-standing.ts'
import { dueOn, monthsBegun, reportingMonth } from './months.ts'

/** More than a unit leads or shares in one table. */
const MOST_ROWS = 1000

/** A table with the months that are reported on, and which of them it asks for. */
export const withMonths = (table: IssuedTable, { isAsked }: DueReports, today: string) => ({
  documentId: table.documentId,
  name: table.name,
  title: table.title,
  year: table.year,
  rhythm: table.rhythm,
  month: reportingMonth(table.year, table.closed, today, isAsked),
  months: monthsBegun(table.year, today).map(month => ({
    month,
    dueOn: dueOn(month, table.dueDay),
    isClosed: table.closed.includes(month),
    isAsked: isAsked(month),
  })),
})

/** Something that a unit reports on in a month (填报项): a target of a task, or a task without one. */
export interface ReportingItem {
  readonly assignmentId: string
  readonly targetId: string | null
  /** The task, and the words of the target. */
  readonly text: string
  readonly label: string
  readonly unit: string
  readonly duty: 'lead' | 'share'
  readonly colour: Colour
  readonly why: string
  /** It is done once something stands, so a day may be reported. */
  readonly isState: boolean
  readonly nodes: readonly { readonly id: string; readonly by: string; readonly text: string }[]
  /** The month is asked for, the unit leads it, it is not done, and nothing on its task was handed in for the month. */
  readonly isOwed: boolean
  /** The last report of the month. */
  readonly current: ReportRow | null
  /** The last report of an earlier month that was handed in. */
  readonly last: ReportRow | null
}

const isHandedIn = (report: ReportRow): boolean => report.submittedAt !== null && report.state !== 'returned'

/** What the list passes on as text, read. */
const opened = ({ row, standing }: ListedAssignment, { profile, asOf }: StandingSet) => ({
  record: JSON.parse(row) as BreakdownRow,
  standing: standing === null ? null : standingOn(JSON.parse(standing) as KeptStanding, profileOf(profile), asOf),
})

/** The month of a unit in a table. */
interface UnitMonth {
  readonly unit: string
  readonly month: Month
  readonly rhythm: Rhythm
  readonly set: StandingSet
}

const itemsOf = (
  listed: ListedAssignment,
  { unit, month, rhythm, set }: UnitMonth,
  reports: readonly ReportRow[],
): ReportingItem[] => {
  const { id, leadUnit } = listed
  const { record, standing } = opened(listed, set)
  const isLead = leadUnit === unit
  const ofMonth = reports.filter(report => report.month === month)
  const colour = standing?.colour ?? 'grey'
  const isAsked = isLead && colour !== 'blue' && isReportedOn(rhythm, month, record)
  const isOwed = isAsked && !ofMonth.some(report => report.submittedAt !== null)
  // 力争 names no other number: what answers the floor answers the stretch.
  const plain = record.targets.filter(target => target.tier !== 'stretch')
  const targets: readonly (RowTarget | null)[] = plain.length > 0 ? plain : [record.targets[0] ?? null]
  return targets.map(target => {
    const targetId = target?.id ?? null
    const own = reports.filter(report => report.targetId === targetId)
    return {
      assignmentId: id,
      targetId,
      text: record.text,
      label: target?.text ?? '',
      unit: target?.unit ?? '',
      duty: isLead ? 'lead' : 'share',
      colour,
      why: standing?.targets.find(one => one.targetId === targetId)?.why ?? '',
      isState: target === null || target.isMilestone,
      nodes: record.nodes.map(node => ({ id: node.id, by: node.by, text: node.text })),
      isOwed,
      current: own.findLast(report => report.month === month) ?? null,
      last: own.findLast(report => report.month < month && isHandedIn(report)) ?? null,
    }
  })
}

/** What a unit reports on for a month of a table, in the table's order. */
export async function reportingItems(
  db: Database,
  { documentId, ...asked }: UnitMonth & { readonly documentId: string },
): Promise<ReportingItem[]> {
  const { unit, month, set } = asked
  const { items } = await listAssignments(db, { document: documentId, unit, issued: true }, set, { limit: MOST_ROWS })
  const reports = Map.groupBy(
    await reportsUpTo(
      db,
      items.map(({ id }) => id),
      month,
    ),
    report => report.taskId,
  )
  return items.flatMap(item => itemsOf(item, asked, reports.get(item.id) ?? []))
}

/** How lead units of a table handed in a month (报送及时性); nothing for a month that is not asked for. */
export async function timelinessOf(
  db: Database,
  table: IssuedTable,
  {
    month,
    unit,
    set,
    due,
  }: { readonly month: Month; readonly unit?: string | undefined; readonly set: StandingSet; readonly due: DueReports },
): Promise<HandedIn[]> {
  const { documentId, closed, dueDay } = table
  if (!due.isAsked(month)) return []
  const done = closed.includes(month) ? await doneAtClosing(db, documentId, month) : await doneOn(db, documentId, set)
  return countHandedIn(db, documentId, {
    month,
    due: dueOn(month, dueDay),
    done: [...done, ...due.exempt(month)],
    unit,
  })
}

/** Reports with what they are decided with: the task's words, the value of the month before, and what does not agree. */
export async function withTasks(db: Database, reports: readonly ReportRow[]) {
  const ids = [...new Set(reports.map(report => report.taskId))]
  const words = new Map((await wordsOfAssignments(db, ids)).map(row => [row.id, row]))
  const names = new Map((await listUnits(db)).map(unit => [unit.id, unit.name]))
  const latest =
    reports
      .map(report => report.month)
      .sort()
      .at(-1) ?? ''
  const earlier = await reportsUpTo(db, ids, latest)
  return reports.map(report => {
    const task = words.get(report.taskId)
    const target = task?.record.targets.find(one => one.id === report.targetId)
    const last = earlier.findLast(
      one =>
        one.taskId === report.taskId && one.targetId === report.targetId && one.month < report.month && isHandedIn(one),
    )
    return {
      report,
      text: task?.text ?? '',
      label: target?.text ?? '',
      unit: target?.unit ?? '',
      leadUnit: names.get(task?.leadUnit ?? '') ?? '',
      unitName: names.get(report.unit) ?? '',
      last: last
        ? { month: last.month, value: last.checks.at(-1)?.value ?? last.value, progress: last.progress }
        : null,
      corrected: earlier.find(one => one.id === report.corrects)?.value ?? null,
      conflicts: conflictsOf(report),
    }
  })
}

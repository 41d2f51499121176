import {
  addMonths,
  daysBetween,
  isLightCounted,
  isReportedOn,
  type LadderProfile,
  type LadderReason,
  type LadderValues,
  ladderFor,
  ladderReason,
  type Month,
  type MonthColour,
  monthOf,
  monthsAsked,
  monthsInRow,
  type Rhythm,
} from 'duban-core'
import { rowsWithIds } from '../store/assignments.ts'
import { type BreakdownRecord, findBreakdown } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { issuedOn, monthsHandedIn, returnsSince } from '../store/ladder.ts'
import { ENDED, listMatters } from '../store/matters.ts'
import { type AssignedCourse, coursesOf, profileOf } from './courses.ts'
import { dueOn, monthsBegun } from './months.ts'
import { type Course, standingOf } from './standing.ts'

/** What the rules of the ladder know of a task, and by which of them it goes. */
export interface TaskLadder {
  readonly profile: LadderProfile
  /** How often its units report: what values are counted in. */
  readonly rhythm: Rhythm
  readonly values: LadderValues
  /** The lights that its months in a row were counted from, the oldest first. */
  readonly months: readonly MonthColour[]
}

/** The lights of a course at the ends of the last months that are over and count in the rhythm, as known today. */
function lastLights(course: Course, breakdown: BreakdownRecord, asked: number, today: string): MonthColour[] {
  const { year, rhythm } = breakdown
  if (asked === 0) return []
  const over = addMonths(monthOf(today), -1)
  const profile = profileOf(breakdown.profile)
  return monthsBegun(year, today)
    .filter(month => month <= over && isLightCounted(rhythm, month))
    .slice(-asked)
    .map(month => ({ month, colour: standingOf(course, profile, today, month).colour }))
}

/** Months whose day for reports is past, the last first; a table owes none for those that were due before it was issued. */
const monthsDue = ({ year, dueDay }: BreakdownRecord, issued: string | null, today: string): Month[] =>
  monthsBegun(year, today)
    .filter(month => dueOn(month, dueDay) < today && (issued === null || dueOn(month, dueDay) > issued))
    .reverse()

/** What the rules know of tasks of one table; one that is done has nothing that asks for a sheet. */
async function laddersOf(
  db: Database,
  breakdown: BreakdownRecord,
  only: readonly string[] | undefined,
  today: string,
): Promise<readonly (AssignedCourse & TaskLadder)[]> {
  const lights = profileOf(breakdown.profile)
  const { rhythm } = breakdown
  const profile = ladderFor(breakdown.ladder)
  const courses = await coursesOf(db, breakdown, { profile: lights, asOf: today }, only)
  const ids = courses.map(({ assignment }) => assignment.id)
  const returns = await returnsSince(db, ids, `${breakdown.year}-01-01`)
  const handedIn = await monthsHandedIn(db, ids)
  const due = monthsDue(breakdown, await issuedOn(db, breakdown.documentId), today)
  return courses.map(one => {
    const { id, leadUnit, deadline, record } = one.assignment
    if (standingOf(one.course, lights, today).colour === 'blue')
      return { ...one, profile, rhythm, values: {}, months: [] }
    const months = lastLights(one.course, breakdown, monthsAsked(profile), today)
    const owed = due.filter(month => isReportedOn(rhythm, month, record))
    const missed = owed.findIndex(month => handedIn.get(id)?.has(month))
    const values = {
      red_months: monthsInRow(months, ['red']),
      behind_months: monthsInRow(months, ['red', 'yellow']),
      days_late: deadline === null ? 0 : Math.max(0, daysBetween(deadline, today)),
      returns: returns.get(id) ?? 0,
      missed_reports: leadUnit === '' ? 0 : missed < 0 ? owed.length : missed,
    }
    return { ...one, profile, rhythm, values, months }
  })
}

/** A task for which the rules of the ladder ask for a sheet. */
export interface ProposedTask extends LadderReason {
  readonly assignmentId: string
  /** The table that it is of. */
  readonly documentId: string
  readonly text: string
  /** Id of the lead unit, or empty. */
  readonly leadUnit: string
  /** The matter that presses it already, or null: then one has to be filed first (立项). */
  readonly matterId: string | null
  readonly months: readonly MonthColour[]
}

/** The matters that press tasks and are not ended, by task. */
async function openMatters(db: Database): Promise<ReadonlyMap<string, string>> {
  const matters = new Map<string, string>()
  for (let cursor: string | undefined; ; ) {
    const page = await listMatters(db, {}, { cursor, limit: 500 })
    for (const { id, assignmentId, state } of page.items) if (!ENDED.includes(state)) matters.set(assignmentId, id)
    if (page.next === null) return matters
    cursor = page.next
  }
}

/** What the rules propose for tables today; nothing happens before a person files it and a leader approves. */
export async function proposedTasks(
  db: Database,
  tables: readonly BreakdownRecord[],
  today: string,
): Promise<ProposedTask[]> {
  const matters = await openMatters(db)
  const proposed: ProposedTask[] = []
  for (const breakdown of tables)
    for (const { assignment, profile, rhythm, values, months } of await laddersOf(db, breakdown, undefined, today)) {
      const { id, documentId, text, leadUnit } = assignment
      const reason = ladderReason(profile, values, rhythm)
      if (reason)
        proposed.push({
          assignmentId: id,
          documentId,
          text,
          leadUnit,
          matterId: matters.get(id) ?? null,
          months,
          ...reason,
        })
    }
  return proposed
}

/** What the rules know of the tasks that matters press, by assignment; drafts are left out. */
export async function laddersOfTasks(
  db: Database,
  assignmentIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, TaskLadder>> {
  const rows = await rowsWithIds(db, [...new Set(assignmentIds)])
  const found = new Map<string, TaskLadder>()
  for (const [documentId, own] of Map.groupBy(rows, row => row.documentId)) {
    const breakdown = await findBreakdown(db, documentId)
    if (!breakdown?.isIssued) continue
    const ids = own.map(({ id }) => id)
    for (const { assignment, ...ladder } of await laddersOf(db, breakdown, ids, today)) found.set(assignment.id, ladder)
  }
  return found
}

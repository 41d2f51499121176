import {
  addMonths,
  daysBetween,
  type LadderProfile,
  type LadderReason,
  type LadderValues,
  ladderFor,
  ladderReason,
  type MonthColour,
  monthOf,
  monthsAsked,
  monthsInRow,
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
  readonly values: LadderValues
  /** The lights that its months in a row were counted from, the oldest first. */
  readonly months: readonly MonthColour[]
}

/** The lights of a course at the ends of the last months that are over, as known today. */
function lastLights(course: Course, breakdown: BreakdownRecord, asked: number, today: string): MonthColour[] {
  const { year } = breakdown
  const over = addMonths(monthOf(today), -1)
  const last = over > `${year}-12` ? `${year}-12` : over
  const months = Array.from({ length: asked }, (_, i) => addMonths(last, i + 1 - asked))
  const profile = profileOf(breakdown.profile)
  return months
    .filter(month => month >= `${year}-01`)
    .map(month => ({ month, colour: standingOf(course, profile, today, month).colour }))
}

/** Months whose reports are due by now, the last first; a table owes none for those that were due before it was issued. */
const monthsDue = ({ year, dueDay }: BreakdownRecord, issued: string | null, today: string): string[] =>
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
  const profile = ladderFor(breakdown.profile)
  const courses = await coursesOf(db, breakdown, { profile: lights, asOf: today }, only)
  const ids = courses.map(({ assignment }) => assignment.id)
  const returns = await returnsSince(db, ids, `${breakdown.year}-01-01`)
  const handedIn = await monthsHandedIn(db, ids)
  const due = monthsDue(breakdown, await issuedOn(db, breakdown.documentId), today)
  return courses.map(one => {
    const { id, leadUnit, deadline } = one.assignment
    if (standingOf(one.course, lights, today).colour === 'blue') return { ...one, profile, values: {}, months: [] }
    const months = lastLights(one.course, breakdown, monthsAsked(profile), today)
    const missed = due.findIndex(month => handedIn.get(id)?.has(month))
    const values = {
      red_months: monthsInRow(months, ['red']),
      behind_months: monthsInRow(months, ['red', 'yellow']),
      days_late: deadline === null ? 0 : Math.max(0, daysBetween(deadline, today)),
      returns: returns.get(id) ?? 0,
      missed_reports: leadUnit === '' ? 0 : missed < 0 ? due.length : missed,
    }
    return { ...one, profile, values, months }
  })
}

/** A task for which the rules of the ladder ask for a sheet. */
export interface ProposedTask extends LadderReason {
  readonly assignmentId: string
  readonly text: string
  /** Id of the lead unit, or empty. */
  readonly leadUnit: string
  /** The matter that presses it already, or null: then one has to be filed first (立项). */
  readonly matterId: string | null
  readonly months: readonly MonthColour[]
}

/** What the rules propose for a table today; nothing happens before a person files it and a leader approves. */
export async function proposedTasks(db: Database, breakdown: BreakdownRecord, today: string): Promise<ProposedTask[]> {
  const matters = new Map<string, string>()
  for (let cursor: string | undefined; ; ) {
    const page = await listMatters(db, {}, { cursor, limit: 500 })
    for (const { id, assignmentId, state } of page.items) if (!ENDED.includes(state)) matters.set(assignmentId, id)
    if (page.next === null) break
    cursor = page.next
  }
  const ladders = await laddersOf(db, breakdown, undefined, today)
  return ladders.flatMap(({ assignment: { id, text, leadUnit }, profile, values, months }) => {
    const reason = ladderReason(profile, values)
    return reason ? [{ assignmentId: id, text, leadUnit, matterId: matters.get(id) ?? null, months, ...reason }] : []
  })
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

import type { LightProfile } from 'duban-core'
import { findProfile, shippedProfiles } from 'duban-core'
import type { Change } from '../change.ts'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { type AssignmentRow, rowsOfDocument, rowsOfEconomy, rowsWithIds } from '../store/assignments.ts'
import { type BreakdownRecord, findBreakdown } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { acceptedReportsOf, revisionsOf } from '../store/reports.ts'
import {
  dropStandings,
  type JudgedAssignment,
  type StandingSet,
  standingSetsOf,
  writeStandings,
} from '../store/standings.ts'
import { judgeCourse } from './kept-standing.ts'
import { type Course, economicGrowth } from './standing.ts'

/** The profile that a breakdown is judged by where it does not say. */
export const DEFAULT_PROFILE = 'default'

/**
 * A profile of lights by its id.
 * @throws DubanError `profile_not_found`
 */
export function profileOf(id: string): LightProfile {
  const profile = findProfile(id)
  if (!profile)
    throw new DubanError('profile_not_found', { profile: `${id} (${shippedProfiles.map(p => p.id).join(', ')})` })
  return profile
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The courses of assignments of one table, with everything that judges them. */
export async function loadCourses(
  db: Database,
  breakdown: BreakdownRecord,
  rows: readonly AssignmentRow[],
): Promise<Course[]> {
  const ids = rows.map(row => row.id)
  const reports = await acceptedReportsOf(db, ids)
  const revisions = groupBy(await revisionsOf(db, ids), revision => revision.assignmentId)
  return rows.map(({ id, record }) => ({
    assignmentId: id,
    row: record,
    year: breakdown.year,
    lagMonths: breakdown.lagMonths,
    reports: reports.get(id) ?? [],
    revisions: (revisions.get(id) ?? []).map(revision => revision.record),
    references: {},
  }))
}

/**
 * What targets of a table are compared with. What the economy grew by is answered under the table's own headline target:
 * it judges the others.
 */
export async function referencesOf(db: Database, breakdown: BreakdownRecord): Promise<Course['references']> {
  return economicGrowth(await loadCourses(db, breakdown, await rowsOfEconomy(db, breakdown.documentId)))
}

/** An assignment with its course. */
export interface AssignedCourse {
  readonly assignment: AssignmentRow
  readonly course: Course
}

/** Courses of rows of a table, compared with what is given. */
export async function comparedCourses(
  db: Database,
  breakdown: BreakdownRecord,
  rows: readonly AssignmentRow[],
  references: Course['references'],
): Promise<AssignedCourse[]> {
  const courses = await loadCourses(db, breakdown, rows)
  return courses.flatMap((course, i) => {
    const assignment = rows[i]
    return assignment ? [{ assignment, course: { ...course, references } }] : []
  })
}

/** Courses of a whole table, or of some of its rows, with what they are compared with. */
export async function coursesOf(
  db: Database,
  breakdown: BreakdownRecord,
  only?: readonly string[],
): Promise<AssignedCourse[]> {
  const rows = only ? await rowsWithIds(db, only) : await rowsOfDocument(db, breakdown.documentId)
  return comparedCourses(db, breakdown, rows, await referencesOf(db, breakdown))
}

/** Judges courses by the rules and on the day of a set, for keeping. */
export function judge(courses: readonly AssignedCourse[], { profile, asOf }: StandingSet): JudgedAssignment[] {
  const rules = profileOf(profile)
  return courses.map(({ assignment, course }) => ({ assignment, ...judgeCourse(course, rules, asOf) }))
}

/** Judges courses anew for the kept days of a profile, the earliest first: what holds over several is judged once. */
async function rejudge(tx: Database, sets: readonly StandingSet[], courses: readonly AssignedCourse[]): Promise<void> {
  const until = new Map<string, string>()
  for (const set of sets) {
    const open = courses.filter(({ assignment }) => (until.get(assignment.id) ?? '') <= set.asOf)
    const judged = judge(open, set)
    for (const one of judged) until.set(one.assignment.id, one.until)
    await writeStandings(tx, set, judged)
  }
}

/**
 * Brings every kept set up to a change of assignments, in its transaction. Where growth of the economy changed, all of
 * the table: other targets are held against it.
 */
export async function refreshStandings({ tx }: Change, documentId: string, only?: readonly string[]): Promise<void> {
  const breakdown = await findBreakdown(tx, documentId)
  const sets = await standingSetsOf(tx)
  if (!breakdown?.isIssued || sets.length === 0) return
  const isWide = only?.length !== 1 || (await rowsOfEconomy(tx, documentId)).some(row => row.id === only[0])
  const courses = await coursesOf(tx, breakdown, isWide ? undefined : only)
  const ids = courses.map(({ assignment }) => assignment.id)
  await dropStandings(tx, ids)
  for (const ofProfile of groupBy(sets, set => set.profile).values()) await rejudge(tx, ofProfile, courses)
}

/** Takes assignments that are no longer listed out of every kept set. */
export const forgetStandings = ({ tx }: Change, ids: readonly string[]): Promise<void> => dropStandings(tx, ids)

/** The set of a request: its day or today's, its profile or the default. */
export const setOf = (
  asked: { readonly profile?: string | undefined; readonly asOf?: string | undefined },
  now: Date,
) => ({
  profile: asked.profile ?? DEFAULT_PROFILE,
  asOf: asked.asOf ?? officeDay(now),
})

import type { InputName, LightProfile } from 'duban-core'
import { findProfile, shippedProfiles } from 'duban-core'
import type { Change } from '../change.ts'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { type AssignmentRow, rowsOfDocument, rowsOfEconomy, rowsWithIds } from '../store/assignments.ts'
import { type BreakdownRecord, findBreakdown } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import {
  dropStandings,
  type JudgedAssignment,
  type StandingSet,
  standingSetsOf,
  writeStandings,
} from '../store/standings.ts'
import { judgeCourse } from './kept-standing.ts'
import type { Course } from './standing.ts'
import { asks, type ContextAsked, contextOf, loadCourses, placed, type TableContext } from './table-context.ts'

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

/** An assignment with its course. */
export interface AssignedCourse {
  readonly assignment: AssignmentRow
  readonly course: Course
}

/** Courses of rows of a table, with what its context says of them. */
export async function coursesIn(
  db: Database,
  breakdown: BreakdownRecord,
  rows: readonly AssignmentRow[],
  context: TableContext,
): Promise<AssignedCourse[]> {
  const courses = await loadCourses(db, breakdown, rows)
  return courses.flatMap((course, i) => {
    const assignment = rows[i]
    return assignment ? [{ assignment, course: placed(course, context) }] : []
  })
}

/** Courses of a whole table, or of some of its rows, with what they are compared with for a profile on a day. */
export async function coursesOf(
  db: Database,
  breakdown: BreakdownRecord,
  asked: ContextAsked | null,
  only?: readonly string[],
): Promise<AssignedCourse[]> {
  const rows = only ? await rowsWithIds(db, only) : await rowsOfDocument(db, breakdown.documentId)
  return coursesIn(db, breakdown, rows, await contextOf(db, breakdown, asked))
}

/** Judges courses by the rules and on the day of a set, for keeping. */
export function judge(courses: readonly AssignedCourse[], { profile, asOf }: StandingSet): JudgedAssignment[] {
  const rules = profileOf(profile)
  return courses.map(({ assignment, course }) => ({ assignment, ...judgeCourse(course, rules, asOf) }))
}

/** Judges courses anew for the kept days of a profile, the earliest first: what holds over several is judged once. */
async function rejudge(
  tx: Database,
  breakdown: BreakdownRecord,
  sets: readonly StandingSet[],
  only: readonly string[] | undefined,
): Promise<void> {
  const until = new Map<string, string>()
  for (const set of sets) {
    const rows = only ? await rowsWithIds(tx, only) : await rowsOfDocument(tx, breakdown.documentId)
    const open = rows.filter(({ id }) => (until.get(id) ?? '') <= set.asOf)
    if (open.length === 0) continue
    const context = await contextOf(tx, breakdown, { profile: profileOf(set.profile), asOf: set.asOf })
    const judged = judge(await coursesIn(tx, breakdown, open, context), set)
    for (const one of judged) until.set(one.assignment.id, one.until)
    await writeStandings(tx, set, judged)
  }
}

/**
 * Brings every kept set up to a change of assignments, in its transaction. Where growth of the economy changed, or a
 * profile ranks what it lights, all of the table: others are held against what changed. `asking`: only sets whose profile
 * asks for one of these.
 */
export async function refreshStandings(
  { tx }: Change,
  documentId: string,
  only?: readonly string[],
  asking?: readonly InputName[],
): Promise<void> {
  const breakdown = await findBreakdown(tx, documentId)
  const kept = await standingSetsOf(tx)
  const sets = kept.filter(({ profile }) => !asking || asks(profileOf(profile), asking))
  if (!breakdown?.isIssued || sets.length === 0) return
  const isWide = only?.length !== 1 || (await rowsOfEconomy(tx, documentId)).some(row => row.id === only[0])
  for (const [profile, ofProfile] of groupBy(sets, set => set.profile)) {
    const touched = isWide || asks(profileOf(profile), ['from_bottom']) ? undefined : only
    await dropStandings(tx, touched ?? (await rowsOfDocument(tx, documentId)).map(row => row.id), profile)
    await rejudge(tx, breakdown, ofProfile, touched)
  }
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

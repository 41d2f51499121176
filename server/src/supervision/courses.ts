import type { LightProfile } from 'duban-core'
import { findProfile, shippedProfiles } from 'duban-core'
import type { Change } from '../change.ts'
import { officeDay } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { type AssignmentRow, rowsOfDocument } from '../store/assignments.ts'
import { type BreakdownRecord, findBreakdown } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { acceptedReportsOf, revisionsOf } from '../store/reports.ts'
import { dropStandings, type StandingSet, standingSetsOf, writeStandings } from '../store/standings.ts'
import { type Course, economicGrowth, standingOf } from './standing.ts'

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

const isOfEconomy = ({ record }: AssignmentRow): boolean => record.targets.some(target => target.indicatorId === 'gdp')

/** Courses of a whole table, or of some of its rows, with what they are compared with. */
export async function coursesOf(
  db: Database,
  breakdown: BreakdownRecord,
  only?: readonly string[],
): Promise<{ readonly assignment: AssignmentRow; readonly course: Course }[]> {
  const rows = await rowsOfDocument(db, breakdown.documentId)
  const wanted = new Set(only ?? rows.map(row => row.id))
  // What the economy grew by is answered under the table's own headline target: it is read along, and judges the others.
  const read = rows.filter(row => wanted.has(row.id) || isOfEconomy(row))
  const courses = await loadCourses(db, breakdown, read)
  const references = economicGrowth(courses)
  return courses.flatMap((course, i) => {
    const assignment = read[i]
    return assignment && wanted.has(assignment.id) ? [{ assignment, course: { ...course, references } }] : []
  })
}

/** Judges courses by the rules and on the day of a set. */
export const judge = (
  courses: readonly { readonly assignment: AssignmentRow; readonly course: Course }[],
  { profile, asOf }: StandingSet,
) => {
  const rules = profileOf(profile)
  return courses.map(({ assignment, course }) => ({ assignment, standing: standingOf(course, rules, asOf) }))
}

/**
 * Brings every kept set up to a change of assignments, in its transaction. Where growth of the economy changed, all of
 * the table: other targets are held against it.
 */
export async function refreshStandings({ tx }: Change, documentId: string, only?: readonly string[]): Promise<void> {
  const breakdown = await findBreakdown(tx, documentId)
  const sets = await standingSetsOf(tx)
  if (!breakdown?.isIssued || sets.length === 0) return
  const isWide =
    only?.length !== 1 || (await rowsOfDocument(tx, documentId)).some(row => row.id === only[0] && isOfEconomy(row))
  const courses = await coursesOf(tx, breakdown, isWide ? undefined : only)
  for (const set of sets) await writeStandings(tx, set, judge(courses, set))
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

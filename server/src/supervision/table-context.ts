import {
  type Compared,
  type DueStart,
  gapsOf,
  type InputName,
  inputsOf,
  type LightProfile,
  longestOwed,
  monthsUpTo,
  placesIn,
  startsOf,
} from 'duban-core'
import { type AssignmentRow, rowsOfDocument, rowsOfEconomy } from '../store/assignments.ts'
import type { BreakdownRecord } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { type PublishedRank, ranksOf } from '../store/published-ranks.ts'
import { listRegister } from '../store/registers.ts'
import { acceptedReportsOf, revisionsOf } from '../store/reports.ts'
import { averagesOf } from '../store/upper-averages.ts'
import { type Course, economicGrowth, type FollowedTarget, followTargets } from './standing.ts'

/** What a course is told by others than its own reports: the economy, its projects, those that it is compared with. */
export interface TableContext {
  readonly references: Course['references']
  /** By assignment. */
  readonly starts: ReadonlyMap<string, Pick<Course, 'start' | 'listing'>>
  readonly fromBottom: ReadonlyMap<string, Course['fromBottom']>
}

/** By which profile and on which day courses are to be judged: only what it asks for is read. */
export interface ContextAsked {
  readonly profile: LightProfile
  readonly asOf: string
}

/** Whether a profile asks for any of these inputs. */
export const asks = (profile: LightProfile, names: readonly InputName[]): boolean =>
  inputsOf(profile).some(({ name }) => names.includes(name))

/** The courses of assignments of one table by themselves. */
export async function loadCourses(
  db: Database,
  breakdown: BreakdownRecord,
  rows: readonly AssignmentRow[],
): Promise<Course[]> {
  const ids = rows.map(row => row.id)
  const reports = await acceptedReportsOf(db, ids)
  const averages = await averagesOf(db, ids)
  const revisions = Map.groupBy(await revisionsOf(db, ids), revision => revision.assignmentId)
  return rows.map(({ id, record }) => ({
    assignmentId: id,
    row: record,
    year: breakdown.year,
    lagMonths: breakdown.lagMonths,
    reports: reports.get(id) ?? [],
    revisions: (revisions.get(id) ?? []).map(revision => revision.record),
    references: {},
    averages: averages.get(id) ?? {},
    start: null,
    listing: null,
    fromBottom: {},
  }))
}

/** A course in the context of its table. */
export const placed = (course: Course, { references, starts, fromBottom }: TableContext): Course => ({
  ...course,
  references,
  ...(starts.get(course.assignmentId) ?? {}),
  fromBottom: fromBottom.get(course.assignmentId) ?? {},
})

/** What was begun and listed of the projects that assignments are linked to, by assignment. */
async function startsByAssignment(db: Database, asOf: string): Promise<TableContext['starts']> {
  const all = new Map<string, { readonly start: DueStart | null; readonly listing: DueStart | null }[]>()
  for (const { record } of await listRegister(db, 'project'))
    for (const id of record.assignments) all.set(id, [...(all.get(id) ?? []), startsOf(record)])
  return new Map(
    [...all].map(([id, of]) => [
      id,
      {
        start: longestOwed(
          of.map(one => one.start),
          asOf,
        ),
        listing: longestOwed(
          of.map(one => one.listing),
          asOf,
        ),
      },
    ]),
  )
}

/** What of a course may be ranked: targets of a known indicator that somebody leads. 力争 is the floor's own stretch. */
function rankable(course: Course): FollowedTarget[] {
  if (course.row.lead.length === 0) return []
  const targets = new Map(course.row.targets.map(target => [target.id, target]))
  return followTargets(course).filter(({ target }) => {
    const own = target && targets.get(target.id)
    return own && own.indicatorId !== '' && own.tier !== 'stretch'
  })
}

/** What a target is called among those compared. */
export const comparedId = (assignment: string, target: string): string => JSON.stringify([assignment, target])

/** Targets of courses as they are compared: with those of the same indicator and kind in their table. */
export const comparedTargets = (courses: readonly Course[], asOf: string): Compared[] =>
  courses.flatMap(course =>
    rankable(course).map(({ target, track }) => ({
      id: comparedId(course.assignmentId, target?.id ?? ''),
      key: `${target?.indicatorId} ${target?.kind}`,
      gaps: gapsOf(track, asOf),
    })),
  )

/** Places from the bottom of the targets of a table, by assignment, target and month. */
export function placesOf(courses: readonly Course[], asOf: string): TableContext['fromBottom'] {
  const compared = comparedTargets(courses, asOf)
  const found = new Map<string, Record<string, Record<string, number>>>()
  const year = courses[0]?.year
  const months = monthsUpTo({ curve: { from: `${year}-01`, to: `${year}-12`, kind: 'linear', factor: '1' } }, asOf)
  for (const month of months)
    for (const [id, { fromBottom }] of placesIn(compared, month)) {
      const [assignment, target] = JSON.parse(id) as [string, string]
      const own = found.get(assignment) ?? {}
      found.set(assignment, { ...own, [target]: { ...own[target], [month]: fromBottom } })
    }
  return found
}

/**
 * The context of a table. What the economy grew by is answered under the table's own headline target, which judges the
 * others; starts and places are read only for a profile that asks for them.
 */
export async function contextOf(
  db: Database,
  breakdown: BreakdownRecord,
  asked: ContextAsked | null,
): Promise<TableContext> {
  const economy = await loadCourses(db, breakdown, await rowsOfEconomy(db, breakdown.documentId))
  const context = { references: economicGrowth(economy), starts: new Map(), fromBottom: new Map() }
  if (!asked) return context
  const { profile, asOf } = asked
  const starts = asks(profile, ['months_unstarted', 'months_unlisted'])
    ? await startsByAssignment(db, asOf)
    : context.starts
  if (!asks(profile, ['from_bottom'])) return { ...context, starts }
  const courses = await loadCourses(db, breakdown, await rowsOfDocument(db, breakdown.documentId))
  const fromBottom = placesOf(
    courses.map(course => placed(course, context)),
    asOf,
  )
  return { ...context, starts, fromBottom: withPublished(fromBottom, await ranksOf(db, courses.map(idOf)), asOf) }
}

const idOf = ({ assignmentId }: Course): string => assignmentId

/** Places from the bottom where those that were published by a day go before those of the table. */
export function withPublished(
  fromBottom: TableContext['fromBottom'],
  published: readonly PublishedRank[],
  asOf: string,
): TableContext['fromBottom'] {
  const found = new Map(fromBottom)
  for (const { assignmentId, targetId, month, rank, of, authority } of published) {
    if (authority.day > asOf) continue
    const own = found.get(assignmentId) ?? {}
    found.set(assignmentId, { ...own, [targetId]: { ...own[targetId], [month]: of - rank + 1 } })
  }
  return found
}

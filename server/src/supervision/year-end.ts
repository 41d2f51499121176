import {
  acceptedValues,
  type Day,
  draftReview,
  type JudgedTarget,
  judgeVersions,
  type LayerScore,
  placesIn,
  type Result,
  type ReviewDraft,
  type ScoreAdjustment,
  type ScoreItem,
  type ScoreRank,
  scoreAdjustments,
  scoreOutcomes,
  scoreProcess,
  scoringRules,
} from 'duban-core'
import { DubanError } from '../errors.ts'
import { unitMeant } from '../organisation/unit-names.ts'
import { type BreakdownRecord, dayOfTable } from '../store/breakdowns.ts'
import type { Database } from '../store/database.ts'
import { findingsOfTable } from '../store/findings.ts'
import { ranksOf } from '../store/published-ranks.ts'
import { listUnits } from '../store/units.ts'
import { adjustmentsOf, rankAdjustments } from './adjustments.ts'
import { coursesOf } from './courses.ts'
import { filedMatters } from './filed-matters.ts'
import { adjustmentsOfFindings } from './findings.ts'
import { processEvents } from './process-events.ts'
import { type Course, type FollowedTarget, followTargets, referencesFor, type StoredReport } from './standing.ts'
import { comparedId, comparedTargets } from './table-context.ts'

const isCounted = ({ state }: StoredReport): boolean => state === 'accepted' || state === 'locked'

/** Where a result is from: the file that proves it, else whoever reported it. */
const sourceOf = (report: StoredReport): string => report.evidence[0]?.name ?? '责任单位上报'

const provenance = (report: StoredReport) => ({
  label: report.state === 'locked' ? ('final' as const) : ('preliminary' as const),
  source: sourceOf(report),
  day: report.acceptedAt?.slice(0, 10) ?? '',
  isNominalOnly: false,
})

/** What was reached by the end of the year: the value of December, or the state that was reported and checked. */
function resultOf(course: Course, { target, track }: FollowedTarget): Result | null {
  const own = course.reports.filter(report => isCounted(report) && report.targetId === track.targetId)
  if (target?.form === 'milestone' || target === null) return stateOf(own)
  const values = acceptedValues(own, track.targetId)
  const last = values.find(value => value.month === `${course.year}-12`)
  const report = own.find(candidate => candidate.id === last?.reportId)
  if (!last || !report) return null
  const isProven = report.evidence.length > 0 || last.verified !== null
  const said = values.map(value => value.reportId)
  return { ...provenance(report), value: last.value, state: null, doneOn: null, isProven, reportIds: said }
}

function stateOf(reports: readonly StoredReport[]): Result | null {
  const whole = reports.filter(report => report.nodeId === null)
  const last = whole.findLast(report => report.doneOn !== null) ?? whole.at(-1)
  if (!last) return null
  const check = last.checks.at(-1)
  const isDone = last.doneOn !== null && check?.holds !== false
  return {
    ...provenance(last),
    value: null,
    state: isDone ? 'done' : 'not_done',
    doneOn: isDone ? last.doneOn : null,
    isProven: check?.holds === true || !isDone,
    reportIds: whole.map(report => report.id),
  }
}

const yearCourses = async (db: Database, breakdown: BreakdownRecord): Promise<Course[]> =>
  (await coursesOf(db, breakdown, null)).map(({ course }) => course)

/** Every target of a table with its verdicts under the original and the present aim, as of `asOf`. */
export const judgeYear = async (db: Database, breakdown: BreakdownRecord, asOf: Day): Promise<JudgedTarget[]> =>
  judgeCourses(await yearCourses(db, breakdown), asOf)

function judgeCourses(courses: readonly Course[], asOf: Day): JudgedTarget[] {
  return courses.flatMap(course =>
    followTargets(course).flatMap((followed): JudgedTarget[] => {
      const { target, versions } = followed
      if (!target || !versions) return []
      const result = resultOf(course, followed)
      const month = referencesFor(course, target.id)[`${course.year}-12`] ?? {}
      const reasons = course.reports.filter(report => isCounted(report) && report.targetId === target.id)
      return [
        {
          target,
          versions,
          verdicts: judgeVersions(versions, result, { ...month, deadline: course.row.deadline.day, asOf }),
          leadUnit: course.row.lead[0]?.unit ?? '',
          part: course.row.part,
          reason: reasons.at(-1)?.problems ?? '',
        },
      ]
    }),
  )
}

/** The draft of next year's review. */
export const reviewOf = async (db: Database, breakdown: BreakdownRecord, asOf: Day): Promise<ReviewDraft> =>
  draftReview(await judgeYear(db, breakdown, asOf))

/** A unit's score in its layers, which are never added up. */
export interface UnitScore {
  readonly unit: string
  readonly outcome: ReturnType<typeof scoreOutcomes>
  readonly process: LayerScore
  /** Additions and deductions (加减分) under each profile of them. */
  readonly adjustments: readonly UnitAdjustments[]
  /** Titles of the matters that the lines name by id. */
  readonly matters: readonly { readonly id: string; readonly title: string }[]
  /** Tasks and months of the reports that the lines name by id. */
  readonly reports: readonly { readonly id: string; readonly text: string; readonly month: string }[]
}

/** What a profile of additions and deductions gives a unit; what nobody approved is listed and does not count. */
export interface UnitAdjustments extends ReturnType<typeof scoreAdjustments> {
  readonly profile: string
  readonly name: string
}

const ADJUSTMENT_PROFILES = [
  ...new Map(scoringRules.filter(({ layer }) => layer === 'adjustment').map(({ profile, name }) => [profile, name])),
]

/** Each profile takes the adjustments that it has a rule for. */
const adjusted = (own: readonly ScoreAdjustment[]): UnitAdjustments[] =>
  ADJUSTMENT_PROFILES.map(([profile, name]) => {
    const keys = new Set(scoringRules.filter(rule => rule.profile === profile).map(rule => rule.key))
    const meant = own.filter(({ key }) => keys.has(key))
    return { profile, name, ...scoreAdjustments(meant, profile) }
  })

/**
 * Ranks by target at the end of the year: by the gap among the targets of the same indicator, as far as they have data.
 * What was accepted after the year counts too: results come late.
 */
export function yearRanks(courses: readonly Course[]): ReadonlyMap<string, ScoreRank> {
  const year = courses[0]?.year
  if (year === undefined) return new Map()
  const places = placesIn(comparedTargets(courses, `${year + 1}-12-31`), `${year}-12`)
  return new Map([...places].map(([id, { rank, of }]) => [id, { rank, of, source: null }]))
}

/** Ranks at the end of the year: what was published for December goes before what the table comes to. */
async function ranksOfYear(db: Database, courses: readonly Course[]): Promise<ReadonlyMap<string, ScoreRank>> {
  const ranks = new Map(yearRanks(courses))
  const published = await ranksOf(
    db,
    courses.map(course => course.assignmentId),
  )
  for (const { assignmentId, targetId, month, rank, of, authority } of published)
    if (month === `${courses[0]?.year}-12`)
      ranks.set(comparedId(assignmentId, targetId), { rank, of, source: authority })
  return ranks
}

/** Weight of each target where nobody set one. */
const EQUAL_WEIGHT = '10'

/**
 * Scores of units by a profile, from their own targets; what cannot be assessed is left out and listed.
 * @throws DubanError `profile_not_found`
 */
export async function scoresOf(
  db: Database,
  breakdown: BreakdownRecord,
  profile: string,
  asOf: Day,
): Promise<UnitScore[]> {
  const profiles = new Set(scoringRules.filter(rule => rule.layer === 'outcome').map(rule => rule.profile))
  if (!profiles.has(profile))
    throw new DubanError('profile_not_found', { profile: `${profile} (${[...profiles].join(', ')})` })
  const items = new Map<string, ScoreItem[]>()
  const courses = await yearCourses(db, breakdown)
  const ranks = await ranksOfYear(db, courses)
  for (const { target, verdicts, leadUnit } of judgeCourses(courses, asOf)) {
    const rank = ranks.get(comparedId(target.taskId, target.id)) ?? null
    const item = { targetId: target.id, weight: EQUAL_WEIGHT, outcome: verdicts.overall, rank }
    items.set(leadUnit, [...(items.get(leadUnit) ?? []), item])
  }
  const matters = await filedMatters(db, asOf)
  const findings = await findingsOfTable(db, breakdown.documentId)
  const events = await processEvents(db, breakdown, { matters, findings }, asOf)
  const faked = adjustmentsOfFindings(findings)
  const adjustments = adjustmentsOf(matters, breakdown.year, asOf)
  const find = unitMeant(await listUnits(db), await dayOfTable(db, breakdown))
  return [...items].map(([unit, own]) => {
    const id = find(unit)?.id ?? ''
    return {
      unit,
      outcome: scoreOutcomes(own, profile),
      process: scoreProcess(events.get(id) ?? []),
      adjustments: adjusted([...(adjustments.get(id) ?? []), ...(faked.get(id) ?? []), ...rankAdjustments(own)]),
      matters: matters
        .filter(({ row }) => row.unit === id && id !== '')
        .map(({ row }) => ({ id: row.id, title: row.title })),
      reports: findings
        .filter(found => found.unit === id && id !== '')
        .map(({ finding, text, month }) => ({ id: finding.reportId, text, month })),
    }
  })
}

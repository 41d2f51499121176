import {
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  earlierOf,
  lastDayOf,
  type Month,
  monthOf,
  monthsBetween,
} from '../../values/day.ts'
import type { Curve } from '../pace/curve.ts'
import { judgePace, type Pace, type PaceReferences } from '../pace/pace.ts'
import { type AcceptedValue, acceptedValues, lastCheck, type ValuePolicy } from '../reports/accepted.ts'
import type { ProgressReport } from '../reports/report.ts'
import type { TrackedTarget } from '../targets/target.ts'
import type { InputValues } from './inputs.ts'
import { type GreyReason, type Light, lightOf } from './light.ts'
import type { LightProfile } from './rules.ts'

/** A node of the plan and when it was reached (节点). */
export interface TrackNode {
  readonly by: Day
  readonly doneOn: Day | null
}

/** Something that ought to begin by a day: 开工, 入库纳统. */
export interface DueStart {
  readonly by: Day
  readonly doneOn: Day | null
}

/** All that the light of one target rests on. */
export interface Track {
  /** Null while the number is awaited. */
  readonly target: TrackedTarget | null
  readonly targetId: string | null
  readonly curve: Curve
  readonly reports: readonly ProgressReport[]
  readonly deadline: Day | null
  readonly nodes: readonly TrackNode[]
  readonly start: DueStart | null
  readonly listing: DueStart | null
  /** Rank from the bottom by month, 1 is last. */
  readonly fromBottom: Readonly<Record<Month, number>>
  readonly references: Readonly<Record<Month, PaceReferences>>
  /** How many months late the data of this indicator may be: 1 where statistics come out the month after. */
  readonly lagMonths: number
  readonly policy: ValuePolicy
}

/** The light of a month, with the pace and the report that it rests on. */
export interface MonthLight {
  readonly month: Month
  readonly light: Light
  readonly pace: Pace
  /** The value that was judged; its month is earlier than the light's where data is late. */
  readonly value: AcceptedValue | null
}

/** A track as known on a day: the values that count by then, and the pace of each month, judged once. */
interface Known {
  readonly track: Track
  readonly values: readonly AcceptedValue[]
  /** The reports that the values come from; those that a correction replaced are gone. */
  readonly standing: readonly ProgressReport[]
  readonly paceOf: (month: Month) => { readonly pace: Pace; readonly value: AcceptedValue | null }
}

/**
 * The light of a target for a month, as known on `today`: what was accepted later than a month may still make it good.
 * The order in which reports are given plays no part.
 */
export const monthLight = (track: Track, profile: LightProfile, month: Month, today: Day): MonthLight =>
  lightIn(knownOn(track, today), profile, month, today)

/** The lights of all months of the curve up to today: the history, in which a missed month stays visible. */
export function lightHistory(track: Track, profile: LightProfile, today: Day): MonthLight[] {
  const known = knownOn(track, today)
  const count = monthsBetween(track.curve.from, earlierOf(monthOf(today), track.curve.to)) + 1
  const months = Array.from({ length: Math.max(count, 0) }, (_, i) => addMonths(track.curve.from, i))
  return months.map(month => lightIn(known, profile, month, today))
}

function lightIn(known: Known, profile: LightProfile, month: Month, today: Day): MonthLight {
  const { pace, value } = known.paceOf(month)
  const light = lightOf(profile, inputsFor(known, month, today, pace), greyOf(pace))
  return { month, light, pace, value }
}

function knownOn(track: Track, today: Day): Known {
  const reports = track.reports.filter(report => report.acceptedAt !== null && dayOf(report.acceptedAt) <= today)
  const values = acceptedValues(reports, track.targetId, track.policy).filter(value => value.month <= monthOf(today))
  const ids = new Set(values.map(value => value.reportId))
  const judged = new Map<Month, ReturnType<Known['paceOf']>>()
  const paceOf = (month: Month) => {
    const pace = judged.get(month) ?? judgeMonth(track, values, month)
    judged.set(month, pace)
    return pace
  }
  return { track, values, standing: reports.filter(report => ids.has(report.id)), paceOf }
}

function judgeMonth(track: Track, values: readonly AcceptedValue[], month: Month): ReturnType<Known['paceOf']> {
  // A state has no number to report, so every report of it is data.
  const counts = (v: AcceptedValue) => v.value !== null || track.curve.kind === 'milestone'
  const value =
    values.findLast(v => counts(v) && v.month <= month && monthsBetween(v.month, month) <= track.lagMonths) ?? null
  const at = value && { month: value.month, value: value.value ?? '' }
  return { pace: judgePace(track.target, track.curve, month, at, track.references[at?.month ?? month]), value }
}

function greyOf(pace: Pace): GreyReason | null {
  if (pace.kind === 'not_started') return 'not_started'
  if (pace.kind === 'no_data') return 'no_data'
  if (pace.kind !== 'unjudged') return null
  return pace.reason === 'no_threshold' ? 'no_threshold' : 'unjudged'
}

const isMet = (pace: Pace): boolean | null =>
  pace.kind === 'amount' || pace.kind === 'direct' ? pace.isMet : pace.kind === 'not_due' && pace.isMet ? true : null

function inputsFor(known: Known, month: Month, today: Day, pace: Pace): InputValues {
  const { track, values } = known
  const asOf = earlierOf(lastDayOf(month), today)
  return {
    ...paceInputs(pace),
    days_left: track.deadline && String(daysBetween(asOf, track.deadline)),
    node_days_late: nodeDaysLate(track, values, asOf),
    behind_before: String(behindBefore(known, month)),
    from_bottom: track.fromBottom[month] === undefined ? null : String(track.fromBottom[month]),
    months_unstarted: String(monthsMissed(track.start, asOf)),
    months_unlisted: String(monthsMissed(track.listing, asOf)),
    made_good: values.some(later => later.month > month && isMet(known.paceOf(later.month).pace)) ? '1' : '0',
    done: isDone(known.standing, asOf) ? '1' : '0',
  }
}

function paceInputs(pace: Pace): InputValues {
  switch (pace.kind) {
    case 'amount':
      return { gap: pace.gap, relative_gap: pace.relativeGap, completion: pace.completion }
    case 'direct':
      return { growth_gap: pace.gap }
    case 'not_due':
      // Reached before its time is as good as on pace; not reached yet says nothing.
      return pace.isMet ? { growth_gap: '0', completion: pace.completion } : { completion: pace.completion }
    default:
      return {}
  }
}

/** Months behind in a row just before `month`; a month without data neither adds nor ends the row. */
function behindBefore({ values, paceOf }: Known, month: Month): number {
  let count = 0
  for (const value of values.filter(v => v.month < month && v.value !== null).reverse()) {
    const met = isMet(paceOf(value.month).pace)
    if (met === true) break
    if (met === false) count += 1
  }
  return count
}

/** Days of the most overdue open node; null where nothing was due and nothing was reported yet. */
function nodeDaysLate(track: Track, values: readonly AcceptedValue[], asOf: Day): string | null {
  const due = track.nodes.filter(node => node.by <= asOf)
  if (track.nodes.length === 0 || (due.length === 0 && !values.some(value => value.month <= monthOf(asOf)))) return null
  const late = due.filter(node => node.doneOn === null || node.doneOn > asOf).map(node => daysBetween(node.by, asOf))
  return String(Math.max(0, ...late))
}

/** Months in which something due has not begun, counting the month in which it was due. */
function monthsMissed(start: DueStart | null, asOf: Day): number {
  if (!start || monthOf(start.by) > monthOf(asOf) || (start.doneOn !== null && start.doneOn <= asOf)) return 0
  return start.by <= asOf ? monthsBetween(monthOf(start.by), monthOf(asOf)) + 1 : 0
}

/** A standing report says that it is done, and the last check of it agrees. */
const isDone = (standing: readonly ProgressReport[], asOf: Day): boolean =>
  standing.some(report => {
    const check = lastCheck(report.checks)
    return report.doneOn !== null && report.doneOn <= asOf && check?.holds === true && dayOf(check.at) <= asOf
  })

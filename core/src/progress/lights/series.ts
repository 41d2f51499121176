import {
  addMonths,
  type Day,
  dayOf,
  earlierOf,
  lastDayOf,
  type Month,
  monthOf,
  monthsBetween,
} from '../../values/day.ts'
import { judgePace, type Pace } from '../pace/pace.ts'
import { type AcceptedValue, acceptedValues, lastCheck } from '../reports/accepted.ts'
import type { ProgressReport } from '../reports/report.ts'
import { type CountedDays, inputsOn } from './days.ts'
import type { InputValues } from './inputs.ts'
import { type GreyReason, type Light, lightOf, type Shine, shineOf } from './light.ts'
import type { LightProfile } from './rules.ts'
import type { DueStart, Track } from './track.ts'

/** A month as judged: what its light shows, and all that it was judged by. */
export interface JudgedMonth {
  readonly month: Month
  readonly shine: Shine
  readonly pace: Pace
  /** The value that was judged; its month is earlier than the light's where data is late. */
  readonly value: AcceptedValue | null
  /** The inputs as on the day of judging, and what of them counts days. */
  readonly inputs: InputValues
  readonly days: CountedDays
  readonly grey: GreyReason | null
}

/** The light of a month, with the pace and the report that it rests on. */
export interface MonthLight extends Pick<JudgedMonth, 'month' | 'pace' | 'value'> {
  readonly light: Light
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
 * Judges a target in a month, as known on `today`: what was accepted later than a month may still make it good. The order
 * in which reports are given plays no part.
 */
export const judgeIn = (track: Track, profile: LightProfile, month: Month, today: Day): JudgedMonth =>
  judgeKnown(knownOn(track, today), profile, month, today)

/** The light of a target for a month, as known on `today`. */
export const monthLight = (track: Track, profile: LightProfile, month: Month, today: Day): MonthLight =>
  withReason(judgeIn(track, profile, month, today), profile)

/** The lights of all months of the curve up to today: the history, in which a missed month stays visible. */
export function lightHistory(track: Track, profile: LightProfile, today: Day): MonthLight[] {
  const known = knownOn(track, today)
  return monthsUpTo(track, today).map(month => withReason(judgeKnown(known, profile, month, today), profile))
}

/** The gap of each month that is judged up to today: what places are told by. */
export function gapsOf(track: Track, today: Day): Readonly<Record<Month, string>> {
  const known = knownOn(track, today)
  const gaps: Record<Month, string> = {}
  for (const month of monthsUpTo(track, today)) {
    const { pace } = known.paceOf(month)
    if (pace.kind === 'amount' || pace.kind === 'direct') gaps[month] = pace.gap
  }
  return gaps
}

/** The months of a curve up to today's. */
export function monthsUpTo({ curve }: Pick<Track, 'curve'>, today: Day): Month[] {
  const count = monthsBetween(curve.from, earlierOf(monthOf(today), curve.to)) + 1
  return Array.from({ length: Math.max(count, 0) }, (_, i) => addMonths(curve.from, i))
}

const withReason = ({ month, pace, value, inputs, grey }: JudgedMonth, profile: LightProfile): MonthLight => ({
  month,
  light: lightOf(profile, inputs, grey),
  pace,
  value,
})

function judgeKnown(known: Known, profile: LightProfile, month: Month, today: Day): JudgedMonth {
  const { pace, value } = known.paceOf(month)
  const grey = greyOf(pace)
  const lastDay = lastDayOf(month)
  const asOf = earlierOf(lastDay, today)
  const days = { deadline: known.track.deadline, lateSince: openSince(known.track, asOf), lastDay }
  const inputs = inputsOn(inputsFor(known, month, asOf, { pace, value }), days, asOf)
  return { month, shine: shineOf(profile, inputs, grey), pace, value, inputs, days, grey }
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

function inputsFor(known: Known, month: Month, asOf: Day, judged: ReturnType<Known['paceOf']>): InputValues {
  const { track, values } = known
  const { pace, value } = judged
  return {
    ...paceInputs(pace),
    node_days_late: isNodeAsked(track, values, asOf) ? '0' : null,
    behind_before: String(behindBefore(known, value?.month ?? month)),
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

/**
 * Months behind in a row just before the month of the value that is judged: one value that lights several months is behind
 * once. A month without data neither adds nor ends the row.
 */
function behindBefore({ values, paceOf }: Known, month: Month): number {
  let count = 0
  for (const value of values.filter(v => v.month < month && v.value !== null).reverse()) {
    const met = isMet(paceOf(value.month).pace)
    if (met === true) break
    if (met === false) count += 1
  }
  return count
}

/** Whether nodes say anything: one was due, or something was reported of a track that has some. */
const isNodeAsked = (track: Track, values: readonly AcceptedValue[], asOf: Day): boolean =>
  track.nodes.length > 0 &&
  (track.nodes.some(node => node.by <= asOf) || values.some(value => value.month <= monthOf(asOf)))

/** The day by which the most overdue open node was due, or null. */
function openSince(track: Track, asOf: Day): Day | null {
  const open = track.nodes.filter(({ by, doneOn }) => by <= asOf && (doneOn === null || doneOn > asOf))
  return open.map(node => node.by).sort()[0] ?? null
}

/** Months in which something due has not begun, counting the month in which it was due. */
export function monthsMissed(start: DueStart | null, asOf: Day): number {
  if (!start || monthOf(start.by) > monthOf(asOf) || (start.doneOn !== null && start.doneOn <= asOf)) return 0
  return start.by <= asOf ? monthsBetween(monthOf(start.by), monthOf(asOf)) + 1 : 0
}

/** A standing report says that it is done, and the last check of it agrees. */
const isDone = (standing: readonly ProgressReport[], asOf: Day): boolean =>
  standing.some(report => {
    const check = lastCheck(report.checks)
    return report.doneOn !== null && report.doneOn <= asOf && check?.holds === true && dayOf(check.at) <= asOf
  })

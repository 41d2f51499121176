import {
  bucketOf,
  type Colour,
  type CountedDays,
  explainLight,
  type Freshness,
  freshnessOf,
  freshUntil,
  type GreyReason,
  holdsUntil,
  type InputValues,
  inputsOf,
  inputsOn,
  judgeIn,
  type LightProfile,
  lightOf,
  type Quality,
  qualityOf,
  type TargetVersions,
} from 'duban-core'
import {
  type Course,
  type FollowedTarget,
  followTargets,
  judgedMonth,
  type ShortStanding,
  worstOf,
} from './standing.ts'

/** How a target stands, kept for as long as only days go by: what its reason is told from on any of them. */
interface KeptTarget {
  readonly targetId: string | null
  readonly state: TargetVersions['state'] | null
  readonly colour: Colour
  readonly label: string
  readonly month: string | null
  readonly value: string | null
  readonly quality: Quality['level'] | null
  /** Of those that the profile asks about. */
  readonly inputs: InputValues
  readonly days: CountedDays
  readonly grey: GreyReason | null
}

/**
 * How an assignment stands from a day on, until its light, its freshness or a number changes. Nothing in it counts days, so
 * that a new day need not write it anew; `standingOn` tells it as it is on a day.
 */
export interface KeptStanding {
  readonly colour: Colour
  readonly freshness: Omit<Freshness, 'days'>
  /** The day from which the freshness counts, or null where nothing was said. */
  readonly saidOn: string | null
  readonly targets: readonly KeptTarget[]
}

/** A standing with the first day on which it may be another though nobody says anything. */
export interface Judged {
  readonly standing: KeptStanding
  readonly until: string
}

const earliest = (days: readonly (string | null)[]): string => days.filter(day => day !== null).sort()[0] ?? ''

/** Judges a course on a day by a profile, for keeping. */
export function judgeCourse(course: Course, profile: LightProfile, asOf: string): Judged {
  const followed = followTargets(course)
  const targets = followed.map(one => judgeTarget(course, one, profile, asOf))
  const { level, reportId, days } = freshnessOf(course.reports, asOf)
  const said = course.reports.find(report => report.id === reportId)
  return {
    standing: {
      colour: worstOf(targets.map(target => target.colour)),
      freshness: { level, reportId },
      saidOn: said?.acceptedAt?.slice(0, 10) ?? null,
      targets,
    },
    until: earliest([
      ...followed.map(({ track }) => holdsUntil(track, profile, asOf)),
      freshUntil({ level, reportId, days }, asOf),
    ]),
  }
}

function judgeTarget(
  course: Course,
  { target, versions, track }: FollowedTarget,
  profile: LightProfile,
  asOf: string,
): KeptTarget {
  const { shine, pace, value, inputs, days, grey } = judgeIn(track, profile, judgedMonth(asOf, course.year), asOf)
  const report = value && course.reports.find(candidate => candidate.id === value.reportId)
  const quality = value && report ? qualityOf(value, report, bucketOf({ pace, light: shine }) === 'behind') : null
  const asked = inputsOf(profile).flatMap(({ name }) => (inputs[name] == null ? [] : [[name, inputs[name]] as const]))
  return {
    targetId: target?.id ?? null,
    state: versions?.state ?? null,
    colour: shine.colour,
    label: shine.label,
    month: value?.month ?? null,
    value: value?.value ?? null,
    quality: quality?.level ?? null,
    inputs: Object.fromEntries(asked),
    days,
    grey,
  }
}

const DAY_MS = 86_400_000

/** A kept standing as it is told on a day on which it holds. */
export const standingOn = (kept: KeptStanding, profile: LightProfile, asOf: string): ShortStanding => ({
  colour: kept.colour,
  freshness: {
    level: kept.freshness.level,
    days: kept.saidOn === null ? null : Math.round((Date.parse(asOf) - Date.parse(kept.saidOn)) / DAY_MS),
    reportId: kept.freshness.reportId,
  },
  targets: kept.targets.map(({ targetId, state, colour, label, month, value, quality, inputs, days, grey }) => ({
    targetId,
    state,
    colour,
    label,
    why: explainLight(lightOf(profile, inputsOn(inputs, days, asOf), grey)),
    month,
    value,
    quality,
  })),
})

import {
  type AcceptedValue,
  acceptedValues,
  type BreakdownRow,
  type BulletinRow,
  bucketOf,
  type Colour,
  type CurveChoice,
  chooseCurve,
  type DueStart,
  type ExpectedValue,
  expectedLine,
  explainLight,
  type Freshness,
  freshnessOf,
  type LightProfile,
  monthLight,
  type PaceReferences,
  type ProgressReport,
  type Quality,
  qualityOf,
  type RowTarget,
  seasonalCurve,
  type TargetRevision,
  type TargetVersions,
  type Track,
  type TrackedTarget,
  targetVersions,
  trackTarget,
} from 'duban-core'

/** A progress report with the node that it says is reached, where it is of a node. */
export interface StoredReport extends ProgressReport {
  readonly nodeId: string | null
}

/** All that is kept of an assignment's course. */
export interface Course {
  readonly assignmentId: string
  readonly row: BreakdownRow
  readonly year: number
  readonly lagMonths: number
  readonly reports: readonly StoredReport[]
  readonly revisions: readonly TargetRevision[]
  readonly references: Readonly<Record<string, PaceReferences>>
  /** What the level above averages, by target and month, for targets that are held against it. */
  readonly averages: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** 开工 and 入库纳统 of the projects that it is linked to. */
  readonly start: DueStart | null
  readonly listing: DueStart | null
  /** Places from the bottom by target and month, where a profile asks for them. */
  readonly fromBottom: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A target of an assignment as followed: its versions, and what its light rests on. */
export interface FollowedTarget {
  readonly target: TrackedTarget | null
  readonly versions: TargetVersions | null
  readonly track: Track
}

const isCounted = ({ state }: ProgressReport): boolean => state === 'accepted' || state === 'locked'

/** Targets of a course; one without a target is followed by its reports and its deadline alone. */
export function followTargets(course: Course): FollowedTarget[] {
  const { row } = course
  return row.targets.length > 0 ? row.targets.map(target => follow(course, target)) : [follow(course, null)]
}

/** What a course without a target is held against: nothing but its deadline and its nodes. */
const deadlineOnly = (course: Course): RowTarget => ({
  id: '',
  start: course.row.source[0]?.start ?? 0,
  end: course.row.source[0]?.end ?? 0,
  text: course.row.text,
  indicator: '',
  indicatorId: '',
  kind: 'level',
  comparator: 'eq',
  value: null,
  unit: '',
  reference: null,
  tier: null,
  isMilestone: false,
})

/** What the office chose of the year's course. */
function chosenPace({ row, year }: Course): Pick<CurveChoice, 'factor' | 'seasonal'> {
  if (!row.pace) return {}
  const { factor, earlierYears } = row.pace
  const seasonal = earlierYears.length > 0 ? seasonalCurve(`${year}-01`, earlierYears) : null
  return { seasonal, ...(factor === null ? {} : { factor }) }
}

/** What the level above averages for a target, by month; empty where nothing was given. */
export const averagesGiven = (
  { averages }: Course,
  targetId: string,
): { readonly month: string; readonly value: string }[] =>
  Object.entries(averages[targetId] ?? {})
    .map(([month, value]) => ({ month, value }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))

/** What a target is held against, month by month. */
export function referencesFor({ references, averages }: Course, targetId: string): Course['references'] {
  const own = Object.entries(averages[targetId] ?? {})
  if (own.length === 0) return references
  const held = own.map(([month, upperLevelAverage]) => [month, { ...references[month], upperLevelAverage }] as const)
  return { ...references, ...Object.fromEntries(held) }
}

function follow(course: Course, rowTarget: RowTarget | null): FollowedTarget {
  const { row, year, lagMonths } = course
  const own = rowTarget ?? deadlineOnly(course)
  const target = trackTarget(own, { taskId: course.assignmentId })
  const versions = rowTarget ? targetVersions(target, course.revisions) : null
  const current = versions ? versions.current : target
  const reports = course.reports.map(report => (report.nodeId === null ? report : { ...report, doneOn: null }))
  const doneOn = (id: string) =>
    course.reports.filter(report => isCounted(report) && report.nodeId === id && report.doneOn !== null).at(-1)?.doneOn
  const nodes = row.nodes.flatMap(({ by, share }) => (share === null ? [] : [{ by, share }]))
  const track: Track = {
    target: current,
    targetId: rowTarget?.id ?? null,
    curve: chooseCurve(current ?? target, { from: `${year}-01`, to: `${year}-12`, nodes, ...chosenPace(course) }),
    reports,
    deadline: row.deadline.day,
    nodes: row.nodes.map(node => ({ by: node.by, doneOn: doneOn(node.id) ?? null })),
    start: course.start,
    listing: course.listing,
    fromBottom: course.fromBottom[rowTarget?.id ?? ''] ?? {},
    references: referencesFor(course, rowTarget?.id ?? ''),
    lagMonths,
    policy: 'verified_first',
  }
  return { target: rowTarget ? target : null, versions, track }
}

/** The line that a followed target should be on, and under its first aim where that was revised. */
export function linesOf({ target, versions, track }: FollowedTarget): {
  readonly curve: string
  readonly line: readonly ExpectedValue[]
  readonly firstLine: readonly ExpectedValue[] | null
} {
  const { curve } = track
  const first = versions?.state === 'original' ? null : (versions?.original ?? null)
  return {
    curve: curve.kind,
    line: target && track.target ? expectedLine(track.target, curve) : [],
    firstLine: first && expectedLine(first, curve),
  }
}

/** How one target stands: the three signals, never one number. */
export interface TargetStanding {
  readonly targetId: string | null
  readonly state: TargetVersions['state'] | null
  readonly light: BulletinRow['light']
  readonly pace: BulletinRow['pace']
  readonly value: AcceptedValue | null
  /** The light's reason in one sentence. */
  readonly why: string
  readonly quality: Quality | null
  /** As a bulletin lists it. */
  readonly bulletin: BulletinRow
}

/** How an assignment stands on a day (现状). */
export interface Standing {
  readonly assignmentId: string
  /** That of the target that stands worst. */
  readonly colour: Colour
  readonly freshness: Freshness
  readonly targets: readonly TargetStanding[]
}

/** A standing as lists tell it: the three signals and the reason, without everything that they were worked out from. */
export interface ShortStanding {
  readonly colour: Colour
  readonly freshness: Freshness
  readonly targets: readonly {
    readonly targetId: string | null
    readonly state: TargetVersions['state'] | null
    readonly colour: Colour
    readonly label: string
    readonly why: string
    readonly month: string | null
    readonly value: string | null
    readonly quality: Quality['level'] | null
  }[]
}

/** A standing in short. */
export const shorten = ({ colour, freshness, targets }: Standing): ShortStanding => ({
  colour,
  freshness,
  targets: targets.map(({ targetId, state, light, why, value, quality }) => ({
    targetId,
    state,
    colour: light.colour,
    label: light.label,
    why,
    month: value?.month ?? null,
    value: value?.value ?? null,
    quality: quality?.level ?? null,
  })),
})

/** A task is as far as its worst target: red before yellow, what is not known before what is on pace, done last. */
const GRAVITY: readonly Colour[] = ['red', 'yellow', 'grey', 'green', 'blue']

/** The colour of the target that stands worst. */
export const worstOf = (colours: readonly Colour[]): Colour =>
  GRAVITY.find(colour => colours.includes(colour)) ?? 'grey'

/** The month that a day is judged in: its own, and after the year its last. */
export const judgedMonth = (asOf: string, year: number): string =>
  asOf < `${year + 1}` ? asOf.slice(0, 7) : `${year}-12`

/** Judges a course on a day by a profile; `month` where another than the day's own is meant. */
export function standingOf(
  course: Course,
  profile: LightProfile,
  asOf: string,
  month: string = judgedMonth(asOf, course.year),
): Standing {
  const targets = followTargets(course).map(followed => standingOfTarget(course, followed, profile, month, asOf))
  return {
    assignmentId: course.assignmentId,
    colour: worstOf(targets.map(target => target.light.colour)),
    freshness: freshnessOf(course.reports, asOf),
    targets,
  }
}

function standingOfTarget(
  course: Course,
  { target, versions, track }: FollowedTarget,
  profile: LightProfile,
  month: string,
  asOf: string,
): TargetStanding {
  const { light, pace, value } = monthLight(track, profile, month, asOf)
  const report = course.reports.find(candidate => candidate.id === value?.reportId)
  const said = report ?? course.reports.filter(isCounted).at(-1)
  const { row } = course
  const bulletin: BulletinRow = {
    id: `${course.assignmentId}${target ? `/${target.id}` : ''}`,
    part: row.part,
    text: row.part === 'targets' && target?.indicator ? target.indicator : row.text,
    kind: target?.kind ?? 'level',
    unit: target?.unit ?? '',
    leadUnit: row.lead[0]?.unit ?? '',
    pace,
    light,
    reason: said?.problems ?? '',
    next: said?.next ?? '',
    reportId: said?.id ?? null,
  }
  const isBehind = bucketOf(bulletin) === 'behind'
  return {
    targetId: target?.id ?? null,
    state: versions?.state ?? null,
    light,
    pace,
    value,
    why: explainLight(light),
    quality: value && report ? qualityOf(value, report, isBehind) : null,
    bulletin,
  }
}

/** Growth of the economy by month, as the report's own target of it was answered: what 与经济增长同步 is held against. */
export function economicGrowth(courses: readonly Course[]): Record<string, PaceReferences> {
  const found: Record<string, PaceReferences> = {}
  for (const { row, reports } of courses)
    for (const target of row.targets) {
      if (target.indicatorId !== 'gdp' || target.kind !== 'growth') continue
      for (const { month, value } of acceptedValues(reports, target.id)) found[month] = { economicGrowth: value }
    }
  return found
}

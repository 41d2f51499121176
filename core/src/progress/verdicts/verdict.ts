import type { Day } from '../../values/day.ts'
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  parseDecimal,
  roundHalf,
  sign,
  subtract,
} from '../../values/decimal.ts'
import type { TargetVersions } from '../targets/revisions.ts'
import type { TrackedTarget } from '../targets/target.ts'
import { type VerdictRule, type VerdictSettings, verdictRule, verdictSettings } from './settings.ts'

/** met 完成; exceeded 超额完成; nearly 基本完成; missed 未完成; adjusted 取消或调整; pending 数据未出; unverifiable 不可核验. */
export type Outcome = 'met' | 'exceeded' | 'nearly' | 'missed' | 'adjusted' | 'pending' | 'unverifiable'

/** Names of the outcomes (考核结论). */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  met: '完成',
  exceeded: '超额完成',
  nearly: '基本完成',
  missed: '未完成',
  adjusted: '调整',
  pending: '数据未出',
  unverifiable: '不可核验',
}

/** What was reached at the end (实绩), with where it comes from. */
export interface Result {
  /** Decimal string, or null where no number is out, or none is meant. */
  readonly value: string | null
  /** For a milestone: done 建成, nearly_done 基本建成, not_done; null where nobody said. */
  readonly state: 'done' | 'nearly_done' | 'not_done' | null
  readonly doneOn: Day | null
  /** 预计, 初步核算, 快报, 最终核实. */
  readonly label: 'forecast' | 'preliminary' | 'flash' | 'final'
  readonly source: string
  readonly day: Day
  /** Something proves it (佐证或公布数据), and for a state it was checked. */
  readonly isProven: boolean
  /** Growth at current prices where the comparison needs constant ones (名义与实际). */
  readonly isNominalOnly: boolean
  readonly reportIds: readonly string[]
}

/** What a comparison needs that the target does not hold. */
export interface VerdictReferences {
  readonly economicGrowth?: string | null
  readonly upperLevelAverage?: string | null
  readonly deadline?: Day | null
  /** The day of judging: what is not done within its time is not missed. Without it every time limit is over. */
  readonly asOf?: Day | null
}

/** The verdict on one target under one version (判定), with its rule and everything it rests on. */
export interface Verdict {
  readonly outcome: Outcome
  readonly rule: VerdictRule | null
  readonly target: TrackedTarget
  /** The number compared with, or null where there was none. */
  readonly aim: string | null
  readonly result: Result | null
  /** Result against aim, positive where better; in percentage points for rates and growth, else in the unit. */
  readonly gap: string | null
  /** In per cent of the aim, for levels; not clipped. */
  readonly completion: string | null
  /** 预计 and 快报 may change. */
  readonly isProvisional: boolean
  /** Short by no more than the close tolerance: still a miss. */
  readonly isClose: boolean
  /** Remarks in words: rounding, stretch, lateness, what is awaited. */
  readonly notes: readonly string[]
}

/** Verdicts under both versions; `overall` is what a table prints. */
export interface Verdicts {
  readonly original: Verdict | null
  readonly current: Verdict | null
  readonly overall: Outcome
  /** Why `overall` is what it is, where the two differ or one is missing. */
  readonly note: string
}

/** Judges a target under its original and its current aim. A revision never hides that the first aim was missed. */
export function judgeVersions(
  versions: TargetVersions,
  result: Result | null,
  references: VerdictReferences = {},
  settings: VerdictSettings = verdictSettings,
): Verdicts {
  const judge = (target: TrackedTarget | null) => target && verdictOf(target, result, references, settings)
  const original = judge(versions.original)
  const current = judge(versions.current)
  switch (versions.state) {
    case 'awaiting':
      return { original, current, overall: 'pending', note: '任务数尚未下达' }
    case 'cancelled':
      return { original, current, overall: 'adjusted', note: '目标已取消' }
    case 'revised': {
      const kept = original && (original.outcome === 'met' || original.outcome === 'exceeded')
      const overall = kept || current?.outcome === 'pending' ? (current?.outcome ?? 'adjusted') : 'adjusted'
      const said = (verdict: Verdict | null) => (verdict ? outcomeNames[verdict.outcome] : '无')
      return { original, current, overall, note: `按原目标${said(original)}，按调整后目标${said(current)}` }
    }
    case 'original':
      return { original, current, overall: current?.outcome ?? 'pending', note: '' }
  }
}

/** Judges a target under one aim. */
export function verdictOf(
  target: TrackedTarget,
  result: Result | null,
  references: VerdictReferences = {},
  settings: VerdictSettings = verdictSettings,
): Verdict {
  const blank: Verdict = {
    outcome: 'pending',
    rule: verdictRule(target.form),
    target,
    aim: null,
    result,
    gap: null,
    completion: null,
    isProvisional: result !== null && result.label !== 'final',
    isClose: false,
    notes: [],
  }
  const end = (outcome: Outcome, ...notes: string[]): Verdict => ({ ...blank, outcome, notes })
  if (target.form === 'direction') return end('unverifiable', '没有数量或状态门槛，须附成果描述')
  if (!result) return end('pending', '没有实绩')
  if (target.form === 'milestone') return milestone(blank, result, references)
  const actual = result.value === null ? null : parseDecimal(result.value)
  if (!actual)
    return end(result.value === null ? 'pending' : 'unverifiable', result.value === null ? '数据未出' : '实绩不是数字')
  if (!result.isProven) return end('unverifiable', '没有佐证材料或公布数据')
  if (target.form === 'economic_growth' && result.isNominalOnly) return end('pending', '只有名义增速，待价格数据')
  const aim = aimOf(target, references)
  return aim ? numeric(blank, actual, aim, settings) : end('pending', '缺少比较对象')
}

function milestone(blank: Verdict, result: Result, { deadline = null, asOf = null }: VerdictReferences): Verdict {
  if (result.state === null) return { ...blank, outcome: 'pending', notes: ['没有说明是否达到'] }
  if (result.state !== 'done' && deadline !== null && asOf !== null && asOf <= deadline)
    return { ...blank, outcome: 'pending', notes: [`时限${deadline}未到`] }
  if (result.state === 'not_done') return { ...blank, outcome: 'missed' }
  if (!result.isProven) return { ...blank, outcome: 'unverifiable', notes: ['没有佐证或未经核查'] }
  if (result.state === 'nearly_done') return { ...blank, outcome: 'nearly', notes: ['基本建成、主体完工低于建成'] }
  if (deadline === null || result.doneOn === null || result.doneOn <= deadline) return { ...blank, outcome: 'met' }
  return { ...blank, outcome: 'missed', notes: [`${result.doneOn}完成，晚于时限${deadline}`] }
}

function aimOf(target: TrackedTarget, references: VerdictReferences): Decimal | null {
  const read = (text: string | null | undefined) => (text == null ? null : parseDecimal(text))
  switch (target.form) {
    case 'economic_growth':
      return read(references.economicGrowth)
    case 'upper_level_average':
      return read(references.upperLevelAverage)
    case 'positive':
    case 'nonnegative':
      return { digits: 0n, scale: 0 }
    case 'hold':
      return read(target.value ?? target.base)
    case 'range':
      return read(target.direction === 'up' || target.direction === 'neutral' ? target.value : target.high)
    default:
      return read(target.value)
  }
}

const isRate = ({ kind }: TrackedTarget): boolean => kind === 'growth' || kind === 'rate' || kind === 'point_change'

const isDownward = ({ form, direction }: TrackedTarget): boolean =>
  form === 'ceiling' ||
  form === 'below' ||
  form === 'rank' ||
  (form === 'centre' && direction === 'down') ||
  (form === 'range' && (direction === 'down' || direction === 'cap'))

function numeric(blank: Verdict, actual: Decimal, aim: Decimal, settings: VerdictSettings): Verdict {
  const { target } = blank
  const toGap = (value: Decimal) => (isDownward(target) ? subtract(aim, value) : subtract(value, aim))
  const gap = toGap(actual)
  const completion = isRate(target) || target.form === 'rank' || sign(aim) === 0 ? null : percentOf(actual, aim)
  const known: Verdict = {
    ...blank,
    aim: formatDecimal(aim),
    gap: formatDecimal(gap),
    completion: completion && formatDecimal(completion),
  }
  if (reaches(target, gap, aim, settings)) {
    const isFar = isExceeded(target, actual, aim, completion, settings)
    return { ...known, outcome: isFar ? 'exceeded' : 'met' }
  }
  // Growth and rates are published to one decimal: 5.46 counts as 5.5, but 5.9 is not 6. Levels are taken as they are.
  const rounded = isRate(target) ? toGap(roundHalf(actual, Math.max(aim.scale, 1))) : gap
  if (isInclusive(target) && reaches(target, rounded, aim, settings))
    return { ...known, outcome: 'met', notes: [`按公布的位数四舍五入后达到（实绩${formatDecimal(actual)}）`] }
  if (target.strength === 'stretch') return { ...known, outcome: 'nearly', notes: ['未达力争目标，不按未完成处理'] }
  const isClose = isRate(target) && compare(negated(gap), decimal(settings.closePoints)) <= 0
  const isNear = isNearly(target, gap, aim, completion, settings)
  return { ...known, outcome: isNear ? 'nearly' : 'missed', isClose, notes: isClose ? ['接近目标'] : [] }
}

const negated = (gap: Decimal): Decimal => ({ ...gap, digits: -gap.digits })

const percentOf = (actual: Decimal, aim: Decimal): Decimal =>
  roundHalf(divide(multiply(actual, HUNDRED), aim, 14, 'down'), 10)

const isInclusive = ({ form }: TrackedTarget): boolean =>
  form !== 'above' && form !== 'below' && form !== 'positive' && form !== 'upper_level_average'

function reaches(target: TrackedTarget, gap: Decimal, aim: Decimal, settings: VerdictSettings): boolean {
  if (!isInclusive(target)) return sign(gap) > 0
  if (target.form === 'economic_growth' && target.text.includes('基本同步'))
    return sign(add(gap, decimal(settings.stepPoints))) >= 0
  if (target.form !== 'centre') return sign(gap) >= 0
  const allowed = isRate(target)
    ? decimal(settings.centrePoints)
    : multiply(multiply(absolute(aim), decimal(settings.centrePercent)), { digits: 1n, scale: 2 })
  return sign(add(gap, allowed)) >= 0
}

function isExceeded(
  target: TrackedTarget,
  actual: Decimal,
  aim: Decimal,
  completion: Decimal | null,
  settings: VerdictSettings,
): boolean {
  if (isDownward(target) || sign(aim) <= 0 || target.form === 'hold' || target.form === 'range') return false
  if (target.kind === 'growth')
    return (
      compare(actual, multiply(aim, decimal(settings.exceededTimes))) >= 0 &&
      compare(subtract(actual, aim), decimal(settings.exceededPoints)) >= 0
    )
  return completion !== null && compare(completion, decimal(settings.exceededPercent)) >= 0
}

/** A miss that is 基本完成: only of levels, and of 同步; a rate missed by a little is a miss. */
function isNearly(
  target: TrackedTarget,
  gap: Decimal,
  aim: Decimal,
  completion: Decimal | null,
  settings: VerdictSettings,
): boolean {
  if (target.form === 'economic_growth') return compare(negated(gap), decimal(settings.stepPoints)) <= 0
  if (completion === null || sign(aim) < 0) return false
  const margin = subtract(HUNDRED, decimal(settings.nearlyPercent))
  return isDownward(target)
    ? compare(completion, add(HUNDRED, margin)) <= 0
    : compare(completion, decimal(settings.nearlyPercent)) >= 0
}

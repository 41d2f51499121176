import { findIndicator } from '../../lexicon/indicators.ts'
import type { Figure, FigureKind, Target } from '../../statements/types.ts'
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  HUNDRED,
  multiply,
  ONE,
  sign,
  subtract,
} from '../../values/decimal.ts'
import {
  above,
  atLeast,
  atMost,
  below,
  type Interval,
  intersect,
  isEmpty,
  isWithin,
  negate,
  scale,
} from '../../values/interval.ts'
import { hasCue } from '../cues.ts'
import type { Reach } from '../intervals.ts'
import { type Settings, setting } from '../settings.ts'
import type { JudgementRule, OutcomeVerdict } from './types.ts'

/** A target with a number, ready to be judged, in units of its thing; a fall is turned so that more is better. */
export interface Goal {
  readonly rule: JudgementRule
  readonly value: Decimal
  readonly kind: FigureKind
  readonly isFall: boolean
  /** All values that meet it. */
  readonly met: Interval
}

const CAPPING = /控制|压缩[到至]|压减[到至]|降[到至低]|下降[到至]|减少到|缩短[到至]|不超过|不高于/
const NARROWING = /收窄/
const LESS = /减轻|减负|减免|减少|压减|降低/
const STRETCH = /力争|争取|努力|冲刺|争创/

/** What it takes to meet a target by its wording. `words` is the clause that sets it. */
export function goalOf(target: Target, figure: Figure, reach: Reach, words: string, settings: Settings): Goal {
  const first = typeof figure.value === 'string' ? figure.value : figure.value[0]
  const signedValue = multiply(decimal(first), reach.size)
  const isLess = figure.kind === 'change' && (hasCue('down', words) || LESS.test(words))
  const isChange = figure.kind === 'growth' || figure.kind === 'point_change' || isLess
  const isFall = isChange && sign(signedValue) < 0
  const value = isFall ? absolute(signedValue) : signedValue
  const rule = ruleOf(target, figure, reach, words, isFall)
  return { rule, value, kind: figure.kind, isFall, met: metBy(rule, value, figure.kind, settings) }
}

function ruleOf(target: Target, figure: Figure, reach: Reach, words: string, isFall: boolean): JudgementRule {
  if (figure.kind === 'rank') return 'rank'
  if (isFall) return NARROWING.test(words) && target.comparator === 'le' ? 'fall_cap' : 'fall'
  if (target.tier === 'stretch' || (target.tier === null && STRETCH.test(words))) return 'stretch'
  if (typeof figure.value !== 'string') return 'range'
  const direction = findIndicator(target.indicatorId || figure.indicatorId)?.direction
  const isCapped = direction === 'cap' || (direction === 'down' && figure.kind !== 'growth')
  if (target.comparator === 'le') return reach.wording === 'below' ? 'cap_strict' : 'cap'
  if (isCapped && target.comparator !== 'ge') return target.comparator === 'about' ? 'cap_about' : 'cap'
  if (target.comparator === 'about') return 'about'
  if (target.comparator === 'ge') return reach.wording === 'above' ? 'strict' : 'floor'
  return CAPPING.test(words) && figure.kind !== 'growth' ? 'cap' : 'point'
}

function metBy(rule: JudgementRule, value: Decimal, kind: FigureKind, settings: Settings): Interval {
  switch (rule) {
    case 'strict':
      return above(value)
    case 'cap_strict':
      return below(value)
    case 'cap':
    case 'cap_about':
    case 'fall_cap':
    case 'rank':
      return atMost(value)
    case 'about': {
      const isPercent = kind === 'growth' || kind === 'rate' || kind === 'point_change'
      const slack = isPercent ? setting(settings, 'about_points') : multiply(value, setting(settings, 'about_share'))
      return atLeast(subtract(value, slack))
    }
    default:
      return atLeast(value)
  }
}

/** Judges an actual value (an interval in units of the thing) by a goal. */
export function judge(goal: Goal, actual: Interval, settings: Settings): OutcomeVerdict {
  const value = goal.isFall ? negate(actual) : actual
  if (isWithin(value, goal.met)) return isFarAbove(goal, value, settings) ? 'exceeded' : 'met'
  if (!isEmpty(intersect(value, goal.met))) return 'unknown'
  return isEmpty(intersect(value, loosened(goal, settings))) ? 'missed' : 'nearly'
}

function isFarAbove({ rule, value, kind, isFall }: Goal, actual: Interval, settings: Settings): boolean {
  if (isFall || !actual.low || sign(value) <= 0 || rule === 'rank' || rule.startsWith('cap')) return false
  if (kind === 'growth') {
    const far = multiply(value, add(ONE, setting(settings, 'far_above_share')))
    return compare(actual.low.value, far) > 0 && compare(actual.low.value, add(value, decimal('3'))) >= 0
  }
  const far = multiply(value, add(ONE, setting(settings, 'far_above_level')))
  return kind === 'level' && compare(actual.low.value, far) > 0
}

/** The goal with what still counts as nearly. */
function loosened({ rule, value, kind, met }: Goal, settings: Settings): Interval {
  const isPercent = kind === 'growth' || kind === 'rate' || kind === 'point_change'
  const points = setting(settings, rule === 'stretch' && kind === 'rate' ? 'nearly_stretch_points' : 'nearly_points')
  const slack =
    kind === 'rank'
      ? setting(settings, 'nearly_ranks')
      : isPercent
        ? points
        : multiply(absolute(value), setting(settings, 'nearly_share'))
  return {
    low: met.low && { value: subtract(met.low.value, slack), open: false },
    high: met.high && { value: add(met.high.value, slack), open: false },
  }
}

const REMOVING = /脱贫|减|压|降|淘汰|化解|退出|关停|取消|清理/

/**
 * The value that a printed figure is judged by: as printed, unless its words leave it open. Where the goal is an amount
 * to be taken away (脱贫1000万人) and the figure a fall (减少1240万人), its size counts.
 */
export function actualFor(goal: Goal, figure: Figure, reach: Reach, words: string): Interval {
  const isCap = goal.rule.startsWith('cap')
  // 控制在2.8%: what was held below a cap is at most what is printed.
  const actual =
    isCap && reach.wording === 'most' && typeof figure.value === 'string'
      ? { low: null, high: { value: multiply(decimal(figure.value), reach.size), open: false } }
      : actualOf(figure, reach)
  const isAmount = goal.kind === 'level' || goal.kind === 'change'
  const isFall = figure.kind === 'change' && actual.high !== null && sign(actual.high.value) < 0
  return !goal.isFall && isAmount && isFall && REMOVING.test(words) ? negate(actual) : actual
}

/** The value of a printed figure by itself: as printed, unless its words leave it open. */
export function actualOf(figure: Figure, reach: Reach): Interval {
  if (reach.wording !== 'exact' || typeof figure.value !== 'string') return reach.interval
  const end = { value: decimal(figure.value), open: false }
  const size = figure.kind === 'rate' && figure.unit === '' ? HUNDRED : reach.size
  return scale({ low: end, high: end }, size)
}

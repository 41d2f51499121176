import { type Month, monthsBetween } from '../../values/day.ts'
import {
  add,
  compare,
  type Decimal,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  ONE,
  parseDecimal,
  roundHalf,
  sign,
  subtract,
} from '../../values/decimal.ts'
import type { TrackedTarget } from '../targets/target.ts'
import { type Curve, expectedShare, isEnded, isStarted, type Share } from './curve.ts'

/** Digits after the point that a pace keeps; far finer than anything printed, so rules see the unrounded value. */
export const PACE_SCALE = 12

/** Why a target cannot be held against a pace. */
export type UnjudgedReason =
  | 'awaiting_target'
  | 'cancelled'
  | 'zero_target'
  | 'no_base'
  | 'no_reference'
  | 'no_threshold'
  | 'not_a_number'

/** Where a target stands against its curve (进度). Gaps are positive where things go well, in decimal strings. */
export type Pace =
  /** 未到开始. */
  | { readonly kind: 'not_started'; readonly from: Month }
  /** 无数据: how many months are without a value, from the start. */
  | { readonly kind: 'no_data'; readonly monthsMissing: number }
  /** 不参评 at this time, and why. */
  | { readonly kind: 'unjudged'; readonly reason: UnjudgedReason }
  /** 存量、比率: judged at the end only; what has been reached so far. */
  | {
      readonly kind: 'not_due'
      readonly month: Month
      readonly actual: string
      readonly completion: string | null
      readonly isMet: boolean
    }
  /** 总量: completion and expected share in per cent of the target, gap in percentage points. */
  | {
      readonly kind: 'amount'
      readonly month: Month
      readonly actual: string
      readonly completion: string
      readonly expected: string
      readonly gap: string
      /** Shortfall in per cent of what was expected (the relative reading of 三亚); null where nothing was expected. */
      readonly relativeGap: string | null
      readonly isMet: boolean
    }
  /** 增速、控制类、保持类: compared directly with the aim; the gap is in percentage points where the unit is %. */
  | {
      readonly kind: 'direct'
      readonly month: Month
      readonly actual: string
      readonly aim: string
      readonly gap: string
      readonly isMet: boolean
    }

/** A value as of the end of a month: gathered since the start for amounts. */
export interface MonthValue {
  readonly month: Month
  readonly value: string
}

/** What a comparison needs that the target does not hold. */
export interface PaceReferences {
  /** Growth of the economy in the same months, in per cent. */
  readonly economicGrowth?: string | null
  /** Average of the level above. */
  readonly upperLevelAverage?: string | null
}

/**
 * Holds a value against the curve at the end of the month that the value is of: late data is judged by its own month,
 * never by today's. `month` is the month asked for; `value` the latest known at it, or null.
 */
export function judgePace(
  target: TrackedTarget | null,
  curve: Curve,
  month: Month,
  value: MonthValue | null,
  references: PaceReferences = {},
): Pace {
  if (!target) return { kind: 'unjudged', reason: 'awaiting_target' }
  if (!isStarted(curve, month)) return { kind: 'not_started', from: curve.from }
  if (!value) return { kind: 'no_data', monthsMissing: monthsBetween(curve.from, month) + 1 }
  if (curve.kind === 'milestone') return { kind: 'unjudged', reason: 'no_threshold' }
  const actual = parseDecimal(value.value)
  if (!actual) return { kind: 'unjudged', reason: 'not_a_number' }
  const aim = aimOf(target, references)
  if (typeof aim === 'string') return { kind: 'unjudged', reason: aim }
  if (curve.kind === 'growth' || curve.kind === 'cap' || curve.kind === 'hold')
    return direct(target, value, actual, aim)
  return amount(target, curve, value, actual, aim)
}

/** The number to compare with, or why there is none. */
function aimOf(target: TrackedTarget, references: PaceReferences): Decimal | UnjudgedReason {
  const known = (text: string | null | undefined, reason: UnjudgedReason) =>
    text == null ? reason : (parseDecimal(text) ?? 'not_a_number')
  switch (target.form) {
    case 'economic_growth':
      return known(references.economicGrowth, 'no_reference')
    case 'upper_level_average':
      return known(references.upperLevelAverage, 'no_reference')
    case 'positive':
    case 'nonnegative':
      return { digits: 0n, scale: 0 }
    case 'hold':
      return known(target.value ?? target.base, 'no_base')
    case 'direction':
    case 'milestone':
      return 'no_threshold'
    default:
      return known(target.value, target.form === 'assigned' ? 'awaiting_target' : 'no_threshold')
  }
}

const isCeiling = ({ form, direction }: TrackedTarget): boolean =>
  form === 'ceiling' || form === 'below' || form === 'rank' || (form === 'centre' && direction === 'down')

function direct(target: TrackedTarget, value: MonthValue, actual: Decimal, aim: Decimal): Pace {
  const gap = isCeiling(target) ? subtract(aim, actual) : subtract(actual, aim)
  const isStrict =
    target.form === 'above' ||
    target.form === 'below' ||
    target.form === 'positive' ||
    target.form === 'upper_level_average'
  const isMet = isStrict ? sign(gap) > 0 : sign(gap) >= 0
  return {
    kind: 'direct',
    month: value.month,
    actual: value.value,
    aim: formatDecimal(aim),
    gap: formatDecimal(gap),
    isMet,
  }
}

/** How much of the way is done, as an exact fraction of per cent; from the base where the target is to fall. */
function completionOf(target: TrackedTarget, actual: Decimal, aim: Decimal): Share | UnjudgedReason {
  if (isCeiling(target) && target.form !== 'rank') {
    const base = target.base === null ? null : parseDecimal(target.base)
    if (!base) return 'no_base'
    const way = subtract(base, aim)
    return sign(way) === 0 ? 'zero_target' : { top: multiply(subtract(base, actual), HUNDRED), bottom: way }
  }
  return sign(aim) === 0 ? 'zero_target' : { top: multiply(actual, HUNDRED), bottom: aim }
}

function amount(target: TrackedTarget, curve: Curve, value: MonthValue, actual: Decimal, aim: Decimal): Pace {
  const done = target.form === 'rank' ? 'no_threshold' : completionOf(target, actual, aim)
  const expected = expectedShare(curve, value.month)
  const gap = isCeiling(target) ? subtract(aim, actual) : subtract(actual, aim)
  const isReached = target.form === 'above' || target.form === 'below' ? sign(gap) > 0 : sign(gap) >= 0
  if (!expected && !isEnded(curve, value.month)) {
    const completion = typeof done === 'string' ? null : quotient(done)
    return { kind: 'not_due', month: value.month, actual: value.value, completion, isMet: isReached }
  }
  if (typeof done === 'string')
    return target.form === 'rank' || (done === 'zero_target' && isCeiling(target))
      ? direct(target, value, actual, aim)
      : { kind: 'unjudged', reason: done }
  const asked = expected ?? { top: HUNDRED, bottom: ONE }
  const points = difference(done, asked)
  return {
    kind: 'amount',
    month: value.month,
    actual: value.value,
    completion: quotient(done),
    expected: quotient(asked),
    gap: points,
    relativeGap: sign(asked.top) === 0 ? null : relative(done, asked),
    isMet: compare(parseDecimal(points) ?? ONE, { digits: 0n, scale: 0 }) >= 0,
  }
}

const quotient = ({ top, bottom }: Share): string =>
  formatDecimal(roundHalf(divide(top, bottom, PACE_SCALE + 4, 'down'), PACE_SCALE))

/** `a − b` as one fraction, divided and rounded once. */
const difference = (a: Share, b: Share): string =>
  quotient({
    top: subtract(multiply(a.top, b.bottom), multiply(b.top, a.bottom)),
    bottom: multiply(a.bottom, b.bottom),
  })

/** `(a − b) / b` in per cent. */
const relative = (a: Share, b: Share): string =>
  quotient({
    top: multiply(subtract(multiply(a.top, b.bottom), multiply(b.top, a.bottom)), HUNDRED),
    bottom: multiply(a.bottom, b.top),
  })

/** Rolls up amounts of one kind: Σ done ÷ Σ asked, in per cent, never a mean of percentages. Null where nothing was asked. */
export function rollUp(parts: readonly { readonly actual: string; readonly target: string }[]): string | null {
  const sum = (values: readonly string[]) =>
    values.flatMap(text => parseDecimal(text) ?? []).reduce(add, { digits: 0n, scale: 0 })
  const bottom = sum(parts.map(part => part.target))
  return sign(bottom) === 0 ? null : quotient({ top: multiply(sum(parts.map(part => part.actual)), HUNDRED), bottom })
}

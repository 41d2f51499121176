import { addMonths, type Day, lastDayOf, type Month, monthsBetween } from '../../values/day.ts'
import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  ONE,
  roundHalf,
  ZERO,
} from '../../values/decimal.ts'
import type { TrackedTarget } from '../targets/target.ts'

/** A node of a curve: the share of the target, in per cent, that must be reached by a day. */
export interface CurveNode {
  readonly by: Day
  readonly share: string
}

/**
 * How a target is expected to grow over its time (序时进度). linear: by month, times a factor (全年 120% is "1.2"); nodes: by
 * the unit's own plan; seasonal: by the shares of earlier years; growth: compared directly each month, never prorated;
 * end: a stock or rate, judged at its end; cap: may never be exceeded; hold: may never fall below; milestone: one-off.
 */
export type Curve =
  | { readonly kind: 'linear'; readonly from: Month; readonly to: Month; readonly factor: string }
  | { readonly kind: 'nodes'; readonly from: Month; readonly to: Month; readonly nodes: readonly CurveNode[] }
  | {
      readonly kind: 'seasonal'
      readonly from: Month
      readonly to: Month
      readonly shares: readonly string[]
      readonly years: readonly number[]
    }
  | { readonly kind: 'growth' | 'end' | 'cap' | 'hold' | 'milestone'; readonly from: Month; readonly to: Month }

/** An exact fraction of per cent: `top / bottom`. Kept unrounded so that a gap is rounded once. */
export interface Share {
  readonly top: Decimal
  readonly bottom: Decimal
}

const share = (top: Decimal, bottom: Decimal = ONE): Share => ({ top, bottom })

/**
 * The share of the target, in per cent, that the end of `month` asks for; null for curves that are not prorated. Before
 * the curve starts it is 0, after its end what its last month asks.
 */
export function expectedShare(curve: Curve, month: Month): Share | null {
  const total = monthsBetween(curve.from, curve.to) + 1
  const elapsed = Math.min(Math.max(monthsBetween(curve.from, month) + 1, 0), total)
  switch (curve.kind) {
    case 'linear': {
      const factor = multiply(decimal(curve.factor), HUNDRED)
      return share(multiply(factor, decimal(String(elapsed))), decimal(String(total)))
    }
    case 'nodes': {
      const due = curve.nodes.filter(node => node.by <= lastDayOf(month)).map(node => decimal(node.share))
      return share(due.reduce((most, value) => (compare(value, most) > 0 ? value : most), ZERO))
    }
    case 'seasonal':
      return share(elapsed === 0 ? ZERO : decimal(curve.shares[Math.min(elapsed, curve.shares.length) - 1] ?? '100'))
    default:
      return null
  }
}

/** Months of the curve up to and with `month`. */
export const isStarted = (curve: Curve, month: Month): boolean => month >= curve.from
export const isEnded = (curve: Curve, month: Month): boolean => month >= curve.to

/** A year of months for a seasonal curve: what had gathered by the end of each month, in order. */
export interface EarlierYear {
  readonly year: number
  readonly cumulative: readonly string[]
}

/**
 * A seasonal curve from earlier years: each month's share is Σ gathered ÷ Σ whole years, never a mean of percentages.
 * Null where no year is whole and above zero.
 */
export function seasonalCurve(from: Month, years: readonly EarlierYear[]): Curve | null {
  const whole = years.filter(({ cumulative }) => cumulative.length === 12 && compare(decimal(cumulative[11]), ZERO) > 0)
  if (whole.length === 0) return null
  const sum = (month: number) => whole.map(year => decimal(year.cumulative[month])).reduce(add, ZERO)
  const total = sum(11)
  const shares = Array.from({ length: 12 }, (_, month) =>
    formatDecimal(roundHalf(divide(multiply(sum(month), HUNDRED), total, 12, 'down'), 6)),
  )
  return { kind: 'seasonal', from, to: addMonths(from, 11), shares, years: whole.map(({ year }) => year) }
}

/** What the office chose for a target, where it chose. */
export interface CurveChoice {
  readonly from: Month
  readonly to: Month
  /** Pace factor: "1.2" where the year is to reach 120 %. */
  readonly factor?: string
  readonly nodes?: readonly CurveNode[]
  readonly seasonal?: Curve | null
}

/**
 * The curve that a target calls for: the unit's own nodes first, then earlier years' seasons, then by what it measures.
 * Only flows are prorated. Source: practice of 宣城, 江门, 开平; growth targets are compared with the full-year rate.
 */
export function chooseCurve(
  target: TrackedTarget,
  { from, to, factor = '1', nodes = [], seasonal = null }: CurveChoice,
): Curve {
  switch (target.form) {
    case 'milestone':
    case 'direction':
      return { kind: 'milestone', from, to }
    case 'ceiling':
    case 'below':
      if (target.kind === 'growth') return { kind: 'growth', from, to }
      if (target.direction !== 'down' || target.base === null) return { kind: 'cap', from, to }
      break
    case 'hold':
    case 'positive':
    case 'nonnegative':
      return { kind: target.kind === 'growth' || target.form !== 'hold' ? 'growth' : 'hold', from, to }
    case 'economic_growth':
    case 'upper_level_average':
      return { kind: 'growth', from, to }
    case 'rank':
      return { kind: 'end', from, to }
  }
  if (target.kind === 'growth') return { kind: 'growth', from, to }
  if (nodes.length) return { kind: 'nodes', from, to, nodes }
  const isCount = target.kind === 'level' || target.kind === 'change'
  if (!isCount || target.measure !== 'flow') return { kind: 'end', from, to }
  return seasonal ?? { kind: 'linear', from, to, factor }
}

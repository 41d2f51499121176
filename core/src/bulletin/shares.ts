import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  parseDecimal,
  round,
  roundHalf,
  subtract,
  ZERO,
} from '../values/decimal.ts'

/** A share as printed. Decimal strings in per cent. */
export interface PrintedShare {
  readonly count: number
  /** Unrounded, to twelve digits. */
  readonly exact: string
  readonly printed: string
  /** It was moved from its own rounding so that the shares add up. */
  readonly isBalanced: boolean
}

/** Shares that add up to 100 as printed, with the reason where one was moved. */
export interface PrintedShares {
  readonly total: number
  readonly shares: readonly PrintedShare[]
  readonly why: string | null
}

const share = (count: number, total: number): Decimal =>
  divide(multiply(decimal(String(count)), HUNDRED), decimal(String(total)), 16, 'down')

const sum = (values: readonly Decimal[]): Decimal => values.reduce(add, ZERO)

/** With exactly `digits` after the point: `100.0`. */
export function fixed(value: Decimal, digits: number): string {
  const [whole, fraction = ''] = formatDecimal(roundHalf(value, digits)).split('.')
  return digits ? `${whole}.${fraction.padEnd(digits, '0')}` : whole
}

/**
 * Shares of counts in per cent that add up to 100 as printed: each rounded half up, and what is over or short goes to the
 * largest, one last digit each, where it matters least. This is what offices do (金寨 2025: 162 of 222 printed 72.9, not
 * 73.0). Null for a total of 0.
 */
export function printShares(counts: readonly number[], digits = 1): PrintedShares | null {
  const total = counts.reduce((a, b) => a + b, 0)
  if (total === 0) return null
  const exact = counts.map(count => share(count, total))
  const rounded = exact.map(value => roundHalf(value, digits))
  const rest = subtract(HUNDRED, sum(rounded))
  const step: Decimal = { digits: rest.digits < 0n ? -1n : 1n, scale: digits }
  const moved = new Set(largestFirst(counts).slice(0, Number(divide(rest, step, 0, 'down').digits)))
  const shares = counts.map((count, i) => {
    const isBalanced = moved.has(i)
    const printed = fixed(isBalanced ? add(rounded[i], step) : rounded[i], digits)
    return { count, exact: formatDecimal(roundHalf(exact[i], 12)), printed, isBalanced }
  })
  const changes = [...moved].map(i => `${fixed(rounded[i], digits)}改为${shares[i].printed}`).join('、')
  const why = moved.size ? `各项四舍五入后合计${fixed(sum(rounded), digits)}，差额计入最大一项（${changes}）` : null
  return { total, shares, why }
}

const largestFirst = (counts: readonly number[]): number[] =>
  counts.map((_, i) => i).sort((a, b) => counts[b] - counts[a] || a - b)

/** How a printed share comes about: rounded 四舍五入; truncated 去尾; balanced 为使合计为100而调整; wrong 对不上. */
export type ShareReading = 'rounded' | 'truncated' | 'balanced' | 'wrong'

/** What a set of printed shares means against its counts. */
export interface SharesReading {
  readonly base: number
  readonly readings: readonly ShareReading[]
  /** Sum of the printed shares. */
  readonly sum: string
}

/**
 * Reads printed shares of counts on a base. A share one last digit off its rounding counts as balanced only where the
 * printed shares add up to 100 and the plain roundings would not.
 */
export function readShares(counts: readonly number[], base: number, printed: readonly string[]): SharesReading {
  const values = printed.map(text => parseDecimal(text) ?? ZERO)
  const scales = printed.map(text => text.split('.')[1]?.length ?? 0)
  const exact = counts.map(count => share(count, base))
  const total = sum(values)
  const plain = sum(exact.map((value, i) => roundHalf(value, scales[i])))
  const isBalancing = compare(total, HUNDRED) === 0 && compare(plain, HUNDRED) !== 0
  const readings = values.map((value, i): ShareReading => {
    if (compare(value, roundHalf(exact[i], scales[i])) === 0) return 'rounded'
    const off = subtract(value, exact[i])
    const unit: Decimal = { digits: 1n, scale: scales[i] }
    const isNear = compare(off, unit) <= 0 && compare(off, { ...unit, digits: -1n }) >= 0
    if (isNear && isBalancing) return 'balanced'
    return compare(value, round(exact[i], scales[i], 'down')) === 0 ? 'truncated' : 'wrong'
  })
  return { base, readings, sum: formatDecimal(total) }
}

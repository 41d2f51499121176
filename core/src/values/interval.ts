import {
  add as addDecimal,
  compare,
  type Decimal,
  type Direction,
  divide as divideDecimal,
  formatDecimal,
  multiply as multiplyDecimal,
  negate as negateDecimal,
  round,
  roundHalf,
  sign,
  subtract as subtractDecimal,
  ZERO,
} from './decimal.ts'

/** One end of an interval; `open`: the end itself is not in it. */
export interface Bound {
  readonly value: Decimal
  readonly open: boolean
}

/** All numbers between two ends; null is an end at infinity. `low` above `high` is the empty interval. */
export interface Interval {
  readonly low: Bound | null
  readonly high: Bound | null
}

/** Digits after the point that are kept; what does not fit widens the interval, so that no number is ever lost. */
export const KEPT_SCALE = 24

/** Beyond this many digits in all a number is as good as infinite; squares of squares would grow without end. */
const MOST_DIGITS = 10n ** 64n
const VAST: Decimal = { digits: 10n ** 40n, scale: 0 }

export const EVERYTHING: Interval = { low: null, high: null }

export const closed = (value: Decimal): Bound => ({ value, open: false })
export const open = (value: Decimal): Bound => ({ value, open: true })
export const point = (value: Decimal): Interval => ({ low: closed(value), high: closed(value) })
export const between = (low: Decimal, high: Decimal): Interval => ({ low: closed(low), high: closed(high) })
export const atLeast = (value: Decimal): Interval => ({ low: closed(value), high: null })
export const atMost = (value: Decimal): Interval => ({ low: null, high: closed(value) })
export const above = (value: Decimal): Interval => ({ low: open(value), high: null })
export const below = (value: Decimal): Interval => ({ low: null, high: open(value) })

/** No number is in it. */
export function isEmpty({ low, high }: Interval): boolean {
  if (!low || !high) return false
  const order = compare(low.value, high.value)
  return order > 0 || (order === 0 && (low.open || high.open))
}

export const isEverything = ({ low, high }: Interval): boolean => !low && !high

export function contains({ low, high }: Interval, value: Decimal): boolean {
  if (low) {
    const order = compare(value, low.value)
    if (order < 0 || (order === 0 && low.open)) return false
  }
  if (!high) return true
  const order = compare(value, high.value)
  return order < 0 || (order === 0 && !high.open)
}

/** `a` lies wholly within `b`. */
export const isWithin = (a: Interval, b: Interval): boolean =>
  stricterLow(a.low, b.low) === a.low && stricterHigh(a.high, b.high) === a.high

/** The numbers that are in both; `a` itself where `b` takes nothing away. */
export function intersect(a: Interval, b: Interval): Interval {
  const low = stricterLow(a.low, b.low)
  const high = stricterHigh(a.high, b.high)
  return low === a.low && high === a.high ? a : { low, high }
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  const low = stricterLow(a.low, b.low) === a.low ? b.low : a.low
  const high = stricterHigh(a.high, b.high) === a.high ? b.high : a.high
  return { low, high }
}

export const negate = ({ low, high }: Interval): Interval => ({
  low: high && { value: negateDecimal(high.value), open: high.open },
  high: low && { value: negateDecimal(low.value), open: low.open },
})

export const add = (a: Interval, b: Interval): Interval => ({
  low: a.low && b.low && { value: addDecimal(a.low.value, b.low.value), open: a.low.open || b.low.open },
  high: a.high && b.high && { value: addDecimal(a.high.value, b.high.value), open: a.high.open || b.high.open },
})

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b))
export const shift = (a: Interval, by: Decimal): Interval => add(a, point(by))

/** Every number of `a` times `factor`. */
export function scale(a: Interval, factor: Decimal): Interval {
  const side = sign(factor)
  if (side === 0) return point(ZERO)
  const times = (bound: Bound | null, direction: Direction): Bound | null =>
    bound && kept({ value: multiplyDecimal(bound.value, factor), open: bound.open }, direction)
  return side > 0
    ? { low: times(a.low, 'down'), high: times(a.high, 'up') }
    : { low: times(a.high, 'down'), high: times(a.low, 'up') }
}

/** Every number of `a` divided by `divisor`, which is not zero. */
export function divideBy(a: Interval, divisor: Decimal): Interval {
  const by = (bound: Bound | null, direction: Direction): Bound | null =>
    bound && dividedBound(bound.value, divisor, bound.open, direction)
  return sign(divisor) > 0
    ? { low: by(a.low, 'down'), high: by(a.high, 'up') }
    : { low: by(a.high, 'down'), high: by(a.low, 'up') }
}

/** The smallest interval that holds all products. */
export function multiply(a: Interval, b: Interval): Interval {
  const ends = [product(a.low, b.low, -1, -1), product(a.low, b.high, -1, 1), product(a.high, b.low, 1, -1)]
  ends.push(product(a.high, b.high, 1, 1))
  return spread(ends)
}

/** The smallest interval that holds all quotients by the numbers of `b` other than zero. */
export function divide(a: Interval, b: Interval): Interval {
  const below0 = { low: b.low, high: stricterHigh(b.high, open(ZERO)) }
  const above0 = { low: stricterLow(b.low, open(ZERO)), high: b.high }
  const [hasBelow, hasAbove] = [!isEmpty(below0), !isEmpty(above0)]
  if (hasBelow && hasAbove) return hull(multiply(a, reciprocal(below0)), multiply(a, reciprocal(above0)))
  if (hasBelow) return quotientBySide(a, below0)
  return hasAbove ? quotientBySide(a, above0) : EVERYTHING
}

/** For people: `[5.45, 5.55)`, `(250, +∞)`, `5.5`; at most `digits` after the point. */
export function formatInterval({ low, high }: Interval, digits = 6): string {
  const number = (value: Decimal) => formatDecimal(roundHalf(value, digits))
  if (low && high && compare(low.value, high.value) === 0) return number(low.value)
  const left = low ? `${low.open ? '(' : '['}${number(low.value)}` : '(-∞'
  return `${left}, ${high ? `${number(high.value)}${high.open ? ')' : ']'}` : '+∞)'}`
}

/** Length, or null where it has no end. */
export const width = ({ low, high }: Interval): Decimal | null => low && high && subtractDecimal(high.value, low.value)

/** The number halfway between the ends, or null where one is at infinity. */
export const middle = ({ low, high }: Interval): Decimal | null =>
  low && high && multiplyDecimal(addDecimal(low.value, high.value), { digits: 5n, scale: 1 })

function stricterLow(a: Bound | null, b: Bound | null): Bound | null {
  if (!a || !b) return a ?? b
  const order = compare(a.value, b.value)
  return order > 0 || (order === 0 && (a.open || !b.open)) ? a : b
}

function stricterHigh(a: Bound | null, b: Bound | null): Bound | null {
  if (!a || !b) return a ?? b
  const order = compare(a.value, b.value)
  return order < 0 || (order === 0 && (a.open || !b.open)) ? a : b
}

/** An end of a product or quotient: a number, or −1 or 1 for the infinity of that sign. */
type End = Bound | -1 | 1

function product(a: Bound | null, b: Bound | null, aSide: -1 | 1, bSide: -1 | 1): End {
  if (a && b) {
    const zeroWins = (sign(a.value) === 0 && !a.open) || (sign(b.value) === 0 && !b.open)
    return { value: multiplyDecimal(a.value, b.value), open: (a.open || b.open) && !zeroWins }
  }
  const aSign = a ? sign(a.value) : aSide
  const bSign = b ? sign(b.value) : bSide
  // Zero times the unbounded: only zero itself is certain here, the other corners bring the rest.
  if (aSign === 0 || bSign === 0) return { value: ZERO, open: (a ?? b)?.open ?? false }
  return aSign * bSign > 0 ? 1 : -1
}

function spread(ends: readonly End[]): Interval {
  let low: Bound | null | undefined
  let high: Bound | null | undefined
  for (const end of ends) {
    if (end === -1) low = null
    else if (end === 1) high = null
    else {
      if (low !== null) low = low === undefined || isLooserLow(end, low) ? end : low
      if (high !== null) high = high === undefined || isLooserHigh(end, high) ? end : high
    }
  }
  return { low: low ? kept(low, 'down') : null, high: high ? kept(high, 'up') : null }
}

const isLooserLow = (a: Bound, b: Bound): boolean => {
  const order = compare(a.value, b.value)
  return order < 0 || (order === 0 && !a.open)
}

const isLooserHigh = (a: Bound, b: Bound): boolean => {
  const order = compare(a.value, b.value)
  return order > 0 || (order === 0 && !a.open)
}

/** Cuts the digits that are too many, outwards; a bound that moved is certainly not reached. */
function kept(bound: Bound, direction: Direction): Bound | null {
  const { value } = bound
  const cut = value.scale <= KEPT_SCALE ? value : round(value, KEPT_SCALE, direction)
  if (cut.digits > MOST_DIGITS) return direction === 'up' ? null : { value: VAST, open: true }
  if (cut.digits < -MOST_DIGITS) return direction === 'down' ? null : { value: negateDecimal(VAST), open: true }
  return cut === value ? bound : { value: cut, open: bound.open || compare(cut, value) !== 0 }
}

function dividedBound(a: Decimal, b: Decimal, isOpen: boolean, direction: Direction): Bound {
  const value = divideDecimal(a, b, KEPT_SCALE, direction)
  return { value, open: isOpen || compare(multiplyDecimal(value, b), a) !== 0 }
}

/** `a / b` for `b` on one side of zero, each end divided once, so that exact ends stay exact. */
function quotientBySide(a: Interval, b: Interval): Interval {
  const low: End[] = []
  for (const [top, topSide] of [
    [a.low, -1],
    [a.high, 1],
  ] as const) {
    for (const [bottom, bottomSide] of [
      [b.low, -1],
      [b.high, 1],
    ] as const)
      low.push(...quotients(top, topSide, bottom, bottomSide, b))
  }
  return spread(low)
}

function quotients(
  top: Bound | null,
  topSide: -1 | 1,
  bottom: Bound | null,
  bottomSide: -1 | 1,
  b: Interval,
): readonly End[] {
  const bSign = (b.low && sign(b.low.value) >= 0 ? 1 : -1) as -1 | 1
  if (bottom && sign(bottom.value) === 0) {
    const topSign = top ? sign(top.value) : topSide
    return topSign === 0 ? [{ value: ZERO, open: top?.open ?? false }] : [topSign * bSign > 0 ? 1 : -1]
  }
  if (!bottom) {
    if (!top) return [topSide * bottomSide > 0 ? 1 : -1, { value: ZERO, open: true }]
    return [{ value: ZERO, open: sign(top.value) !== 0 || top.open }]
  }
  if (!top) return [topSide * bSign > 0 ? 1 : -1]
  const isOpen = sign(top.value) === 0 && !top.open ? false : top.open || bottom.open
  return [dividedBound(top.value, bottom.value, isOpen, 'down'), dividedBound(top.value, bottom.value, isOpen, 'up')]
}

/** 1 / b for `b` on one side of zero. */
const reciprocal = (b: Interval): Interval => quotientBySide(point({ digits: 1n, scale: 0 }), b)

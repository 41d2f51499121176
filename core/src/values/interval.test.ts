import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add as addDecimal, type Decimal, decimal, subtract as minus, multiply as multiplyDecimal } from './decimal.ts'
import {
  add,
  atLeast,
  atMost,
  type Bound,
  closed,
  contains,
  divide,
  divideBy,
  EVERYTHING,
  formatInterval,
  hull,
  type Interval,
  intersect,
  isEmpty,
  isWithin,
  multiply,
  open,
  point,
  scale,
  subtract,
} from './interval.ts'

const small = fc.integer({ min: -12, max: 12 }).map((n): Decimal => ({ digits: BigInt(n), scale: 0 }))
const bound = fc.option(fc.record({ value: small, open: fc.boolean() }))
const interval: fc.Arbitrary<Interval> = fc.record({ low: bound, high: bound }).filter(i => !isEmpty(i))
const half = (bounds: Bound | null, to: number): Decimal | null =>
  bounds && addDecimal(bounds.value, { digits: BigInt(to), scale: 1 })

/** A few numbers of an interval: its ends where they belong to it, points just inside, and zero. */
const members = (i: Interval): Decimal[] =>
  [i.low?.value, i.high?.value, half(i.low, 5), half(i.high, -5), half(i.low, 70), half(i.high, -70), decimal('0')]
    .filter(value => value !== null && value !== undefined)
    .filter(value => contains(i, value))

const text = (low: string, high: string, ends = '[]'): Interval => ({
  low: { value: decimal(low), open: ends[0] === '(' },
  high: { value: decimal(high), open: ends[1] === ')' },
})

describe('written out', () => {
  test.each([
    [text('5.45', '5.55', '[)'), '[5.45, 5.55)'],
    [{ low: open(decimal('250')), high: null }, '(250, +∞)'],
    [atMost(decimal('5.5')), '(-∞, 5.5]'],
    [point(decimal('7')), '7'],
    [EVERYTHING, '(-∞, +∞)'],
  ])('%#', (value, written) => expect(formatInterval(value)).toBe(written))
})

describe('products and quotients', () => {
  test.each([
    ['positive', text('2', '3'), text('4', '5', '()'), '(8, 15)'],
    ['across zero', text('-2', '3'), text('-1', '4'), '[-8, 12]'],
    ['zero keeps its end', text('0', '3'), text('4', '5', '()'), '[0, 15)'],
    ['zero times the unbounded', point(decimal('0')), atLeast(decimal('1')), '0'],
    ['unbounded', atLeast(decimal('2')), text('-1', '4'), '(-∞, +∞)'],
  ])('product, $0', (_, a, b, expected) => expect(formatInterval(multiply(a, b))).toBe(expected))

  test.each([
    ['exact ends stay', text('8', '15'), text('4', '5'), '[1.6, 3.75]'],
    ['across zero', text('1', '2'), text('-1', '1'), '(-∞, +∞)'],
    ['from zero', text('1', '2'), { low: closed(decimal('0')), high: closed(decimal('4')) }, '[0.25, +∞)'],
    ['by zero alone says nothing', text('1', '2'), point(decimal('0')), '(-∞, +∞)'],
    ['by the unbounded', text('1', '2'), atLeast(decimal('4')), '(0, 0.5]'],
  ])('quotient, $0', (_, a, b, expected) => expect(formatInterval(divide(a, b))).toBe(expected))
})

describe('laws', () => {
  test('the sum, difference, product and quotient hold those of all members', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const [sum, difference, product, quotient] = [
          add(a, b),
          subtract(a, b),
          multiply(a, b),
          divide(multiply(a, b), b),
        ]
        for (const x of members(a))
          for (const y of members(b)) {
            expect(contains(sum, addDecimal(x, y))).toBe(true)
            expect(contains(difference, minus(x, y))).toBe(true)
            expect(contains(product, multiplyDecimal(x, y))).toBe(true)
            if (y.digits !== 0n) expect(contains(quotient, x)).toBe(true)
          }
      }),
      { numRuns: 300 },
    )
  })

  test('scaling and dividing by a number hold every member', () => {
    fc.assert(
      fc.property(interval, small, (a, factor) => {
        for (const x of members(a)) {
          const product = multiplyDecimal(x, factor)
          expect(contains(scale(a, factor), product)).toBe(true)
          if (factor.digits !== 0n) expect(contains(divideBy(point(product), factor), x)).toBe(true)
        }
      }),
    )
  })

  test('an intersection is within both, a hull holds both', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const both = intersect(a, b)
        for (const x of [...members(a), ...members(b)]) {
          expect(contains(both, x)).toBe(contains(a, x) && contains(b, x))
          expect(contains(hull(a, b), x)).toBe(true)
        }
        if (!isEmpty(both)) expect(isWithin(both, a) && isWithin(both, b)).toBe(true)
      }),
    )
  })
})

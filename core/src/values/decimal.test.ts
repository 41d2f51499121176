import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  decimal,
  divide,
  formatDecimal,
  multiply,
  parseDecimal,
  round,
  roundHalf,
  subtract,
} from './decimal.ts'

const anyDecimal = fc.record({ digits: fc.bigInt(-(10n ** 14n), 10n ** 14n), scale: fc.integer({ min: 0, max: 8 }) })

test.each([
  ['4022.25', '4022.25'],
  ['-17.70', '-17.7'],
  ['0.05', '0.05'],
  ['+3', '3'],
  ['5.0', '5'],
  ['-0.0', '0'],
])('%s is read and written as %s', (text, written) => {
  expect(formatDecimal(decimal(text))).toBe(written)
})

test.each(['', '5%', '.5', '1e3', '五', '1.2.3', '--1'])('%j is no decimal', text => {
  expect(parseDecimal(text)).toBeNull()
  expect(() => decimal(text)).toThrow(RangeError)
})

test.each([
  ['2.5', 0, '3'],
  ['-2.5', 0, '-3'],
  ['2.449', 1, '2.4'],
  ['7', 3, '7'],
])('%s to the nearest with %i digits is %s', (text, digits, nearest) => {
  expect(formatDecimal(roundHalf(decimal(text), digits))).toBe(nearest)
})

describe('laws', () => {
  test('addition and multiplication commute, distribute and are undone', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(compare(add(a, b), add(b, a))).toBe(0)
        expect(compare(multiply(a, b), multiply(b, a))).toBe(0)
        expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0)
        expect(compare(subtract(add(a, b), b), a)).toBe(0)
      }),
    )
  })

  test('a quotient is enclosed by its two roundings, one last digit apart at most', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, fc.integer({ min: 0, max: 10 }), (a, b, scale) => {
        fc.pre(b.digits !== 0n)
        const low = divide(a, b, scale, 'down')
        const high = divide(a, b, scale, 'up')
        const [first, last] = b.digits > 0n ? [low, high] : [high, low]
        expect(compare(multiply(first, b), a)).toBeLessThanOrEqual(0)
        expect(compare(multiply(last, b), a)).toBeGreaterThanOrEqual(0)
        expect(high.digits - low.digits <= 1n).toBe(true)
      }),
    )
  })

  test('rounding down is never above, rounding up never below, and writing is undone by reading', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 8 }), (a, scale) => {
        expect(compare(round(a, scale, 'down'), a)).toBeLessThanOrEqual(0)
        expect(compare(round(a, scale, 'up'), a)).toBeGreaterThanOrEqual(0)
        expect(compare(decimal(formatDecimal(a)), a)).toBe(0)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareMoments,
  daysBetween,
  isDay,
  isMonth,
  lastDayOf,
  monthsBetween,
  weekdayOf,
} from './day.ts'

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-13-01', false],
    ['2024-1-1', false],
    ['', false],
  ])('isDay %s → %s', (text, expected) => expect(isDay(text)).toBe(expected))

  it.each([
    ['2024-02', '2024-02-29'],
    ['2023-02', '2023-02-28'],
    ['2023-12', '2023-12-31'],
  ])('the last day of %s is %s', (month, day) => expect(lastDayOf(month)).toBe(day))

  it.each([
    ['2024-03-01T09:00:00.000+08:00', '2024-03-01T09:00:00.000+08:00', 0],
    ['2024-03-01T09:00:00.000+08:00', '2024-03-01T09:00:00.001+08:00', -1],
    ['2024-03-01T10:00:00.000+08:00', '2024-03-01T09:59:59.999+08:00', 1],
    // One moment in two offsets, and one that only looks earlier.
    ['2024-03-01T09:00:00.000+08:00', '2024-03-01T01:00:00.000+00:00', 0],
    ['2024-03-01T09:00:00.000+08:00', '2024-03-01T02:00:00.000+00:00', -1],
    ['2024-03-01T09:00:00+08:00', '2024-03-01T01:30:00.000Z', -1],
  ])('of %s and %s the order is %i', (a, b, order) => {
    expect(Math.sign(compareMoments(a, b))).toBe(order)
    expect(Math.sign(compareMoments(b, a))).toBe(order === 0 ? 0 : -order)
  })

  it('knows the weekday', () => expect(weekdayOf('2024-10-01')).toBe(2))

  it('adds and counts as inverses', () => {
    const days = fc.integer({ min: -4000, max: 4000 })
    fc.assert(fc.property(days, n => void expect(daysBetween('2024-03-01', addDays('2024-03-01', n))).toBe(n)))
    fc.assert(fc.property(days, n => void expect(monthsBetween('2024-03', addMonths('2024-03', n))).toBe(n)))
    fc.assert(fc.property(days, n => void expect(isMonth(addMonths('2024-03', n))).toBe(true)))
  })
})

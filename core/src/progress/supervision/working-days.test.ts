import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../values/day.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  officialCalendar,
  previousWorkingDay,
  workingDaysBetween,
} from './working-days.ts'

const rows = readFileSync(new URL('../../../../lexicons/holidays.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => /^\d/.test(line))
  .map(line => line.split('\t'))

const day = fc.integer({ min: 0, max: 1400 }).map(n => addDays('2023-01-01', n))

describe('the official calendar', () => {
  it('says of every row what its example says', () => {
    expect(rows.length).toBeGreaterThan(90)
    for (const [date, , , example] of rows) {
      const said = `周${'日一二三四五六'[weekdayOf(date)]}${isWorkingDay(date) ? '上班' : '放假'}`
      expect([date, said]).toEqual([date, example])
    }
  })

  it.each([
    // ordinary days
    ['2024-03-13', true],
    ['2024-03-16', false],
    // a holiday on a weekday, and the Sunday that pays for it
    ['2024-02-12', false],
    ['2024-02-18', true],
    // New Year's Eve of 2024 was a working day in the notice
    ['2024-02-09', true],
    // the Sunday after a make-up Saturday stays free
    ['2024-05-12', false],
  ])('%s works: %s', (date, expected) => expect(isWorkingDay(date)).toBe(expected))

  it.each([
    // across the National Day of 2024, with 29 September and 12 October as make-up days
    ['2024-09-27', 5, '2024-10-10', true],
    ['2024-10-10', -5, '2024-09-27', true],
    ['2024-02-08', 3, '2024-02-19', true],
    ['2024-03-13', 0, '2024-03-13', true],
    // the calendar of 2027 is not out
    ['2026-12-30', 3, '2027-01-04', false],
    ['2026-12-30', 1, '2026-12-31', true],
  ])('%s and %i working days → %s', (from, count, expected, certain) =>
    expect(addWorkingDays(from, count)).toEqual({ day: expected, certain }),
  )

  it('rolls to a working day either way', () => {
    expect(nextWorkingDay('2024-10-01')).toBe('2024-10-08')
    expect(previousWorkingDay('2024-10-05')).toBe('2024-09-30')
    expect(nextWorkingDay('2024-10-08')).toBe('2024-10-08')
  })
})

describe('counting undoes adding', () => {
  const count = fc.integer({ min: -60, max: 60 })

  it('from any day', () => {
    fc.assert(
      fc.property(day, count, (from, n) => void expect(workingDaysBetween(from, addWorkingDays(from, n).day)).toBe(n)),
    )
  })

  it('and back again, from a working day', () => {
    fc.assert(
      fc.property(
        day.filter(d => isWorkingDay(d)),
        count,
        (from, n) => void expect(addWorkingDays(addWorkingDays(from, n).day, -n).day).toBe(from),
      ),
    )
  })

  it('adds up over any day between', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort()
        expect(workingDaysBetween(x, z)).toBe(workingDaysBetween(x, y) + workingDaysBetween(y, z))
      }),
    )
  })

  it('lands on working days only', () => {
    fc.assert(
      fc.property(
        day,
        count.filter(n => n !== 0),
        (from, n) => void expect(isWorkingDay(addWorkingDays(from, n).day, officialCalendar)).toBe(true),
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { dueOn, monthAfter, monthsBegun, reportingMonth } from './months.ts'

describe('months', () => {
  it.each([
    ['2024-01', 5, '2024-02', '2024-02-05'],
    ['2024-12', 28, '2025-01', '2025-01-28'],
  ])('%s is followed by another, in which its reports are due', (month, dueDay, after, due) => {
    expect([monthAfter(month), dueOn(month, dueDay)]).toEqual([after, due])
  })

  it.each([
    ['2023-12-31', 0],
    ['2024-03-01', 3],
    ['2025-06-30', 12],
  ])('by %s, %i of 2024 have begun', (today, count) => expect(monthsBegun(2024, today)).toHaveLength(count))
})

describe('the month that is reported on', () => {
  it.each([
    ['the month before while it is open', [], '2024-10-03', '2024-09'],
    ['its own once that is closed', ['2024-09'], '2024-10-08', '2024-10'],
    ['January in January', [], '2024-01-20', '2024-01'],
    ['December after the year', ['2024-11'], '2025-01-10', '2024-12'],
    ['December even long after', [], '2025-03-10', '2024-12'],
    ['none before the year', [], '2023-12-30', null],
    ['none when both are closed', ['2024-12', '2024-11'], '2024-12-31', null],
    ['none when December is closed', ['2024-12'], '2025-01-10', null],
  ] as const)('%s', (_, closed, today, expected) => {
    expect(reportingMonth(2024, closed, today)).toBe(expected)
  })

  it.each([
    ['the quarter before while it is open', [], '2024-05-20', '2024-03'],
    ['its own once that is closed', ['2024-03'], '2024-05-20', '2024-05'],
    ['its own in the first quarter', [], '2024-02-20', '2024-02'],
    ['December after the year', [], '2025-02-01', '2024-12'],
  ] as const)('is %s, where units report by the quarter', (_, closed, today, expected) => {
    const isAsked = (month: string) => ['03', '06', '09', '12'].includes(month.slice(5))
    expect(reportingMonth(2024, closed, today, isAsked)).toBe(expected)
  })
})

import { expect, it } from 'vitest'
import { daysBetween, lastDueMonth, monthText, shortMonthText } from './months.ts'

it.each([
  ['2024-09', '2024年9月', 'September 2024', '9月', 'September'],
  ['2024-12', '2024年12月', 'December 2024', '12月', 'December'],
])('%s is written as a month', (month, zh, en, shortZh, shortEn) => {
  expect([monthText(month, 'zh'), monthText(month, 'en')]).toEqual([zh, en])
  expect([shortMonthText(month, 'zh'), shortMonthText(month, 'en')]).toEqual([shortZh, shortEn])
})

it.each([
  ['2024-10-08', '2024-11-05', 28],
  ['2024-11-07', '2024-11-05', -2],
  ['2024-02-28', '2024-03-01', 2],
])('from %s to %s are %i days', (from, to, days) => expect(daysBetween(from, to)).toBe(days))

it('finds the month that was due last', () => {
  const months = [
    { month: '2024-08', dueOn: '2024-09-05', isAsked: true },
    { month: '2024-09', dueOn: '2024-10-05', isAsked: true },
    { month: '2024-10', dueOn: '2024-11-05', isAsked: false },
  ]
  expect(lastDueMonth(months, '2024-11-08')).toBe('2024-09')
  expect(lastDueMonth(months, '2024-10-08')).toBe('2024-09')
  expect(lastDueMonth(months, '2024-08-08')).toBe('2024-08')
  expect(lastDueMonth([], '2024-08-08')).toBe('')
})

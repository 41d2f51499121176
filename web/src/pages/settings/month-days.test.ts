import { describe, expect, it } from 'vitest'
import { monthsIn } from './month-days.ts'

describe('monthsIn', () => {
  const months = monthsIn(2024)
  it.each([
    [1, 22],
    [2, 18],
    [10, 19],
  ])('counts the working days of month %i of 2024', (month, days) => {
    expect(months[month - 1]?.workingDays).toBe(days)
  })

  it('sets the first day under its weekday and fills whole weeks', () => {
    const [september] = months.slice(8)
    expect(september?.weeks[0]?.map(day => day?.day ?? null)).toEqual([...new Array(6).fill(null), '2024-09-01'])
    expect(september?.weeks.every(week => week.length === 7)).toBe(true)
    expect(september?.weeks.flat().filter(day => day !== null)).toHaveLength(30)
  })

  it('takes make-up days for working days and holidays not', () => {
    const days = new Map(months.flatMap(({ weeks }) => weeks.flat()).map(day => [day?.day, day?.works]))
    expect(days.get('2024-02-04')).toBe(true)
    expect(days.get('2024-10-01')).toBe(false)
    expect(days.get('2024-10-09')).toBe(true)
  })
})

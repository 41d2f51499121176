import { describe, expect, it } from 'vitest'
import { deadlineDay, rowDeadline } from './deadline.ts'

describe('deadlineDay', () => {
  it.each<[string, string | null]>([
    ['6月底前', '2024-06-30'],
    ['6月前', '2024-05-31'],
    ['1月前', '2023-12-31'],
    ['2月', '2024-02-29'],
    ['9月15日前', '2024-09-15'],
    ['2025年3月底', '2025-03-31'],
    ['三季度', '2024-09-30'],
    ['第一季度', '2024-03-31'],
    ['上半年', '2024-06-30'],
    ['下半年', '2024-12-31'],
    ['年底前', '2024-12-31'],
    ['年内', '2024-12-31'],
    ['今年', '2024-12-31'],
    ['从今年起', null],
    ['2027年', '2027-12-31'],
    ['2025年底前', '2025-12-31'],
    ['2024-06-30', '2024-06-30'],
    ['2024/6/5', '2024-06-05'],
    // no day is named
    ['主汛期前', null],
    ['持续推进', null],
    ['', null],
    // no such day
    ['2月30日', null],
    ['13月底', null],
  ])('%s → %s', (words, day) => expect(deadlineDay(words, 2024)).toBe(day))

  it('lets a promise without a day fall due with the year, and an unreadable one stay open', () => {
    expect(rowDeadline('', 2024)).toEqual({ text: '', day: '2024-12-31' })
    expect(rowDeadline('主汛期前', 2024)).toEqual({ text: '主汛期前', day: null })
  })
})

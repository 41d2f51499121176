import { describe, expect, it } from 'vitest'
import { monthsOfYear, usualTitle } from './months.ts'

const closed = (documentId: string, month: string) => ({ documentId, month, asOf: '2024-02-08', closedAt: '' })

describe('monthsOfYear', () => {
  it('tells the closed months of this table from those of another', () => {
    const months = monthsOfYear(2024, 'a', [closed('a', '2024-01'), closed('b', '2024-02'), closed('a', '2023-12')])
    expect(months).toHaveLength(12)
    expect(months.slice(0, 2)).toEqual([
      { month: '2024-01', closedOn: '2024-02-08' },
      { month: '2024-02', closedOn: null },
    ])
    expect(months.filter(({ closedOn }) => closedOn)).toHaveLength(1)
  })
})

describe('usualTitle', () => {
  it.each([
    ['2024-01', '1月《政府工作报告》任务推进情况'],
    ['2024-09', '1至9月《政府工作报告》任务推进情况'],
    ['2024-12', '1至12月《政府工作报告》任务推进情况'],
  ])('of %s', (month, expected) => {
    expect(usualTitle(month)).toBe(expected)
  })
})

import type { ClosedMonth } from '../../client/bulletins.ts'

/** A month of a table's year, with the day on which it was closed (关账), or null while it is open. */
export interface YearMonth {
  /** `2024-03`. */
  readonly month: string
  readonly closedOn: string | null
}

/** The twelve months of a table's year, in order. */
export function monthsOfYear(year: number, document: string, closed: readonly ClosedMonth[]): YearMonth[] {
  const known = new Map(closed.filter(one => one.documentId === document).map(one => [one.month, one.asOf]))
  return Array.from({ length: 12 }, (_, i) => {
    const month = `${year}-${String(i + 1).padStart(2, '0')}`
    return { month, closedOn: known.get(month) ?? null }
  })
}

/** How a bulletin of a month is called unless somebody says otherwise. */
export const usualTitle = (month: string): string => {
  const number = Number(month.slice(5))
  return `${number === 1 ? '1月' : `1至${number}月`}《政府工作报告》任务推进情况`
}

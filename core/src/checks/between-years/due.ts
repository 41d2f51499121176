/**
 * The last year of a period (`2025` of `2021-2025`) where it comes after `year`: what is set for it cannot be judged by
 * the next review. Null where it is due, or where either is not told.
 */
export function dueLater(period: string, year: number | null): string | null {
  const last = /(\d{4})$/.exec(period)?.[1]
  return last !== undefined && year !== null && Number(last) > year ? last : null
}

const YEAR = /^\d{4}$/

/** A figure of several years (五年累计、年均) beside a target of a single one. */
export const spansYears = (asked: string, told: string): boolean => YEAR.test(asked) && /^\d{4}-\d{4}$/.test(told)

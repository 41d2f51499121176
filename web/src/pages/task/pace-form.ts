import type { ChosenPace } from '../../client/assignment-shapes.ts'

/** How the year's course is chosen, as it is typed (序时进度). */
export interface PaceForm {
  /** Decimal, empty for 1. */
  readonly factor: string
  /** A line for each earlier year: the year, then what had gathered by the end of each month; as copied from a sheet. */
  readonly years: string
}

/** A chosen course as a form; an empty form where none was chosen. */
export const paceFormOf = (pace: ChosenPace | null | undefined): PaceForm => ({
  factor: pace?.factor ?? '',
  years: (pace?.earlierYears ?? []).map(({ year, cumulative }) => [year, ...cumulative].join(' ')).join('\n'),
})

/** Full-width digits and points as typed by a Chinese keyboard become plain ones. */
const plain = (text: string): string => text.normalize('NFKC').trim()

const DECIMAL = /^-?\d+(?:\.\d+)?$/

/** The course that a form asks for, or the number of the first line of years (from 1) that is not a year and twelve values. */
export function paceOfForm({ factor, years }: PaceForm): ChosenPace | { readonly wrongLine: number } {
  const earlierYears: { year: number; cumulative: string[] }[] = []
  for (const [i, line] of plain(years).split('\n').entries()) {
    const [year = '', ...cumulative] = line.split(/[\s,，、年]+/).filter(Boolean)
    if (year === '') continue
    if (!/^\d{4}$/.test(year) || cumulative.length !== 12 || !cumulative.every(value => DECIMAL.test(value)))
      return { wrongLine: i + 1 }
    earlierYears.push({ year: Number(year), cumulative })
  }
  return { factor: plain(factor) || null, earlierYears }
}

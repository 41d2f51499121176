import type { TargetHistory } from '../../client/assignment-shapes.ts'
import { csvText } from '../../format/csv.ts'

/** A month of a target's pace (序时进度): what it asks for, and the values that stand side by side. */
export interface PaceRow {
  readonly month: string
  /** What the end of the month asks under the present aim; null where it asks for no number. */
  readonly expected: string | null
  /** The same under the first aim, where that was revised. */
  readonly first: string | null
  readonly reported: string | null
  readonly computed: string | null
  readonly verified: string | null
  /** The three do not agree. */
  readonly isDisputed: boolean
}

/** The months of a target's year, also those to come. */
export function paceRows({ line, firstLine, lights }: TargetHistory): PaceRow[] {
  const values = new Map(lights.flatMap(({ value }) => (value ? [[value.month, value]] : [])))
  const months = line.length > 0 ? line : lights.map(({ month }) => ({ month, value: null }))
  return months.map(({ month, value: asked }, i) => {
    const value = values.get(month)
    return {
      month,
      // What follows another number (与经济增长同步) is known only once that number is.
      expected: asked ?? lights.find(light => light.value?.month === month)?.pace.aim ?? null,
      first: firstLine?.[i]?.value ?? null,
      reported: value?.reported ?? null,
      computed: value?.computed ?? null,
      verified: value?.verified ?? null,
      isDisputed: (value?.conflicts.length ?? 0) > 0,
    }
  })
}

/** The value of a month that counts: the verified one where there is one. */
export const countedOf = ({ reported, verified }: PaceRow): string | null => verified ?? reported

/** The last month with a value. */
export const lastKnown = (rows: readonly PaceRow[]): PaceRow | undefined =>
  rows.findLast(row => countedOf(row) !== null)

/** Whether any month has a number to draw. */
export const isDrawable = (rows: readonly PaceRow[]): boolean =>
  rows.some(row => row.expected !== null || countedOf(row) !== null)

/** A number as it is shown: two digits after the point at most, with thousands separators. */
export const shown = (value: string | null): string =>
  value === null ? '' : Number(value).toLocaleString('en-US', { maximumFractionDigits: 2 })

/** Rows as CSV that Excel reads as UTF-8. */
export const paceCsv = (heads: readonly string[], rows: readonly PaceRow[]): string =>
  csvText([heads, ...rows.map(row => [row.month, row.expected, row.first, row.reported, row.computed, row.verified])])

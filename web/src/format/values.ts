import type { FigureValue } from 'duban-core'

/** A decimal string cut at its point for setting in a column: `4022` and `.25`. A range keeps its low end in `head`. */
export interface AlignedValue {
  readonly head: string
  readonly tail: string
}

/** The printed value: `4022.25`, `5–6` for a range, empty for none. */
export const valueText = (value: FigureValue | null): string =>
  value === null ? '' : typeof value === 'string' ? value : `${value[0]}–${value[1]}`

/** Cuts the value at the point of its last number. */
export function alignValue(value: FigureValue | null): AlignedValue {
  const written = valueText(value)
  const point = written.lastIndexOf('.')
  const dash = written.indexOf('–')
  if (point < 0 || point < dash) return { head: written, tail: '' }
  return { head: written.slice(0, point), tail: written.slice(point) }
}

/** Characters after the point in the longest of the values, the point included; at most 5. */
export const tailLength = (values: readonly (FigureValue | null)[]): number =>
  Math.min(5, Math.max(0, ...values.map(value => alignValue(value).tail.length)))

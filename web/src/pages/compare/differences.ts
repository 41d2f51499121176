import type { CopyComparison } from '../../client/versions.ts'

/** A place of both texts that differs; either stretch may be empty. */
export interface Difference {
  readonly id: string
  readonly first: { readonly start: number; readonly end: number } | null
  readonly second: { readonly start: number; readonly end: number } | null
}

/** Everything that differs, by the place in the first text and, where it stands only in the second, in that. */
export function differencesOf(comparison: CopyComparison): Difference[] {
  return [
    ...comparison.words.map(({ first, second }, i) => ({ id: `w${i}`, first, second })),
    ...comparison.onlyInFirst.map((first, i) => ({ id: `a${i}`, first, second: null })),
    ...comparison.onlyInSecond.map((second, i) => ({ id: `b${i}`, first: null, second })),
  ]
}

/** Id of the difference in whose words a record stands, in either text; undefined where both say the same there. */
export const differenceOf = (
  { first, second }: { readonly first: Place | null; readonly second: Place | null },
  differences: readonly Difference[],
): string | undefined =>
  differences.find(difference => isTouched(first, difference.first) || isTouched(second, difference.second))?.id

interface Place {
  readonly start: number
  readonly end: number
}

const isTouched = (record: Place | null, place: Place | null): boolean =>
  record !== null && place !== null && record.start < place.end && place.start < record.end

/** A stretch of one text: the same in both, or the difference of that id. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Empty where both are the same. */
  readonly id: string
}

/** One side's text cut at its differences; together the stretches are the whole text. */
export function stretchesOf(length: number, differences: readonly Difference[], side: 'first' | 'second'): Stretch[] {
  const places = differences
    .flatMap(difference => {
      const span = difference[side]
      return span ? [{ start: span.start, end: span.end, id: difference.id }] : []
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const stretches: Stretch[] = []
  let reached = 0
  for (const place of places) {
    if (place.start < reached) continue
    if (place.start > reached) stretches.push({ start: reached, end: place.start, id: '' })
    stretches.push(place)
    reached = place.end
  }
  if (reached < length) stretches.push({ start: reached, end: length, id: '' })
  return stretches
}

/** A height in the one column and the height of the same words in the other, in pixels. */
export interface Anchor {
  readonly here: number
  readonly there: number
}

/** Where the other column belongs when this one stands at `top`: between two anchors in proportion. */
export function heightBeside(top: number, anchors: readonly Anchor[]): number {
  let before: Anchor = { here: 0, there: 0 }
  for (const after of anchors) {
    if (after.here > top && after.here > before.here) {
      const share = (top - before.here) / (after.here - before.here)
      return before.there + share * (after.there - before.there)
    }
    if (after.here >= before.here && after.there >= before.there) before = after
  }
  return before.there + top - before.here
}

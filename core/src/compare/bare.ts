import { fold } from '../text/fold.ts'
import type { Reading } from '../types.ts'
import { type Quote, quote, type Span } from '../values/span.ts'

/** A report's characters without blanks, bold marks, furniture and later copies, with the way back to its text. */
export interface Bare {
  readonly words: string
  /** Index in `words` of the first character at `place` of the text or after it. */
  indexAt(place: number): number
  spanOf(span: Span): Span
  quoteOf(span: Span): Quote
}

/**
 * The bare characters of a reading.
 * @throws RangeError where it carries no text
 */
export function bareOf(reading: Reading): Bare {
  const { text } = reading
  if (text === undefined) throw new RangeError('the reading carries no text')
  const left = reading.damage.filter(({ kind }) => kind === 'furniture' || kind === 'repeat')
  const folded = fold(text)
  const places: number[] = []
  const chars: string[] = []
  let skip = 0
  for (let at = 0; at < folded.length; at++) {
    while (skip < left.length && left[skip].end <= at) skip++
    if (skip < left.length && left[skip].start <= at) {
      at = left[skip].end - 1
      continue
    }
    if (/[\s*\u200b\ufeff]/.test(folded[at])) continue
    places.push(at)
    chars.push(folded[at])
  }
  const spanOf = ({ start, end }: Span): Span =>
    end > start
      ? { start: places[start], end: places[end - 1] + 1 }
      : { start: places[start] ?? text.length, end: places[start] ?? text.length }
  return {
    words: chars.join(''),
    indexAt: place => {
      let low = 0
      let high = places.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (places[middle] < place) low = middle + 1
        else high = middle
      }
      return low
    },
    spanOf,
    quoteOf: span => {
      const { start, end } = spanOf(span)
      return quote(text, start, end)
    },
  }
}

import type { Span } from '../../values/span.ts'
import { findLines } from '../lines.ts'
import type { Text } from '../types.ts'
import { isMark } from './junctions.ts'
import { type Stream, toStream } from './stream.ts'

/** A text laid out for the finders of damage. */
export interface Scan {
  readonly text: Text
  readonly folded: string
  readonly stream: Stream
  /** Lines that hold anything, in order. */
  readonly lines: readonly Span[]
  /** Starts of the outline's headings. */
  readonly headings: ReadonlySet<number>
}

/** Lays out `text`. */
export function toScan(text: Text): Scan {
  const { folded } = text
  return {
    text,
    folded,
    stream: toStream(folded),
    lines: findLines(folded),
    headings: new Set(text.sections.map(section => section.start)),
  }
}

const CLOSING = new Set([...'。！？；：…!?;:'].map(char => char.charCodeAt(0)))
const WRAPPING = new Set([...'”’）)』」"*】》'].map(char => char.charCodeAt(0)))

/** Whether the text before `end` is in the middle of a sentence. */
export function isOpenAt(folded: string, end: number): boolean {
  let at = end - 1
  while (at > 0 && WRAPPING.has(folded.charCodeAt(at))) at--
  return !CLOSING.has(folded.charCodeAt(at))
}

/** Start of the clause that `place` stands in, but no further back than `floor`. */
export function clauseStart(folded: string, place: number, floor: number): number {
  let at = place
  while (at > floor && !isMark(folded.charCodeAt(at - 1)) && folded[at - 1] !== '\n') at--
  return at
}

/** End of the clause that `place` stands in, its mark included, but no further than `limit`. */
export function clauseEnd(folded: string, place: number, limit: number): number {
  let at = place
  while (at < limit && !isMark(folded.charCodeAt(at)) && folded[at] !== '\n') at++
  return Math.min(limit, at + 1)
}

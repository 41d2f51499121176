import type { Text } from '../../text/types.ts'
import type { Span } from '../../values/span.ts'
import { classOf, EDGES, isAt } from './characters.ts'

/** Where a sentence stands in its paragraph (自然段). */
export interface Position {
  /** No sentence of the paragraph stands before it. */
  readonly first: boolean
  /** It is the paragraph's first, and a heading stands before it. */
  readonly headed: boolean
  /** No sentence of the paragraph follows. */
  readonly last: boolean
  readonly paragraphStart: number
  readonly paragraphEnd: number
  /** Where the next sentence begins and its paragraph ends; the end of the text where there is none. */
  readonly next: Span
}

/** The paragraphs of a text, asked by the places of its sentences in `Text.sentences`. */
export interface Positions {
  /** The sentence is its section's heading. */
  isHeading(sentence: number): boolean
  /** Where it stands. */
  of(sentence: number): Position
}

/** Finds where all sentences of `text` stand. */
export function positionsOf({ sentences, sections, folded }: Text): Positions {
  const count = sentences.length
  const headings = new Uint8Array(count)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const { start, end, section } = sentences[i]
    if (start === sections[section].start && sections[section].heading !== '' && !runsOn(folded, start, end))
      headings[i] = isItem(folded, end, sections[section].end) ? 0 : 1
    const begins = i === 0 || headings[i] || headings[i - 1] || breaksBetween(folded, sentences[i - 1].end, start)
    starts[i] = begins ? start : starts[i - 1]
  }
  for (let i = count - 1; i >= 0; i--)
    ends[i] = i + 1 < count && starts[i + 1] === starts[i] ? ends[i + 1] : sentences[i].end
  return {
    isHeading: i => headings[i] === 1,
    of: i => ({
      first: starts[i] === sentences[i].start,
      headed: i > 0 && headings[i - 1] === 1 && starts[i] === sentences[i].start,
      last: ends[i] === sentences[i].end,
      paragraphStart: starts[i],
      paragraphEnd: ends[i],
      next:
        i + 1 < count
          ? { start: sentences[i + 1].start, end: ends[i + 1] }
          : { start: folded.length, end: folded.length },
    }),
  }
}

/** `3.新建公园两座。`: a line with a full stop that nothing stands under is an item of a list, no heading. */
function isItem(folded: string, end: number, sectionEnd: number): boolean {
  if (sectionEnd - end > LONGEST_BLANK || !isAt(folded, end - 1, '。')) return false
  for (let at = end; at < sectionEnd; at++) if (!(classOf(folded.charCodeAt(at)) & EDGES)) return false
  return true
}
/** Blank lines behind an item are not longer. */
const LONGEST_BLANK = 64

/** A line that was taken for a heading but goes on like text: it ends with `；`, or holds three commas. */
function runsOn(folded: string, start: number, end: number): boolean {
  if (isAt(folded, end - 1, '；')) return true
  let commas = 0
  for (let at = start; at < end; at++) if (isAt(folded, at, '，')) commas++
  return commas >= 3
}

function breaksBetween(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (folded.charCodeAt(at) === 10) return true
  return false
}

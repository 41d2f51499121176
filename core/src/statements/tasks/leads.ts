import type { Text } from '../../text/types.ts'
import type { Span } from '../../values/span.ts'
import { classOf, isAt, NUMERALS } from './characters.ts'
import { type Clause, pastQuotation } from './clauses.ts'
import { hasNumber } from './numbers.ts'

/** Where a sentence stands in its paragraph (自然段). */
export interface Position {
  /** The sentence is its section's heading. */
  readonly heading: boolean
  /** No sentence of the paragraph stands before it. */
  readonly first: boolean
  /** No sentence of the paragraph follows. */
  readonly last: boolean
  readonly paragraphStart: number
  readonly paragraphEnd: number
  /** Where the next sentence begins and its paragraph ends; the end of the text where there is none. */
  readonly next: Span
}

/** Positions of all sentences of `text`, in order. */
export function positionsOf(text: Text): Position[] {
  const { sentences, sections, folded } = text
  const ends = new Int32Array(sentences.length)
  const headings = sentences.map(({ start, end, section }) => {
    const { heading, start: sectionStart } = sections[section]
    return heading !== '' && start === sectionStart && !runsOn(folded, start, end)
  })
  for (let i = sentences.length - 1; i >= 0; i--) {
    const next = sentences[i + 1]
    const last = !next || headings[i] || headings[i + 1] || breaksBetween(folded, sentences[i].end, next.start)
    ends[i] = last ? sentences[i].end : ends[i + 1]
  }
  let paragraphStart = 0
  return sentences.map(({ start, end }, i) => {
    const first = i === 0 || ends[i - 1] === sentences[i - 1].end
    if (first) paragraphStart = start
    const next = sentences[i + 1]
    return {
      heading: headings[i],
      first,
      last: ends[i] === end,
      paragraphStart,
      paragraphEnd: ends[i],
      next: next ? { start: next.start, end: ends[i + 1] } : { start: folded.length, end: folded.length },
    }
  })
}

/** A line that was taken for a heading but goes on like text: it ends with `；`, or holds three commas. */
function runsOn(folded: string, start: number, end: number): boolean {
  if (folded[end - 1] === '；') return true
  let commas = 0
  for (let at = start; at < end; at++) if (isAt(folded, at, '，')) commas++
  return commas >= 3
}

function breaksBetween(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (folded.charCodeAt(at) === 10) return true
  return false
}

/** A lead at the head of a paragraph is shorter than this. */
const LONGEST_LEAD = 21
/** Inside a paragraph only a short sentence whose words the next ones take up is a lead. */
const LONGEST_INNER_LEAD = 20
/** Shorter paragraphs hold no lead but their first sentence. */
const SHORTEST_LED_PARAGRAPH = 400
const REACH = 160
const COUNTED_REACH = 600
const LONGEST_LINE_LEAD = 28
/** A line of its own leads a paragraph that is longer than this. */
const LED_BY_LINE = 60

/**
 * Whether a sentence only announces what the next ones do (`强化农业基础支撑。`): short and of one clause at the head of
 * a paragraph; on a line of its own above a longer paragraph; counted (`二要…。`) with more behind it; or inside a long
 * paragraph, when its words come again right behind it and the paragraph is not `led` by its first sentence.
 */
export function isLead(text: string, clauses: readonly Clause[], position: Position, led: boolean): boolean {
  if (!clauses.length) return false
  const { start } = clauses[0]
  const { end } = clauses[clauses.length - 1]
  const { next } = position
  if (position.last) return position.first && isLineLead(text, clauses, position)
  if (isCounted(text, pastAnnouncement(clauses))) return !isCounted(text, next.start)
  if (clauses.length > 1) return false
  if (position.first) return end - start <= LONGEST_LEAD
  if (end - start > LONGEST_INNER_LEAD || position.paragraphEnd - position.paragraphStart < SHORTEST_LED_PARAGRAPH)
    return false
  if (led || holdsCounted(text, start, position)) return false
  return comesAgain(text, start + 2, end, Math.min(position.paragraphEnd, end + REACH))
}

function isLineLead(text: string, clauses: readonly Clause[], { next }: Position): boolean {
  const { start } = clauses[0]
  const { end } = clauses[clauses.length - 1]
  if (end - start > LONGEST_LINE_LEAD || clauses.length > 2 || hasNumber(text, start, end)) return false
  return next.end - next.start > LED_BY_LINE
}

/** Where the clauses behind `重点抓好三件事：` begin. */
function pastAnnouncement(clauses: readonly Clause[]): number {
  const after = clauses.length > 1 && clauses[0].mark === '：' ? 1 : 0
  return clauses[after].start
}

/** `一是`, `二要`. */
function isCounted(text: string, at: number): boolean {
  return (classOf(text.charCodeAt(at)) & NUMERALS) !== 0 && (isAt(text, at + 1, '是') || isAt(text, at + 1, '要'))
}

/** A paragraph that counts its points has no leads but those. */
function holdsCounted(text: string, at: number, { paragraphStart, paragraphEnd }: Position): boolean {
  const paragraph = text.slice(Math.max(paragraphStart, at - COUNTED_REACH), Math.min(paragraphEnd, at + COUNTED_REACH))
  return paragraph.includes('二是') || paragraph.includes('二要')
}

/** Two pairs of characters of `[start, end)` stand again before `reach`. */
function comesAgain(text: string, start: number, end: number, reach: number): boolean {
  const behind = text.slice(end, reach)
  let hits = 0
  for (let at = start; at + 2 <= end; at++) {
    const past = pastQuotation(text, at, end)
    if (past > at) continue
    if (behind.includes(text.slice(at, at + 2))) hits++
  }
  return hits * 3 >= end - start
}

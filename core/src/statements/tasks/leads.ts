import type { Text } from '../../text/types.ts'
import { type Clause, pastQuotation } from './clauses.ts'

/** Where a sentence stands in its paragraph (自然段). */
export interface Position {
  /** The sentence is its section's heading. */
  readonly heading: boolean
  /** No sentence of the paragraph stands before it. */
  readonly first: boolean
  /** No sentence of the paragraph follows. */
  readonly last: boolean
  /** End of the paragraph. */
  readonly paragraphEnd: number
}

/** Positions of all sentences of `text`, in order. */
export function positionsOf(text: Text): Position[] {
  const { sentences, sections, folded } = text
  const positions: Position[] = new Array(sentences.length)
  let paragraphEnd = 0
  for (let i = sentences.length - 1; i >= 0; i--) {
    const sentence = sentences[i]
    const section = sections[sentence.section]
    const heading = section.heading !== '' && sentence.start === section.start
    const next = sentences[i + 1]
    const last = !next || breaksBetween(folded, sentence.end, next.start)
    if (last || heading) paragraphEnd = sentence.end
    positions[i] = { heading, first: false, last, paragraphEnd }
  }
  return positions.map((position, i) => ({
    ...position,
    first: i === 0 || positions[i - 1].last || positions[i - 1].heading,
  }))
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

/**
 * Whether a sentence only announces what the next ones do (`强化农业基础支撑。`): of one clause, short, at the head of
 * a paragraph; or inside a long one, when its words come again right behind it.
 */
export function isLead(text: string, clauses: readonly Clause[], position: Position, paragraphStart: number): boolean {
  if (clauses.length !== 1 || position.last) return false
  const [{ start, end }] = clauses
  if (position.first) return end - start <= LONGEST_LEAD
  if (end - start > LONGEST_INNER_LEAD || position.paragraphEnd - paragraphStart < SHORTEST_LED_PARAGRAPH) return false
  return comesAgain(text, start + 2, end, Math.min(position.paragraphEnd, end + REACH))
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

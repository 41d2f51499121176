import { classOf, isAt, NUMERALS } from './characters.ts'
import { type Clause, pastQuotation } from './clauses.ts'
import { hasNumber } from './numbers.ts'
import type { Position } from './positions.ts'

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
  // 一要抓紧制定…，逐步提高…: what is counted in several clauses says itself what will be done.
  const own = pastAnnouncement(clauses)
  if (isCounted(text, clauses[own].start)) return clauses.length === own + 1 && !isCounted(text, next.start)
  if (clauses.length > 1) return false
  if (position.first) return end - start <= LONGEST_LEAD && !hasNumber(text, start, end)
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

/** The first clause behind `重点抓好三件事：`. */
const pastAnnouncement = (clauses: readonly Clause[]): number =>
  clauses.length > 1 && clauses[0].mark === '：' ? 1 : 0

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

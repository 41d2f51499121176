import type { Span } from '../values/span.ts'
import { joinOverFurniture } from './page-breaks.ts'
import type { Text } from './types.ts'

/** A text whose sentences run on over line breaks, and the way back to the text as read. */
export interface JoinedText {
  readonly text: Text
  /** Span in the text as read of a span in the joined one. */
  readonly toOrigin: (span: Span) => Span
  /** Offset in the joined text of an offset in the text as read. */
  readonly fromOrigin: (at: number) => number
  /** Whether nothing was left out, so that offsets are the same in both. */
  readonly isSame: boolean
}

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g

/**
 * Takes line breaks, characters without width and page furniture (`furniture`, in order) out of sentences: a page
 * break, a page number, a subscript on a line of its own (`PM⏎2.5⏎年均浓度`) or a stray mark of a web page parts a number
 * from its unit, and no grammar should have to know. The text as read stays as it is; records found in the joined text
 * are brought home by `toOrigin`.
 */
export function joinLines(whole: Text, furniture: readonly Span[] = []): JoinedText {
  const text = furniture.length ? { ...whole, sentences: joinOverFurniture(whole, furniture) } : whole
  const cuts = findCuts(text, furniture)
  if (!cuts.length) return { text, toOrigin: span => span, fromOrigin: at => at, isSame: true }
  const removed = removedBefore(cuts)
  const forward = (at: number): number => at - removed(at)
  const folded = without(text.folded, cuts)
  const joined: Text = {
    ...text,
    source: text.source === text.folded ? folded : without(text.source, cuts),
    folded,
    sections: text.sections.map(span => ({ ...span, start: forward(span.start), end: forward(span.end) })),
    sentences: text.sentences.map(({ start, end, section }) => ({
      start: forward(start),
      end: forward(end),
      section,
    })),
  }
  return { text: joined, toOrigin: backward(cuts), fromOrigin: forward, isSame: false }
}

/**
 * What stands inside sentences and is none of them: furniture, and runs of blanks that hold a line break or a character
 * without width. All lists are in order.
 */
function findCuts(text: Text, furniture: readonly Span[]): Span[] {
  const blanks = findBlankCuts(text)
  if (!furniture.length) return blanks
  const { folded, sentences } = text
  const cuts: Span[] = []
  let next = 0
  for (const piece of furniture) {
    while (next < sentences.length && sentences[next].end <= piece.start) next++
    if (next === sentences.length) break
    const { start, end } = sentences[next]
    const from = Math.max(start, piece.start)
    const to = Math.min(end, piece.end)
    if (from < to) cuts.push({ start: runStart(folded, from, start), end: runEnd(folded, to - 1, end) })
  }
  return united([...blanks, ...cuts].sort((a, b) => a.start - b.start))
}

/** Spans that touch made one. */
function united(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

function findBlankCuts({ folded, sentences }: Text): Span[] {
  const marks: number[] = []
  for (let at = folded.indexOf('\n'); at >= 0; at = folded.indexOf('\n', at + 1)) marks.push(at)
  const hasZeroWidth = folded.search(ZERO_WIDTH) >= 0
  if (hasZeroWidth) for (const found of folded.matchAll(ZERO_WIDTH)) marks.push(found.index)
  if (hasZeroWidth) marks.sort((a, b) => a - b)
  const cuts: Span[] = []
  let next = 0
  let last = -1
  for (const mark of marks) {
    if (mark < last) continue
    while (next < sentences.length && sentences[next].end <= mark) next++
    if (next === sentences.length) break
    if (sentences[next].start > mark) continue
    const cut = { start: runStart(folded, mark, sentences[next].start), end: runEnd(folded, mark, sentences[next].end) }
    cuts.push(cut)
    last = cut.end
  }
  return cuts
}

const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0x200b || code === 0x200c || code === 0x200d || code === 0x2060

function runStart(folded: string, at: number, stop: number): number {
  let start = at
  while (start > stop && isBlank(folded.charCodeAt(start - 1))) start--
  return start
}

function runEnd(folded: string, at: number, stop: number): number {
  let end = at + 1
  while (end < stop && isBlank(folded.charCodeAt(end))) end++
  return end
}

function without(source: string, cuts: readonly Span[]): string {
  const parts: string[] = []
  let kept = 0
  for (const { start, end } of cuts) {
    parts.push(source.slice(kept, start))
    kept = end
  }
  parts.push(source.slice(kept))
  return parts.join('')
}

/** How many characters are cut before an offset of the text as read. */
function removedBefore(cuts: readonly Span[]): (at: number) => number {
  const totals = runningTotals(cuts)
  const before = finderIn(cuts.map(({ start }) => start))
  return at => {
    const index = before(at - 1)
    if (index < 0) return 0
    const { start, end } = cuts[index]
    return totals[index] - (end - start) + Math.min(at, end) - start
  }
}

function backward(cuts: readonly Span[]): (span: Span) => Span {
  const totals = runningTotals(cuts)
  const joinedStarts = cuts.map(({ start, end }, i) => start - (totals[i] - (end - start)))
  const cutUpTo = (index: number): number => (index < 0 ? 0 : totals[index])
  const before = finderIn(joinedStarts)
  return ({ start, end }) => {
    const first = before(start)
    const from = start + cutUpTo(first)
    if (end <= start) return { start: from, end: from }
    // Hardly a record holds a cut: then its end is moved as far as its start.
    const isWhole = first + 1 >= joinedStarts.length || joinedStarts[first + 1] > end - 1
    return { start: from, end: end + cutUpTo(isWhole ? first : before(end - 1)) }
  }
}

function runningTotals(cuts: readonly Span[]): number[] {
  let total = 0
  return cuts.map(({ start, end }) => {
    total += end - start
    return total
  })
}

/** Finds the place of the last of `numbers`, which rise, that is not above a limit; -1 for none. */
function finderIn(numbers: readonly number[]): (limit: number) => number {
  let found = -1
  // Records come in order and cuts are few: the answer is mostly the one given before.
  return limit => {
    const holds = (found < 0 || numbers[found] <= limit) && (found + 1 === numbers.length || numbers[found + 1] > limit)
    if (!holds) found = lastUpTo(numbers, limit)
    return found
  }
}

function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = -1
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (numbers[middle] <= limit) low = middle
    else high = middle - 1
  }
  return low
}

import { bondOf } from '../../lexicon/pairs.ts'
import { type Stream, textOf, wordsAround } from './stream.ts'

const MARKS = new Set([...'，。；：、！？,;:!?…'].map(char => char.charCodeAt(0)))

/** Whether a mark ends a clause or a sentence. */
export const isMark = (code: number): boolean => MARKS.has(code)

/**
 * What a junction's two witnesses say, as natural logarithms of how much likelier running text shows it than two
 * random ends put together (measured on undamaged reports). Rows: how the two characters go together in reports in
 * general; columns: the longest words across the junction that this text has elsewhere: none, two characters, three,
 * four.
 */
const EVIDENCE: readonly (readonly number[])[] = [
  [-1.6, -0.3, 1, 3.2],
  [0.6, 0.3, 1.4, 4.1],
  [3.1, 3.2, 3.8, 4.7],
]

/** How well the codes from `right` on continue those before `left`: above 0 they go together, below 0 they do not. */
export function junction(stream: Stream, left: number, right: number): number {
  const before = stream.codes[left - 1]
  const after = stream.codes[right]
  if (isMark(before)) return isMark(after) ? -1.6 : 0
  if (isMark(after)) return 0
  const bond = bondOf(before, after)
  const heard = heardElsewhere(stream, left, right)
  const score = EVIDENCE[bond][heard] + quotesAcross(stream, left, right)
  return bond < 2 && heard < 2 ? score + wordsAt(stream, left, right) : score
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Characters on each side that a dictionary is shown. */
const SHOWN = 8

/**
 * What a dictionary says of a junction that neither witness knows: a word across it speaks for it, whole words on both
 * sides do too, and a single character left over speaks against it: half a word is seldom a word.
 */
function wordsAt(stream: Stream, left: number, right: number): number {
  const before = textOf(stream, left - SHOWN, left)
  let leftOver = 0
  for (const { index, segment } of segmenter.segment(before + textOf(stream, right, right + SHOWN))) {
    const end = index + segment.length
    if (index < before.length && end > before.length) return 1
    if ((end === before.length || index === before.length) && segment.length === 1 && isHan(segment.charCodeAt(0)))
      leftOver++
  }
  return [0.9, -0.3, -1][leftOver]
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Opening and closing marks of quotations, brackets and titles. */
const QUOTES: readonly (readonly [number, number])[] = ['“”', '（）', '《》'].map(
  pair => [pair.charCodeAt(0), pair.charCodeAt(1)] as const,
)
/** A quotation or title is seldom longer. */
const QUOTED = 48

/** Whether a quotation or bracket open before the junction closes behind it; against it where only one half has it. */
function quotesAcross({ codes, length }: Stream, left: number, right: number): number {
  let score = 0
  for (const [opening, closing] of QUOTES) {
    let at = left - 1
    const from = Math.max(0, left - QUOTED)
    while (at >= from && codes[at] !== opening && codes[at] !== closing) at--
    const opens = at >= from && codes[at] === opening
    at = right
    const to = Math.min(length, right + QUOTED)
    while (at < to && codes[at] !== opening && codes[at] !== closing) at++
    const closes = at < to && codes[at] === closing
    if (opens && closes) score += 2.5
    else if (opens || closes) score -= 2.5
  }
  return score
}

/** 0 nothing, 1 two characters, 2 three, 3 four across the junction stand elsewhere in the text. */
function heardElsewhere(stream: Stream, left: number, right: number): 0 | 1 | 2 | 3 {
  const words = wordsAround(stream, left)
  const occurs = (l: number, r: number): boolean => {
    const wanted = textOf(stream, left - l, left) + textOf(stream, right, right + r)
    const first = words.indexOf(wanted)
    if (first < 0 || left !== right) return first >= 0
    return words.indexOf(wanted, first + 1) >= 0
  }
  if (!occurs(1, 1)) return 0
  const before = occurs(2, 1)
  const after = occurs(1, 2)
  if (before && after && occurs(2, 2)) return 3
  return before || after ? 2 : 1
}

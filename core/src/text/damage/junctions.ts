import { areFirm, bondOf, chanceOf } from '../../lexicon/pairs.ts'
import { type Stream, textOf, wordsAround } from './stream.ts'

const MARKS = new Set([...'，。；：、！？,;:!?…'].map(char => char.charCodeAt(0)))

const FULL_STOP = 0x3002

/** Whether a mark ends a clause or a sentence. */
export const isMark = (code: number): boolean => MARKS.has(code)

/*
 * What the witnesses of a junction say, as natural logarithms of how much likelier running text shows it than two random
 * ends put together: a logistic regression over undamaged reports, each against a table counted on the others.
 */
/** Of any junction, before a witness is heard. */
const UNHEARD = -1.1
/** How the two characters go together in reports in general; see `Bond`. */
const BY_BOND: readonly number[] = [0, 1.9, 1.7, 2.5, 3.9, 5.7]
/** Against a rare pair or one never seen, for each time as likely by chance. */
const BY_CHANCE = -0.64
const FEWEST_BY_CHANCE = 0.3
/** The longest words across the junction that this text has elsewhere: none, two characters, three, three either way, four. */
const BY_HEARD: readonly number[] = [0, 0.3, 1.2, 2.2, 3.6]
/** A word across the junction by the dictionary. */
const WORD_ACROSS = 0.3
/** A single character that the dictionary leaves over on one side: half a word is seldom a word. */
const LEFT_OVER = -0.9
/** The dictionary is not asked where the others are sure. */
const SURE = 3

const TWO_MARKS = -1.6
/** How a character and a mark go together, as it opens or closes clauses: the share of that in its uses; see `Bond`. */
const BY_BOND_AT_MARK: readonly number[] = [-1, -1, 0.4, 1, 1, 1]
const LEAST_AT_MARK = -4

function atMark(before: number, after: number): number {
  const bond = bondOf(before, after)
  if (bond) return BY_BOND_AT_MARK[bond]
  return Math.max(LEAST_AT_MARK, Math.min(0, -Math.log(chanceOf(before, after) + FEWEST_BY_CHANCE)))
}

/** How well the codes from `right` on continue those before `left`: above 0 they go together, below 0 they do not. */
export function junction(stream: Stream, left: number, right: number): number {
  const before = stream.codes[left - 1]
  const after = stream.codes[right]
  if (isMark(before) || isMark(after)) return isMark(before) && isMark(after) ? TWO_MARKS : atMark(before, after)
  if (isBracket(before) || isBracket(after))
    return BY_HEARD[heardElsewhere(stream, left, right)] + quotesAcross(stream, left, right)
  const bond = bondOf(before, after)
  const chance = bond > 1 ? 0 : BY_CHANCE * Math.log(chanceOf(before, after) + FEWEST_BY_CHANCE)
  const heard = BY_HEARD[heardElsewhere(stream, left, right)]
  const score = UNHEARD + BY_BOND[bond] + chance + heard + quotesAcross(stream, left, right)
  return score < SURE ? score + wordsAt(stream, left, right) : score
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Characters on each side that a dictionary is shown. */
const SHOWN = 8

/** What a dictionary says of a junction. */
function wordsAt(stream: Stream, left: number, right: number): number {
  const before = textOf(stream, left - SHOWN, left)
  let score = 0
  for (const { index, segment } of segmenter.segment(before + textOf(stream, right, right + SHOWN))) {
    const end = index + segment.length
    if (index < before.length && end > before.length) return WORD_ACROSS
    if ((end === before.length || index === before.length) && segment.length === 1 && isHan(segment.charCodeAt(0)))
      score += LEFT_OVER
  }
  return score
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Opening and closing marks of quotations, brackets and titles. */
const QUOTES: readonly (readonly [number, number])[] = ['“”', '（）', '《》'].map(
  pair => [pair.charCodeAt(0), pair.charCodeAt(1)] as const,
)
const BRACKETS = new Set(QUOTES.flat())
const isBracket = (code: number): boolean => BRACKETS.has(code)
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

/** How many characters across the junction stand elsewhere in the text; an index of `BY_HEARD`. */
function heardElsewhere(stream: Stream, left: number, right: number): number {
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
  if (before && after) return occurs(2, 2) ? 4 : 3
  return before || after ? 2 : 1
}

/** Whether the last character before `at` is left over by the dictionary and seldom closes a clause: half a word. */
export function endsInHalfWord(stream: Stream, at: number): boolean {
  const { codes } = stream
  const last = [...segmenter.segment(textOf(stream, at - SHOWN, at))].at(-1)
  const isAlone = last?.segment.length === 1 && isHan(codes[at - 1]) && !areFirm(codes[at - 2], codes[at - 1])
  return isAlone && bondOf(codes[at - 1], FULL_STOP) < 2
}

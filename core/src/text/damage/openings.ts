import { areFirm, arePaired } from '../../lexicon/pairs.ts'
import { isMark } from './junctions.ts'
import { NEIGHBOURHOOD, type Stream, textOf, wordsAround } from './stream.ts'

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
/** So many uses show how a word is used. */
const ENOUGH = 64
/** Fewer uses of a character say nothing of it. */
const FEWEST_USES = 3
/** Comma and full stop: `系，`, `定。`. */
const ENDS_CLAUSE = new Set([0xff0c, 0x3002])
/** 第, which opens 第六. */
const ORDINAL = 0x7b2c
const FULL_STOP = 0x3002
const OPENERS = /^(?:各位代表|一年来|五年来|过去|我们|这一年|今年|同时|——|[（(]?[一二三四五六七八九十\d]+[、.）)是])/

/**
 * Whether the code at `at` begins a sentence, as the text itself shows: above 0 where the same words begin other
 * clauses, below 0 where they stand only behind other characters.
 */
export function opening(stream: Stream, at: number): number {
  if (OPENERS.test(textOf(stream, at, at + 5))) return 3
  const uses = usesOf(stream, at)
  if (uses.afterMark) return uses.afterMark > 1 ? 1.5 : 1
  return uses.afterHan ? -1 : 0
}

/**
 * Whether a sentence that begins at `at` lost its beginning in mid-word: its first clause is a single character; or
 * reports never begin a clause with the character that a dictionary leaves alone there (`展|支撑|体系`); or everywhere
 * else its first two characters stand behind one and the same third, with which the first makes a word (`底前` for
 * `年底前`).
 */
export function isBeheaded(stream: Stream, at: number): boolean {
  const { codes } = stream
  if (!isHan(codes[at])) return false
  if (isMark(codes[at + 1])) return ENDS_CLAUSE.has(codes[at + 1])
  if (codes[at] === ORDINAL || GRAMMAR.has(codes[at])) return false
  const uses = usesOf(stream, at)
  if (uses.afterMark > 0) return false
  if (!arePaired(FULL_STOP, codes[at]) && isLeftAlone(stream, at) && !opensElsewhere(stream, at)) return true
  if (areFirm(codes[at], codes[at + 1]) || uses.onlyBefore === 0 || !areFirm(uses.onlyBefore, codes[at])) return false
  return uses.afterHan > 1 || !arePaired(FULL_STOP, codes[at])
}

/** Whether the first character at `at` neither opens clauses in reports nor makes a word with the next. */
export const isStrayAtStart = ({ codes }: Stream, at: number): boolean =>
  !arePaired(FULL_STOP, codes[at]) && !areFirm(codes[at], codes[at + 1])

/** Single characters that open clauses in any text: prepositions, conjunctions, adverbs, pronouns. */
const GRAMMAR = new Set(
  [
    ...'据与就从由按对将把被因虽但而或若如愈越更最很太还又再也都只仅已曾正在当待每各某该此这那其凡即使让令为以向自经及和则',
  ].map(char => char.charCodeAt(0)),
)
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Characters that a dictionary is shown. */
const SHOWN = 10

/** Whether the character at `at` is no part of a word with those behind it. */
function isLeftAlone(stream: Stream, at: number): boolean {
  const [first, second] = segmenter.segment(textOf(stream, at, at + SHOWN))
  // Two in a row are a phrase: 织密扎牢, 思危.
  const isPhrase = second?.segment.length === 1 && isHan(second.segment.charCodeAt(0))
  return first?.segment.length === 1 && !isPhrase
}

/** Whether the text begins a clause with this character anywhere else. */
function opensElsewhere(stream: Stream, at: number): boolean {
  const words = wordsAround(stream, at)
  const wanted = textOf(stream, at, at + 1)
  const own = words.length === stream.length ? at : Math.min(at, NEIGHBOURHOOD)
  let looked = 0
  for (let found = words.indexOf(wanted); found >= 0; found = words.indexOf(wanted, found + 1)) {
    if (found === own) continue
    looked++
    if (found > 0 && !isHan(words.charCodeAt(found - 1))) return true
  }
  return looked < FEWEST_USES
}

interface Uses {
  readonly afterMark: number
  readonly afterHan: number
  /** The one character before all of them, or 0. */
  readonly onlyBefore: number
}

function usesOf(stream: Stream, at: number): Uses {
  const words = wordsAround(stream, at)
  const wanted = textOf(stream, at, at + 2)
  let afterMark = 0
  let afterHan = 0
  let onlyBefore = -1
  const own = words.length === stream.length ? at : Math.min(at, NEIGHBOURHOOD)
  let looked = 0
  for (let found = words.indexOf(wanted); found >= 0 && looked < ENOUGH; found = words.indexOf(wanted, found + 1)) {
    if (found === own || found === 0) continue
    looked++
    const before = words.charCodeAt(found - 1)
    if (isHan(before)) {
      afterHan++
      onlyBefore = onlyBefore === -1 || onlyBefore === before ? before : 0
    } else afterMark++
  }
  return { afterMark, afterHan, onlyBefore: Math.max(0, onlyBefore) }
}

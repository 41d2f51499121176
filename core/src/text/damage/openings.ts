import { areFirm, arePaired } from '../../lexicon/pairs.ts'
import { isMark } from './junctions.ts'
import { NEIGHBOURHOOD, type Stream, textOf, wordsAround } from './stream.ts'

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
/** So many uses show how a word is used. */
const ENOUGH = 64
const COMMA = 0xff0c
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
 * Whether a sentence that begins at `at` lost its beginning in mid-word: everywhere else its first two characters
 * stand behind one and the same third, with which the first makes a word (`底前` for `年底前`); or its first clause
 * is a single character.
 */
export function isBeheaded(stream: Stream, at: number): boolean {
  const { codes } = stream
  if (!isHan(codes[at])) return false
  if (isMark(codes[at + 1])) return codes[at + 1] === COMMA
  if (areFirm(codes[at], codes[at + 1]) || codes[at] === ORDINAL) return false
  const uses = usesOf(stream, at)
  if (uses.afterMark > 0 || uses.onlyBefore === 0 || !areFirm(uses.onlyBefore, codes[at])) return false
  return uses.afterHan > 1 || !arePaired(FULL_STOP, codes[at])
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

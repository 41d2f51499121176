import { REDUPLICATIONS } from '../../lexicon/generated/reduplications.ts'
import { areFirm } from '../../lexicon/pairs.ts'
import type { Scan } from './scan.ts'
import { type Stream, textOf, wordsAround } from './stream.ts'
import type { Injury } from './types.ts'

const rightlyTwice = new Set(REDUPLICATIONS.map(([word]) => word.charCodeAt(0)))
/** Characters that stand side by side as digits or as names of many things do. */
const NUMERALS = new Set([...'一二三四五六七八九十百千万亿两零〇几'].map(char => char.charCodeAt(0)))
/** Those that open 一步一步, 一个一个. */
const COUNTS = new Set([...'一二三四五六七八九十两'].map(char => char.charCodeAt(0)))
const LONGEST_WORD = 6

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Words written twice by mistake: `质量质量`, `荒荒`; the span is the surplus one. */
export function findDoubled({ stream, folded }: Scan): Injury[] {
  const injuries: Injury[] = []
  const { codes, places, length } = stream
  for (let at = 1; at + 1 < length; at++) {
    const code = codes[at]
    if (code !== codes[at + 1] && code !== codes[at + 2] && code !== codes[at + 3] && code !== codes[at + 4]) continue
    if (!isHan(code)) continue
    const size = doubledAt(stream, at)
    if (!size) continue
    const start = places[at + size]
    const end = places[at + 2 * size - 1] + 1
    // The end of a line and the head of the next may say one name.
    if (folded.slice(places[at], end).includes('\n')) continue
    const word = textOf(stream, at, at + size)
    injuries.push({ kind: 'doubled', start, end, of: null, message: `“${word}”重复了一次`, proposal: '' })
    at += 2 * size - 1
  }
  return injuries
}

/** Length of the word that stands twice at `at`, or 0. */
function doubledAt(stream: Stream, at: number): number {
  const { codes, length } = stream
  for (let size = 2; size <= LONGEST_WORD && at + 2 * size <= length; size++) {
    let i = 0
    while (i < size && codes[at + i] === codes[at + size + i] && isHan(codes[at + i])) i++
    if (i < size) continue
    // 一步一步, 一茬一茬; 人人人人 is one character.
    const isStepwise = size === 2 && COUNTS.has(codes[at])
    const isOneCharacter = new Set(codes.subarray(at, at + size)).size === 1
    if (!isStepwise && !isOneCharacter) return size
  }
  return codes[at] === codes[at + 1] && isStray(stream, at) ? 1 : 0
}

/**
 * Whether one of two equal characters is surplus. 工作作风 and 全国国有 are two words side by side; 扎扎实实 and 常常
 * are words; 增增长 is neither.
 */
function isStray(stream: Stream, at: number): boolean {
  const { codes } = stream
  const code = codes[at]
  const left = codes[at - 1]
  const right = codes[at + 2]
  if (rightlyTwice.has(code) || NUMERALS.has(code) || left === code || right === code) return false
  const isPairBefore = at > 1 && codes[at - 2] === left && isHan(left)
  const isPairAfter = codes[at + 3] === right && isHan(right)
  if (isPairBefore || isPairAfter) return false
  const closes = isHan(left) && areFirm(left, code)
  const opens = isHan(right) && areFirm(code, right)
  if (closes && opens) return false
  if (!isHan(left) && !isHan(right)) return false
  return isSaidOnce(stream, at)
}

/** Whether the text says the same words elsewhere with the character once, and never with it twice. */
function isSaidOnce(stream: Stream, at: number): boolean {
  const words = wordsAround(stream, at)
  const { codes } = stream
  const before = textOf(stream, at - 1, at + 1)
  const after = textOf(stream, at + 1, at + 3)
  const left = isHan(codes[at - 1])
  const right = isHan(codes[at + 2])
  const twiceLeft = textOf(stream, at - 1, at + 2)
  const twiceRight = textOf(stream, at, at + 3)
  if (left && right) {
    const once = textOf(stream, at - 1, at + 1) + textOf(stream, at + 2, at + 3)
    return words.includes(once) && words.indexOf(twiceLeft) === words.lastIndexOf(twiceLeft)
  }
  if (left) return words.includes(before) && words.indexOf(twiceLeft) === words.lastIndexOf(twiceLeft)
  return (
    (words.includes(after) || areFirm(codes[at + 1], codes[at + 2])) &&
    words.indexOf(twiceRight) === words.lastIndexOf(twiceRight)
  )
}

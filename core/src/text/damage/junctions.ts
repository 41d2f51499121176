import { arePaired } from '../../lexicon/pairs.ts'
import { type Stream, textOf } from './stream.ts'

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
const MARKS = new Set([...'，。；：、！？,;!?…'].map(char => char.charCodeAt(0)))

/** Whether a mark ends a clause or a sentence. */
export const isMark = (code: number): boolean => MARKS.has(code)

/**
 * How well the codes from `right` on continue those before `left`: above 0 they go together, below 0 they do not.
 * Two witnesses speak: which characters follow which in reports, and what the text itself says elsewhere.
 */
export function junction(stream: Stream, elsewhere: string, left: number, right: number): number {
  const { codes } = stream
  const before = codes[left - 1]
  const after = codes[right]
  if (isMark(before)) return isMark(after) ? -1 : 0.5
  if (isMark(after)) return 0
  let score = arePaired(before, after) ? 1 : -2
  if (!isHan(before) && !isHan(after)) return score
  const own = left === right ? 2 : 1
  for (const [l, r, weight] of PROBES) {
    if (left < l || right + r > stream.length) continue
    const words = textOf(stream, left - l, left) + textOf(stream, right, right + r)
    if (occurs(elsewhere, words, own)) score += weight
  }
  return score
}

/** Codes taken from before and after the seam, and what their standing elsewhere is worth. */
const PROBES: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.5],
  [2, 1, 1],
  [1, 2, 1],
  [2, 2, 1.5],
]

function occurs(text: string, words: string, times: number): boolean {
  let at = -1
  for (let i = 0; i < times; i++) {
    at = text.indexOf(words, at + 1)
    if (at < 0) return false
  }
  return true
}

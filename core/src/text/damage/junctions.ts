import { bondOf } from '../../lexicon/pairs.ts'
import { type Stream, textOf, wordsOf } from './stream.ts'

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
  return EVIDENCE[bondOf(before, after)][heardElsewhere(stream, left, right)]
}

/** 0 nothing, 1 two characters, 2 three, 3 four across the junction stand elsewhere in the text. */
function heardElsewhere(stream: Stream, left: number, right: number): 0 | 1 | 2 | 3 {
  const words = wordsOf(stream)
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

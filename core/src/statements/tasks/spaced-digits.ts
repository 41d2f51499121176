import { charTable } from '../figures/characters.ts'

/**
 * Stands for the blanks in and around a number (`1 2 0 0 0 处`, `新建 12 所`): it counts as a digit, so that the number is
 * one run, as it is where no blanks are set.
 */
export const FIGURE_SPACE = '\u2007'

/**
 * `folded` with the blanks inside numbers, and those between a number and the words about it, made figure spaces; its
 * length stays. Reports of the nineties set a blank behind each digit, some of today's set one around each number.
 */
export function joinDigits(folded: string): string {
  // Joined once: a string made by adding pieces is slower to look into.
  const pieces: string[] = []
  let from = 0
  for (let at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', at + 1)) {
    if (!joins(folded, at)) continue
    pieces.push(folded.slice(from, at))
    from = at + 1
  }
  if (!from) return folded
  pieces.push(folded.slice(from))
  return pieces.join(FIGURE_SPACE)
}

/** Whether the blank at `at` belongs to a number. */
function joins(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (DIGITS[before])
    return DIGITS[after] === 1 || isHan(after) || (SIGNS[after] === 1 && followsPoint(text, at, after))
  // `1 1 . 8` is one number, but in `1. 3个` the point closes the number of an item.
  if (before === POINT) return DIGITS[after] === 1 && text.charCodeAt(at - 2) === SPACE
  return DIGITS[after] === 1 && isHan(before)
}

/** `1 . 8` and `1 0 %`; a point with nothing behind it closes the number of an item. */
const followsPoint = (text: string, at: number, sign: number): boolean =>
  sign !== POINT || DIGITS[text.charCodeAt(at + 2)] === 1 || DIGITS[text.charCodeAt(at + 3)] === 1

const DIGITS = charTable('0123456789')
const SIGNS = charTable('.%')
const POINT = '.'.charCodeAt(0)
const SPACE = ' '.charCodeAt(0)

/** A Chinese character: no mark and no letter. */
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** How many digits stand in `[from, to)`, where blanks may stand between them. */
export function digitsIn(text: string, from: number, to: number): number {
  let digits = 0
  for (let at = from; at < to; at++) digits += DIGITS[text.charCodeAt(at)]
  return digits
}

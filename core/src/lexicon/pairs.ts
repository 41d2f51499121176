import { PAIRS } from './generated/pairs.ts'

const DIGIT = 0x30
const LETTER = 0x41
const MARK = 0x3002
const MARKS = new Set([...'，。；：、！？（）“”《》,;:!?()…'].map(char => char.charCodeAt(0)))

/** The class by which a code unit is counted: itself for a Han character, one for all digits, letters, marks; else 0. */
export function classOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return DIGIT
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return LETTER
  return MARKS.has(code) ? MARK : 0
}

const bonds = new Map<number, 1 | 2>()
for (const [first, firm, loose] of PAIRS) {
  const left = first.charCodeAt(0) * 65536
  for (let i = 0; i < firm.length; i++) bonds.set(left + firm.charCodeAt(i), 2)
  for (let i = 0; i < loose.length; i++) bonds.set(left + loose.charCodeAt(i), 1)
}

/** How these two code units go together: 0 reports do not have them side by side, 1 they do, 2 as in a word. */
export const bondOf = (left: number, right: number): 0 | 1 | 2 => bonds.get(classOf(left) * 65536 + classOf(right)) ?? 0

/** Whether reports have these two code units side by side. */
export const arePaired = (left: number, right: number): boolean => bondOf(left, right) > 0

/** Whether they hold together like the characters of a word. */
export const areFirm = (left: number, right: number): boolean => bondOf(left, right) === 2

import { PAIRS } from './generated/pairs.ts'
import { classOf } from './pair-classes.ts'

/**
 * How two code units go together: 0 no report has them side by side, 1 rare, 2 weak, 3 loose, 4 firm, 5 bound. See
 * `lexicons/pairs.tsv`.
 */
export type Bond = 0 | 1 | 2 | 3 | 4 | 5

const BONDS = [5, 4, 3, 2, 1] as const
const bonds = new Map<number, Bond>()
const uses = new Map<number, number>()
let total = 0
for (const [first, count, ...followers] of PAIRS) {
  const left = first.charCodeAt(0)
  uses.set(left, Number(count))
  total += Number(count)
  BONDS.forEach((bond, i) => {
    for (let at = 0; at < followers[i].length; at++) bonds.set(left * 65536 + followers[i].charCodeAt(at), bond)
  })
}

/** How these two code units go together in reports. */
export const bondOf = (left: number, right: number): Bond => bonds.get(classOf(left) * 65536 + classOf(right)) ?? 0

/** How often chance would have put these two side by side in the reports that were counted. */
export const chanceOf = (left: number, right: number): number =>
  ((uses.get(classOf(left)) ?? 0) * (uses.get(classOf(right)) ?? 0)) / total

/** Whether reports have these two code units side by side more often than chance. */
export const arePaired = (left: number, right: number): boolean => bondOf(left, right) >= 2

/** Whether they hold together like the characters of a word. */
export const areFirm = (left: number, right: number): boolean => bondOf(left, right) >= 4

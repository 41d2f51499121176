import { absolute, compare, decimal, formatDecimal, roundHalf, ZERO } from '../../values/decimal.ts'
import { findInput, type InputName, type LightInput } from './inputs.ts'

/** For people: two digits after the point; the rules saw the unrounded number, which the light keeps. */
const short = (value: string): string => formatDecimal(roundHalf(absolute(decimal(value)), 2))

/** An input in words, `低于目标0.1个百分点`, `超过完成时限8天`; null where its value says nothing (not done, never behind). */
export function sayInput({ says }: LightInput, value: string | null): string | null {
  if (value === null) return null
  const order = compare(decimal(value), ZERO)
  const words = order > 0 ? says.above : order < 0 ? says.below : says.zero
  return words ? words.replace('{}', short(value)) : null
}

/** A move of an input in words: `增速再高0.1个百分点`, `时限延后8天`; with 以上 where the mark itself is not enough. */
export function sayMove(move: {
  readonly input: string
  readonly direction: 'up' | 'down'
  readonly distance: string
  readonly isReached: boolean
}): string {
  const words = findInput(move.input as InputName)?.says[move.direction] ?? ''
  return `${words.replace('{}', short(move.distance))}${move.isReached ? '' : '以上'}`
}

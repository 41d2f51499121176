import { absolute, compare, decimal, formatDecimal, roundHalf, sign, subtract } from '../../values/decimal.ts'
import type { Pace } from './pace.ts'

/** A gap as a bulletin prints it (高于、低于时间进度), with why it differs from what the printed pair would give. */
export interface PrintedGap {
  readonly completion: string
  readonly expected: string
  readonly gap: string
  /** What a reader gets by subtracting the two printed numbers. */
  readonly fromPair: string
  readonly phrase: string
  /** Set where `gap` and `fromPair` differ. */
  readonly why: string | null
}

const fixed = (text: string, digits: number): string => {
  const rounded = formatDecimal(roundHalf(decimal(text), digits))
  const [whole, fraction = ''] = rounded.split('.')
  return digits ? `${whole}.${fraction.padEnd(digits, '0')}` : whole
}

/** A decimal string rounded to exactly `digits` after the point, half away from zero: `"13.8"`, `"25.0"`. */
export const printDecimal = fixed

/** Words for a gap in percentage points: 超过时间进度 / 慢于时间进度 / 与时间进度持平 (equal after rounding). */
export function gapPhrase(gap: string, digits = 1, against = '时间进度'): string {
  const rounded = roundHalf(decimal(gap), digits)
  if (sign(rounded) === 0) return `与${against}持平`
  const amount = fixed(formatDecimal(absolute(rounded)), digits)
  return sign(rounded) > 0 ? `超过${against}${amount}个百分点` : `慢于${against}${amount}个百分点`
}

/** Prints the gap of an amount from unrounded values: 97.16… − 83.33… prints 13.8 though 97.2 − 83.3 is 13.9. */
export function printGap(pace: Extract<Pace, { kind: 'amount' }>, digits = 1): PrintedGap {
  const [completion, expected, gap] = [pace.completion, pace.expected, pace.gap].map(text => fixed(text, digits))
  const pair = subtract(decimal(completion), decimal(expected))
  const fromPair = fixed(formatDecimal(pair), digits)
  const isSame = compare(pair, decimal(gap)) === 0
  const why = isSame
    ? null
    : `按未四舍五入的数值计算为${fixed(pace.gap, digits + 1)}，四舍五入为${gap}；由已取整的${completion}与${expected}相减得${fromPair}`
  return { completion, expected, gap, fromPair, phrase: gapPhrase(pace.gap, digits), why }
}

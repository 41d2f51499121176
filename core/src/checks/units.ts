import { CHECK_UNITS } from '../lexicon/generated/check-units.ts'
import { type Decimal, decimal, multiply, ONE, powerOfTen } from '../values/decimal.ts'

/** A unit (单位) as a size in one thing: `亿元` is 10^8 of `yuan`, `万亩` 10^4 of `land_mu`, `公顷` 15 of it. */
export interface UnitSize {
  /** What it measures; units of one thing can be compared. */
  readonly thing: string
  readonly size: Decimal
}

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['万', 4],
  ['千', 3],
  ['百', 2],
]
const known = new Map<string, UnitSize>(
  CHECK_UNITS.map(([unit, thing, size]) => [unit, { thing, size: decimal(size) }]),
)

/** Size of a unit as written; a unit that no table knows measures only itself, a bare number nothing. */
export function sizeOf(unit: string): UnitSize {
  const whole = known.get(unit)
  if (whole) return whole
  for (const [word, exponent] of SCALES) {
    if (!unit.startsWith(word)) continue
    const rest = sizeOf(unit.slice(word.length))
    return { thing: rest.thing, size: multiply(rest.size, powerOfTen(exponent)) }
  }
  return { thing: unit, size: ONE }
}

/** The unit has a scale word (万, 亿) in front. */
export const isScaled = (unit: string): boolean =>
  !known.has(unit) && SCALES.some(([word]) => unit.startsWith(word) && unit.length >= word.length)

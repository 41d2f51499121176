import { addMonths, type Month, monthsBetween } from '../../values/day.ts'
import {
  add,
  type Decimal,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  parseDecimal,
  roundHalf,
  subtract,
  ZERO,
} from '../../values/decimal.ts'
import type { TrackedTarget } from '../targets/target.ts'
import { type Curve, expectedShare, isEnded } from './curve.ts'
import { PACE_SCALE } from './pace.ts'

/** What the end of a month asks of a target (序时应达值), in the target's unit; null where that month asks for no number. */
export interface ExpectedValue {
  readonly month: Month
  readonly value: string | null
}

/**
 * The line that a target should be on over the months of its curve: the prorated value for amounts, the aim itself for
 * what is compared directly, the aim in the last month alone for stocks and rates. Rounded to `PACE_SCALE` digits.
 */
export function expectedLine(target: TrackedTarget, curve: Curve): ExpectedValue[] {
  const aim = numberOf(target)
  const months = Math.max(monthsBetween(curve.from, curve.to) + 1, 0)
  return Array.from({ length: months }, (_, i) => {
    const month = addMonths(curve.from, i)
    const value = aim === null ? null : asked(target, curve, month, aim)
    return { month, value: value && formatDecimal(value) }
  })
}

/** The number that the target names; what follows another number (与经济增长同步) has none of its own. */
function numberOf({ form, value, base }: TrackedTarget): Decimal | null {
  if (form === 'positive' || form === 'nonnegative') return ZERO
  const text = form === 'hold' ? (value ?? base) : value
  return text === null ? null : parseDecimal(text)
}

function asked(target: TrackedTarget, curve: Curve, month: Month, aim: Decimal): Decimal | null {
  const share = expectedShare(curve, month)
  if (!share) {
    if (curve.kind === 'milestone') return null
    return curve.kind !== 'end' || isEnded(curve, month) ? aim : null
  }
  const isFall = target.form === 'ceiling' || target.form === 'below'
  const base = (isFall && target.base !== null && parseDecimal(target.base)) || ZERO
  const way = multiply(subtract(aim, base), share.top)
  const done = divide(way, multiply(share.bottom, HUNDRED), PACE_SCALE + 4, 'down')
  return roundHalf(add(base, done), PACE_SCALE)
}

import { compare, type Decimal, decimal, formatDecimal, multiply, parseDecimal } from '../values/decimal.ts'
import { type Interval, intersect, isEmpty, middle, point, scale, width } from '../values/interval.ts'
import type { System } from './constraints.ts'
import type { Mention } from './context.ts'
import { type Conflict, propagate } from './propagate.ts'

const FACTORS: readonly (readonly [Decimal, string])[] = [
  [decimal('10000'), '单位大一万倍（万→亿、亿→万亿）'],
  [decimal('0.0001'), '单位小一万倍（亿→万、万亿→亿）'],
  [decimal('10'), '小数点右移一位'],
  [decimal('0.1'), '小数点左移一位'],
  [decimal('100'), '小数点右移两位'],
  [decimal('0.01'), '小数点左移两位'],
]
const HECTARE = decimal('15')
/** In a wider interval some slip fits by chance. */
const WIDEST = decimal('0.02')

/**
 * The slip of the pen that would explain a conflict, in words, or empty: for each of its figures in turn, the value
 * that the others leave is compared with the figure in another unit, with a shifted point, or with two digits swapped.
 */
export function findSlip(system: System, conflict: Conflict, involved: readonly Mention[]): string {
  for (const mention of involved) {
    const expected = leftFor(system, conflict, mention)
    const words = expected && slipOf(mention, expected)
    if (words) return `；若${mention.figure.text}${words}则相符`
  }
  return ''
}

function leftFor(system: System, { statements, relations }: Conflict, { order }: Mention): Interval | null {
  const others = statements.filter(number => system.statements[number].variable !== order)
  if (others.length === statements.length) return null
  const { domains, conflict } = propagate(system, { statements: others, relations: new Set(relations) })
  const [mid, length] = [middle(domains[order]), width(domains[order])]
  if (conflict || !mid || !length || mid.digits === 0n) return null
  const size = mid.digits < 0n ? { ...mid, digits: -mid.digits } : mid
  return compare(length, multiply(size, WIDEST)) <= 0 ? domains[order] : null
}

function slipOf({ figure, reach }: Mention, expected: Interval): string {
  const fits = (value: Interval) => !isEmpty(intersect(value, expected))
  for (const [factor, words] of FACTORS) if (fits(scale(reach.interval, factor))) return words
  if (reach.thing === 'land_mu' && fits(scale(reach.interval, HECTARE))) return '以公顷计'
  const { value } = figure
  for (let i = 0; typeof value === 'string' && i + 1 < value.length; i++) {
    const swapped = parseDecimal(value.slice(0, i) + value[i + 1] + value[i] + value.slice(i + 2))
    if (swapped && value[i] !== value[i + 1] && fits(point(multiply(swapped, reach.size))))
      return `为${formatDecimal(swapped)}（两位数字颠倒）`
  }
  return ''
}

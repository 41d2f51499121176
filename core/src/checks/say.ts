import { compare, type Decimal, formatDecimal, roundHalf } from '../values/decimal.ts'
import { formatInterval, type Interval } from '../values/interval.ts'

/** An interval in words, to follow 应: `不低于5.5%`, `高于500亿元`, `为63家`, `在[5.45, 5.55)%之内`. */
export function sayInterval(interval: Interval, unit: string, digits: number): string {
  const { low, high } = interval
  const number = (value: Decimal) => `${formatDecimal(roundHalf(value, digits))}${unit}`
  if (low && !high) return `${low.open ? '高于' : '不低于'}${number(low.value)}`
  if (high && !low) return `${high.open ? '低于' : '不高于'}${number(high.value)}`
  if (low && high && compare(low.value, high.value) === 0) return `为${number(low.value)}`
  return `在${formatInterval(interval, digits)}${unit}之内`
}

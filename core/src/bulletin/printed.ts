import { absolute, compare, decimal, formatDecimal, subtract } from '../values/decimal.ts'
import { readShares, type SharesReading } from './shares.ts'

/** What a check of a printed bulletin says (通报核对). */
export interface PrintedRemark {
  /** right 对得上; explained 有差异但可解释; wrong 对不上. */
  readonly verdict: 'right' | 'explained' | 'wrong'
  readonly words: string
}

/** A total with its parts and, where printed, the parts' shares. */
export interface PrintedTotal {
  readonly total: number
  readonly parts: readonly number[]
  /** Shares in per cent as printed, one a part. */
  readonly shares?: readonly string[]
}

/**
 * Checks a printed total against its parts and finds the base that the shares were taken on: a base changed without a
 * word (132 项 whose parts and shares make 125) is told apart from a slip.
 */
export function checkTotal({ total, parts, shares }: PrintedTotal): PrintedRemark[] {
  const sum = parts.reduce((a, b) => a + b, 0)
  const remarks: PrintedRemark[] = []
  if (sum === total) remarks.push({ verdict: 'right', words: `各项合计${sum}，与总数一致` })
  else remarks.push({ verdict: 'wrong', words: `各项合计${sum}，与总数${total}相差${Math.abs(total - sum)}` })
  if (!shares) return remarks
  const ofTotal = readShares(parts, total, shares)
  const ofSum = readShares(parts, sum, shares)
  const base = wrongs(ofSum) < wrongs(ofTotal) ? ofSum : ofTotal
  if (base.base !== total)
    remarks.push({ verdict: 'explained', words: `占比以${base.base}为基数，而非公布的总数${total}：基数已变而未说明` })
  return [...remarks, ...shareRemarks(parts, shares, base)]
}

const wrongs = ({ readings }: SharesReading): number => readings.filter(reading => reading === 'wrong').length

function shareRemarks(parts: readonly number[], shares: readonly string[], reading: SharesReading): PrintedRemark[] {
  return reading.readings.flatMap((how, i): PrintedRemark[] => {
    const what = `${parts[i]}/${reading.base}印作${shares[i]}%`
    if (how === 'rounded') return []
    if (how === 'balanced') return [{ verdict: 'explained', words: `${what}：为使各项占比合计为100而调整` }]
    if (how === 'truncated') return [{ verdict: 'explained', words: `${what}：去尾而未四舍五入` }]
    return [{ verdict: 'wrong', words: `${what}：对不上` }]
  })
}

/** A printed comparison: `完成54.8%，低于序时16.6个百分点` at a pace of 75 %. */
export interface PrintedComparison {
  readonly value: string
  readonly pace: string
  /** Above the pace positive, below it negative, as printed. */
  readonly gap: string
}

/**
 * Checks a printed gap against the printed value and pace. A last digit off is explained: the office rounds the
 * unrounded difference. More is wrong, and the value that the gap would belong to is named.
 */
export function checkGap({ value, pace, gap }: PrintedComparison): PrintedRemark {
  const difference = subtract(decimal(value), decimal(pace))
  const off = absolute(subtract(difference, decimal(gap)))
  const digits = Math.min(...[value, gap].map(text => text.split('.')[1]?.length ?? 0))
  const found = formatDecimal(difference)
  if (compare(off, { digits: 0n, scale: 0 }) === 0)
    return { verdict: 'right', words: `${value}与${pace}相差${found}个百分点` }
  if (compare(off, { digits: 1n, scale: digits }) <= 0)
    return {
      verdict: 'explained',
      words: `${value}与${pace}相减为${found}，印作${gap}：按未四舍五入的数值计算可差末位1`,
    }
  const instead = [subtractText(gap, pace), formatDecimal(subtract(decimal(value), decimal(gap)))]
  return {
    verdict: 'wrong',
    words: `${value}与${pace}相差${found}个百分点，印作${gap}；若差距无误，完成率应为${instead[0]}，或序时应为${instead[1]}`,
  }
}

/** pace + gap. */
const subtractText = (gap: string, pace: string): string => {
  const value = decimal(gap)
  return formatDecimal(subtract(decimal(pace), { ...value, digits: -value.digits }))
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, decimal, formatDecimal } from '../values/decimal.ts'
import { checkGap, checkTotal } from './printed.ts'
import { printShares, readShares } from './shares.ts'

describe('printShares', () => {
  it('prints 金寨 as 金寨 printed it, and says why 162 of 222 is 72.9', () => {
    const printed = printShares([10, 162, 17, 24, 9])
    expect(printed?.shares.map(s => s.printed)).toEqual(['4.5', '72.9', '7.7', '10.8', '4.1'])
    expect(printed?.why).toBe('各项四舍五入后合计100.1，差额计入最大一项（73.0改为72.9）')
  })

  it.each([
    [[1, 1, 1], 1, ['33.4', '33.3', '33.3']],
    [[44, 11], 1, ['80.0', '20.0']],
    [[5, 0], 0, ['100', '0']],
    [[1, 1, 1, 1, 1, 1], 0, ['16', '16', '17', '17', '17', '17']],
    [[1, 2], 2, ['33.33', '66.67']],
  ])('%j with %i digits → %j', (counts, digits, shares) =>
    expect(printShares(counts, digits)?.shares.map(s => s.printed)).toEqual(shares),
  )

  it('has no shares of nothing', () => expect(printShares([0, 0])).toBeNull())

  it('always adds up to 100 as printed, and moves no share by more than a last digit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(400), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 2 }),
        (counts, digits) => {
          const printed = printShares(counts, digits)
          if (!printed) return
          const sum = printed.shares.map(s => decimal(s.printed)).reduce(add)
          expect(formatDecimal(sum)).toBe('100')
          for (const s of printed.shares)
            expect(Math.abs(Number(s.printed) - Number(s.exact))).toBeLessThanOrEqual(1.51 * 10 ** -digits)
        },
      ),
    )
  })
})

describe('published bulletins', () => {
  it('金寨 2025: 222 = 10 + 162 + 17 + 24 + 9, and 72.9 is a balance', () => {
    expect(
      checkTotal({ total: 222, parts: [10, 162, 17, 24, 9], shares: ['4.5', '72.9', '7.7', '10.8', '4.1'] }),
    ).toEqual([
      { verdict: 'right', words: '各项合计222，与总数一致' },
      { verdict: 'explained', words: '162/222印作72.9%：为使各项占比合计为100而调整' },
    ])
  })

  it('a city of 2016: 132 where the parts give 125, and the shares use 125', () => {
    const remarks = checkTotal({ total: 132, parts: [19, 98, 2, 3, 3], shares: ['15.2', '78.4', '1.6', '2.4', '2.4'] })
    expect(remarks.map(r => [r.verdict, r.words])).toEqual([
      ['wrong', '各项合计125，与总数132相差7'],
      ['explained', '占比以125为基数，而非公布的总数132：基数已变而未说明'],
    ])
  })

  it('a city of 2019: 150 = 124 + 26', () => {
    expect(checkTotal({ total: 150, parts: [124, 26] }).map(r => r.verdict)).toEqual(['right'])
  })

  it.each([
    ['62.6', '75', '-12.4', 'right'],
    ['92.73', '75', '17.73', 'right'],
    ['54.8', '75', '-16.6', 'wrong'],
    ['53.3', '75', '-21.7', 'right'],
    // 江门: 97.2 and 83.3 printed with 13.8
    ['97.2', '83.3', '13.8', 'explained'],
    ['97.2', '83.3', '13.7', 'wrong'],
    // the sign matters
    ['62.6', '75', '12.4', 'wrong'],
  ])('%s at a pace of %s, printed %s: %s', (value, pace, gap, verdict) =>
    expect(checkGap({ value, pace, gap }).verdict).toBe(verdict),
  )

  it('says what the gap of 16.6 would belong to', () => {
    expect(checkGap({ value: '54.8', pace: '75', gap: '-16.6' }).words).toBe(
      '54.8与75相差-20.2个百分点，印作-16.6；若差距无误，完成率应为58.4，或序时应为71.4',
    )
  })

  it('knows a share cut short from a wrong one', () => {
    expect(readShares([129], 270, ['47']).readings).toEqual(['truncated'])
    expect(readShares([129], 270, ['48']).readings).toEqual(['rounded'])
    expect(readShares([129], 270, ['46']).readings).toEqual(['wrong'])
    // one digit off without a balance to explain it
    expect(readShares([162, 60], 222, ['72.8', '27.0']).readings).toEqual(['wrong', 'rounded'])
  })
})

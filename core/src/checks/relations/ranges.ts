import { CHECK_RANGES } from '../../lexicon/generated/check-ranges.ts'
import { decimal, HUNDRED, multiply, ZERO } from '../../values/decimal.ts'
import { between } from '../../values/interval.ts'
import { linear, term } from '../constraints.ts'
import type { Mention } from '../context.ts'
import type { RelationFinder } from '../relation.ts'
import { sizeOf } from '../units.ts'

const ranges = new Map(
  CHECK_RANGES.map(([indicator, kind, low, high, unit]) => [`${indicator}|${kind}`, { low, high, unit }]),
)
/** Shares of a whole; 占年度计划的102.7% and other measures of fulfilment may pass 100. */
const SHARE =
  /占比|比重|覆盖率|普及率|入学率|参保率|满意率|合格率|城镇化率|优良率|达标率|办结率|治理率|利用率|就业率|落实率/
const MAY_PASS = /计划|任务|目标|预算|完成|上年|存贷|产销|综合利用|同期/

/** Growth over several years has no such range. */
const SPAN = /比\d{4}年|累计|[三四五六七八九十]年/

/** A share lies between 0 and 100 %, and an indicator of the table of ranges within its range. */
export const rangeOfValue: RelationFinder = (context, system) => {
  for (const mention of context.mentions) {
    const { figure, reach, before } = mention
    const range = ranges.get(`${figure.indicatorId}|${figure.kind}`)
    const size = range && sizeOf(range.unit)
    const isOneYear = figure.kind !== 'growth' || !SPAN.test(before)
    if (range && size && isOneYear && (size.thing === reach.thing || figure.kind === 'ratio')) {
      const [low, high] = [multiply(decimal(range.low), size.size), multiply(decimal(range.high), size.size)]
      system.relate({
        rule: 'plausible_range',
        strength: 'soft',
        constraints: [linear([term(system.of(mention))], between(low, high))],
        subject: mention,
        formula: `${range.low}${range.unit}至${range.high}${range.unit}`,
        mentions: [mention],
      })
    }
    if (!isShare(mention) || MAY_PASS.test(before + figure.indicator)) continue
    system.relate({
      rule: 'percent_range',
      strength: 'strict',
      constraints: [linear([term(system.of(mention))], between(ZERO, HUNDRED))],
      subject: mention,
      formula: '0至100%',
      mentions: [mention],
    })
  }
}

const isShare = ({ figure, reach, before }: Mention): boolean =>
  figure.kind === 'rate' &&
  reach.thing === 'percent' &&
  (SHARE.test(figure.indicator) || /占[^，。；]{1,20}$/.test(before))

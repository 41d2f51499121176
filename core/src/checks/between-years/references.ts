import type { Target } from '../../statements/types.ts'
import { compare, decimal, HUNDRED, negate, roundHalf } from '../../values/decimal.ts'
import { add, divide, formatInterval, type Interval, middle, scale, shift } from '../../values/interval.ts'
import type { Mention } from '../context.ts'
import { type Settings, setting } from '../settings.ts'
import { Rarity } from './likeness.ts'
import { passageOf } from './passages.ts'
import type { Side } from './side.ts'
import type { JudgementRule, OutcomeVerdict, TargetOutcome } from './types.ts'

const LEAST_LIKENESS = 0.36
/** A count beside a ratio (9个国考断面) is no answer to it. */
const RATIO = /率|比例|比重|强度|能耗/
const FULFILLED = /(?:超额)?完成[^，。；]{0,6}(?:下达|上级|国家|省|约束性)?[^，。；]{0,4}(?:任务|目标|指标)/

/** Judges a target that names no number: 与经济增长同步, 完成省下达任务, 高于全省平均, 保持稳定, 正增长. */
export function judgeReference(target: Target, earlier: Side, later: Side, settings: Settings): TargetOutcome {
  const answer = answerTo(target, earlier, later)
  const rule = ruleOf(target)
  const outcome = (verdict: OutcomeVerdict, reason: string, arithmetic: string | null = null): TargetOutcome => ({
    target,
    verdict,
    rule,
    reason,
    answer: answer?.mention.figure ?? null,
    arithmetic,
    likeness: answer?.likeness ?? 0,
  })
  if (!answer) return outcome('silent', '后一年的报告没有再提到')
  if (target.reference === 'economic_growth') return againstEconomy(rule, answer.mention, later, settings, outcome)
  if (target.reference === 'assigned') return assigned(answer.mention, later, outcome)
  if (rule === 'positive' && answer.mention.figure.kind === 'growth') {
    const low = answer.mention.reach.interval.low
    const isUp = low !== null && low.value.digits > 0n
    return outcome(isUp ? 'met' : 'missed', `${answer.mention.figure.text}${isUp ? '高于零' : '不高于零'}`)
  }
  return outcome('unknown', '文中没有可比的数值，须看上级公布的数据')
}

type Tell = (verdict: OutcomeVerdict, reason: string, arithmetic?: string | null) => TargetOutcome

function ruleOf({ reference, text }: Target): JudgementRule {
  if (reference === 'economic_growth') {
    if (/高于|快于/.test(text)) return 'faster'
    return /基本同步/.test(text) ? 'roughly_same_pace' : 'same_pace'
  }
  if (reference === 'assigned') return 'assigned'
  if (reference === 'last_year') return 'hold'
  if (reference === 'upper_level_average') return 'upper_average'
  return /正增长|只增不减/.test(text) ? 'positive' : 'wording_only'
}

function answerTo(
  target: Target,
  earlier: Side,
  later: Side,
): { readonly mention: Mention; readonly likeness: number } | null {
  const words = passageOf(earlier.reading, target, target.indicator)
  const rarity = new Rarity([...later.words.values(), words])
  let best: { readonly mention: Mention; readonly likeness: number } | null = null
  for (const mention of later.done) {
    const theirs = later.words.get(mention.figure.id)
    if (!theirs) continue
    const isSame = target.indicatorId !== '' && mention.figure.indicatorId === target.indicatorId
    const { kind } = mention.figure
    const isOther =
      target.reference === 'economic_growth' ? kind !== 'growth' : kind === 'level' && RATIO.test(target.indicator)
    const likeness = Math.min(1, rarity.likeness(words, theirs) + (isSame ? 0.4 : 0) - (isOther ? 0.3 : 0))
    if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0)) best = { mention, likeness }
  }
  return best
}

/** Real with real: where only nominal growth is told, consumer prices are taken off; without them nothing is judged. */
function againstEconomy(rule: JudgementRule, own: Mention, later: Side, settings: Settings, tell: Tell): TargetOutcome {
  const find = (id: string) =>
    later.done.find(
      ({ figure }) =>
        figure.indicatorId === id &&
        figure.kind === 'growth' &&
        figure.basis !== 'annual_average' &&
        figure.region === '',
    )
  const economy = find('gdp')
  const prices = find('cpi')
  if (own.figure.kind !== 'growth' || !economy) return tell('unknown', '缺少居民收入或地区生产总值的增速')
  const isReal = /实际|扣除/.test(own.before)
  if (!isReal && !prices)
    return tell('unknown', `收入名义增长${own.figure.text}，经济实际增长${economy.figure.text}，待居民消费价格数据`)
  const real = isReal || !prices ? own.reach.interval : deflated(own.reach.interval, prices.reach.interval)
  const gap = add(real, { low: minus(economy.reach.interval.high), high: minus(economy.reach.interval.low) })
  const slack = rule === 'roughly_same_pace' ? negate(setting(settings, 'roughly_points')) : decimal('0')
  const words =
    isReal || !prices ? `${own.figure.text}（实际）` : `(1 + ${own.figure.text}) ÷ (1 + ${prices.figure.text}) − 1`
  const arithmetic = `${words} = ${formatInterval(real, 2)}%；经济增长${economy.figure.text}`
  // What rounding cannot tell apart keeps pace.
  const reaches = gap.high !== null && compare(gap.high.value, slack) > 0
  const mid = middle(gap)
  const isFaster = rule !== 'faster' || (mid !== null && roundHalf(mid, 1).digits > 0n)
  return reaches && isFaster
    ? tell('met', '居民收入实际增速不低于经济增速', arithmetic)
    : tell('missed', '居民收入实际增速低于经济增速', arithmetic)
}

const minus = (bound: Interval['low']): Interval['low'] => bound && { value: negate(bound.value), open: bound.open }

function deflated(nominal: Interval, prices: Interval): Interval {
  const factor = divide(shift(nominal, HUNDRED), shift(prices, HUNDRED))
  return shift(scale(factor, HUNDRED), decimal('-100'))
}

function assigned({ figure, after, reach }: Mention, later: Side, tell: Tell): TargetOutcome {
  const { text = '' } = later.reading
  const near = text.slice(figure.start, figure.end) + after + text.slice(figure.end, figure.end + 24)
  if (FULFILLED.test(near)) return tell('met', '文中写明完成上级下达的任务')
  const isFull =
    figure.kind === 'rate' && reach.interval.low !== null && compare(reach.interval.low.value, decimal('99')) > 0
  if (isFull) return tell('met', `${figure.text}已是满值`)
  return tell('unknown', '上级下达的任务数不在文中（待下达）')
}

import type { Target } from '../../statements/types.ts'
import { compare, decimal, HUNDRED, negate, roundHalf } from '../../values/decimal.ts'
import { add, divide, formatInterval, type Interval, middle, scale, shift } from '../../values/interval.ts'
import type { Mention } from '../context.ts'
import { type Settings, setting } from '../settings.ts'
import { dueLater, spansYears } from './due.ts'
import { Rarity, wordsOf } from './likeness.ts'
import { passageOf } from './passages.ts'
import { sentenceOf } from './sentences.ts'
import type { Side } from './side.ts'
import type { JudgementRule, OutcomeVerdict, TargetOutcome } from './types.ts'
import { answerInWords, type WordAnswer } from './wording.ts'

const LEAST_LIKENESS = 0.36
/** Share of the indicator's own name that an answer must hold. */
const LEAST_OWN = 0.3
/** A count beside a ratio (9个国考断面) is no answer to it. */
const RATIO = /率|比例|比重|强度|能耗/
const FULFILLED = /(?:超额)?完成[^，。；]{0,6}(?:下达|上级|国家|省|约束性)?[^，。；]{0,4}(?:任务|目标|指标)/

/** Judges a target that names no number: 与经济增长同步, 完成省下达任务, 高于全省平均, 保持稳定, 正增长. */
export function judgeReference(target: Target, earlier: Side, later: Side, settings: Settings): TargetOutcome {
  const answer = answerTo(target, earlier, later)
  const rule = ruleOf(target)
  const tell: Tell = (verdict, reason, arithmetic = null) => ({
    target,
    promise: sentenceOf(earlier, target),
    verdict,
    rule,
    reason,
    answer: answer?.mention.figure ?? null,
    sentence: answer ? sentenceOf(later, answer.mention.figure) : null,
    arithmetic,
    likeness: answer?.likeness ?? 0,
  })
  const due = dueLater(target.period, earlier.reading.document.year)
  if (due) return tell('not_due', `期限为${due}年，尚未到期`)
  if (rule === 'wording_only' || !answer) {
    const words = answerInWords(target, later)
    const isNumberNeeded = rule !== 'wording_only' && rule !== 'positive' && rule !== 'negative'
    if (words && isNumberNeeded)
      return { ...tell('unknown', `没有可比的数值；${said(words)}`), sentence: sentenceOf(later, words.clause) }
    if (words) return { ...byWords(words, tell), answer: null, sentence: sentenceOf(later, words.clause) }
  }
  if (!answer) return tell('silent', '后一年的报告没有再提到')
  if (target.reference === 'economic_growth') return againstEconomy(target, rule, answer.mention, later, settings, tell)
  if (target.reference === 'assigned') return assigned(answer.mention, later, tell)
  if (rule === 'positive' || rule === 'negative') return bySign(rule, answer.mention, tell)
  return tell('unknown', '文中没有可比的数值，须看上级公布的数据')
}

const said = ({ clause }: WordAnswer): string => `回顾只说“${clause.text.replace(/\s/g, '').slice(0, 40)}”`

function byWords(words: WordAnswer, tell: Tell): TargetOutcome {
  if (words.missing) return tell('unknown', `${said(words)}，没有说${words.missing}`)
  return tell(words.isAsPromised ? 'met' : 'unknown', `目标没有数值；${said(words)}`)
}

function bySign(rule: JudgementRule, { figure, reach }: Mention, tell: Tell): TargetOutcome {
  const { low, high } = reach.interval
  if (figure.kind !== 'growth' || !low || !high) return tell('unknown', '后一年的报告没有说增速')
  const isUp = low.value.digits > 0n
  const isDown = high.value.digits < 0n
  if (rule === 'positive') return tell(isUp ? 'met' : 'missed', `${figure.text}${isUp ? '高于零' : '不高于零'}`)
  return tell(isDown ? 'met' : 'missed', `${figure.text}${isDown ? '是下降' : '不是下降'}`)
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
  if (/正增长|只增不减|(?:稳步|持续|稳定|继续|平稳)增长/.test(text)) return 'positive'
  return /(?:持续|继续|稳步|逐步)(?:下降|减少|降低)/.test(text) ? 'negative' : 'wording_only'
}

function answerTo(
  target: Target,
  earlier: Side,
  later: Side,
): { readonly mention: Mention; readonly likeness: number } | null {
  const words = passageOf(earlier.reading, target, target.indicator)
  const own = wordsOf(target.indicator)
  const rarity = new Rarity([...later.words.values(), words])
  let best: { readonly mention: Mention; readonly likeness: number } | null = null
  for (const mention of later.done) {
    const theirs = later.words.get(mention.figure.id)
    if (!theirs || spansYears(target.period, mention.figure.period)) continue
    // What a target is measured against is no answer to it: 生产率 beside 国内生产总值.
    const isYardstick = target.reference === 'economic_growth' && mention.figure.indicatorId === 'gdp'
    if (isYardstick || rarity.covered(own, theirs) < LEAST_OWN) continue
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
function againstEconomy(
  { indicator }: Target,
  rule: JudgementRule,
  own: Mention,
  later: Side,
  settings: Settings,
  tell: Tell,
): TargetOutcome {
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
  if (own.figure.kind !== 'growth' || !economy) return tell('unknown', `缺少${indicator}或地区生产总值的增速`)
  const isReal = /实际|扣除/.test(own.before)
  if (!isReal && !prices)
    return tell(
      'unknown',
      `${indicator}名义增长${own.figure.text}，经济实际增长${economy.figure.text}，待居民消费价格数据`,
    )
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
  const isLevel = gap.high !== null && compare(gap.high.value, decimal('0')) > 0
  if (!reaches || !isFaster) return tell('missed', `${indicator}实际增速低于经济增速`, arithmetic)
  return isLevel
    ? tell('met', `${indicator}实际增速不低于经济增速`, arithmetic)
    : tell('met', `${indicator}实际增速低于经济增速，差距在“基本同步”的容许差之内`, arithmetic)
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

import type { Basis, FigureKind } from '../types.ts'
import { tokenAt } from './heads.ts'
import type { Link } from './link.ts'
import type { Naming } from './naming.ts'

import { TOKEN, type Tokens } from './tokens.ts'
import type { Topic } from './topics.ts'
import { DOES, wordsOf } from './words.ts'

/** What sort of statement the number makes. */
export interface Judged {
  readonly kind: FigureKind
  /** -1 for a fall. */
  readonly sign: 1 | -1
  /** The number is a change of some sort, so a basis is due. */
  readonly changes: boolean
}

/** The number before in the same sentence. */
export interface Prior {
  readonly link: Link
  readonly naming: Naming
  readonly judged: Judged
}

/** Stocks that go on: 新增 before them is a change of the stock, not a new thing. */
const STOCK = /(?:贷款|存款|余额|授信|债务|储蓄|社会融资规模)$/
const GROWTH_TAIL =
  /(?:增长|增速|涨幅|降幅|增幅|增长率|预期增长|增长预期)(?:预期)?(?:速度|幅度)?(?:目标)?(?:分别)?(?:为|是)?$/
const GROWTH_AFTER = /^(?:以上|左右|以内)?的?(?:预期)?(?:增长率|增长速度|增长|增速|速度|增幅|涨幅)/
const FALL_AFTER = /^(?:以上|左右|以内)?的?(?:降幅|下降(?![到至为]))/
/** Names that are a growth by themselves: 经济增速. */
const GROWS = /(?:增速|增幅|涨幅|增长(?:速度|幅度)|上涨幅度|上升幅度|递增速度|上涨率|上升率)$/
/** 人口自然增长率 is a rate, 经济增长率 a growth. */
const OF_ECONOMY = /(?:经济|总值|产值|增加值|收入|年均)增长率(?:为|是)?$/
const RATE_TAIL = /(?:率|比重|占比|比例|强度|水平)$/
const INDEX_OF_RATIO = /(?:比|倍差|之比|指数|系数|恩格尔系数|比值)$/

/** Judges the number of a link by its unit and by the verb that governs it; null where it is no figure. */
export function judge(
  tokens: Tokens,
  text: string,
  link: Link,
  naming: Naming,
  prior: Prior | null = null,
): Judged | null {
  const { quantity } = link
  const direction = directionOf(tokens, link)
  if (isMissedTarget(tokens, text, link)) return { kind: 'growth', sign: 1, changes: true }
  if (exceedsPlan(text, link))
    return { kind: quantity.unitClass === 'percent' ? 'growth' : 'change', sign: 1, changes: true }
  switch (quantity.unitClass) {
    case 'percent':
    case 'share':
      return prior && sharesVerb(tokens, link, naming, prior)
        ? prior.judged
        : prior && (strivesFurther(tokens, text, link, naming, prior) || isGrowthToo(tokens, text, link, naming, prior))
          ? prior.judged
          : judgeShare(tokens, text, link, direction, naming)
    case 'point':
      return {
        kind: 'point_change',
        sign: direction || (isNextPlace(text, link) && prior?.judged.sign) || 1,
        changes: true,
      }
    case 'multiple':
      return {
        kind: 'multiple',
        sign: 1,
        changes: direction !== 0 || quantity.unit === '番' || link.baseYear >= 0 || isTurned(tokens, text, link),
      }
    case 'rank':
      return isRank(tokens, link) ? { kind: 'rank', sign: 1, changes: false } : null
    case 'none':
      if (quantity.form === 'ratio')
        return isRatio(text, link, naming) ? { kind: 'ratio', sign: 1, changes: false } : null
      if (quantity.unit === '')
        return isBareRatio(tokens, text, link, naming) ? { kind: 'ratio', sign: 1, changes: false } : null
      break
    case 'time':
      if (!isMeasuredTime(tokens, text, link, naming)) return null
      break
  }
  if (quantity.bare && !isStated(link)) return null
  if (quantity.unit === '位' && direction && RANKED.test(text.slice(Math.max(0, quantity.start - 12), quantity.start)))
    return { kind: 'change', sign: direction, changes: true }
  const moved = quantity.unit === '位' ? MOVED.exec(text.slice(Math.max(0, quantity.start - 4), quantity.start)) : null
  if (moved) return { kind: 'change', sign: moved[1] ? 1 : -1, changes: true }
  if (quantity.unit === '位' && /排名|位次|名次/.test(text.slice(Math.max(0, quantity.start - 12), quantity.start)))
    return { kind: 'rank', sign: 1, changes: false }
  if (prior && sharesVerb(tokens, link, naming, prior)) return prior.judged
  return judgeAmount(tokens, text, link, naming, direction)
}

/** `减少税负3500亿元、收费2000亿元`: the verb before the first of a list of things governs the next one too. */
function sharesVerb(tokens: Tokens, link: Link, naming: Naming, prior: Prior): boolean {
  const k = naming.by === 'before' ? (naming.before?.boundary ?? -1) : -1
  if (k < 0 || link.verb >= 0 || tokens.kinds[k] !== TOKEN.pause || tokens.starts[k] !== prior.link.right) return false
  const { kind } = prior.judged
  return (kind === 'change' || kind === 'growth') && prior.naming.by === 'before' && prior.link.verb < 0
}

const PASSES = /超过|突破/

/** `增长8%，力争达到10%`: the same growth, reached further. */
function strivesFurther(tokens: Tokens, text: string, link: Link, naming: Naming, prior: Prior): boolean {
  if (prior.judged.kind !== 'growth' || naming.by !== 'carried' || naming.span === null) return false
  const same = naming.span.start === prior.naming.span?.start
  // 增长6.2%，连续第二年超过6%
  if (
    same &&
    link.verb < 0 &&
    link.comparator === 'ge' &&
    PASSES.test(text.slice(link.quantity.start - 2, link.quantity.start))
  )
    return true
  if (link.verb < 0) return false
  return same && (tokens.data[link.verb] & DOES.reach) !== 0 && (link.bits & DOES.target) !== 0
}

/**
 * `增长速度由6%调整为8%`: the later value is what the earlier one is; `总产值增长11%，其中，农业5%，工业15%`: so are the
 * parts, which need no verb of their own.
 */
function isGrowthToo(tokens: Tokens, text: string, link: Link, { span, by, before }: Naming, prior: Prior): boolean {
  if (prior.judged.kind !== 'growth' || link.quantity.unitClass !== prior.link.quantity.unitClass) return false
  if (link.pair >= 0) return prior.link.earlier && directionOf(tokens, link) === 0
  if (link.verb >= 0 || by !== 'before' || !span || !before || RATE_TAIL.test(text.slice(span.start, span.end)))
    return false
  if (span.end !== link.left || link.quantity.start - prior.link.right > PART_WITHIN) return false
  const k = before.boundary
  const opens = k >= 0 && (tokens.kinds[k] === TOKEN.comma || tokens.kinds[k] === TOKEN.pause)
  return opens && PARTS.test(text.slice(prior.link.right, link.quantity.start))
}

const PART_WITHIN = 16
/** From one number to the next: 其中 and the name of a part, or the name of the next part. */
const PARTS = /^[，、](?:其中[，：]?)?(?!占|达|约|近|超)[\u4e00-\u9fff]{1,10}$/

/** `高于全国2个百分点、全省1个百分点`: only the next place stands before the number. */
const isNextPlace = (text: string, { quantity: { start } }: Link): boolean =>
  NEXT_PLACE.test(text.slice(Math.max(0, start - NEXT_PLACE_LENGTH), start))
const NEXT_PLACE = /[、和](?:全国|全省|全市|全区|全州|全县)(?:平均|平均水平)?$/
const NEXT_PLACE_LENGTH = 8

/** `低于13%左右的预期目标`: what was aimed at, not a fall. */
function isMissedTarget(tokens: Tokens, text: string, link: Link): boolean {
  if (link.verb < 0 || !(tokens.data[link.verb] & DOES.contrast) || link.quantity.unitClass !== 'percent') return false
  return /^的(?:预期)?(?:目标|增速)/.test(text.slice(link.right, link.right + 5))
}

const RANKED = /(?:排名|位次|名次)(?:提升|上升|下降|前移|提高|后移)$/
/** 榜单前移6位 */
const MOVED = /(?:(前移|前进|上移|晋升|晋位)|后移)$/

/** `超过国家预算百分之四`: by so much. */
const exceedsPlan = (text: string, { baseStart, baseEnd, quantity: { unitClass, start } }: Link): boolean =>
  unitClass !== 'point' && baseEnd === start && baseEnd > baseStart && PLAN_BASE.test(text.slice(baseStart, baseEnd))

/** +1 or -1 where a verb of growth governs the number, else 0. */
export function directionOf(tokens: Tokens, link: Link): 1 | -1 | 0 {
  const signOf = (k: number): 1 | -1 | 0 => {
    if (k < 0) return 0
    const bits = tokens.data[k]
    if (bits & DOES.down && !(bits & DOES.reach)) return -1
    return bits & DOES.up && !(bits & DOES.reach) ? 1 : 0
  }
  return signOf(link.verb) || signOf(link.growth)
}

function judgeShare(tokens: Tokens, text: string, link: Link, direction: 1 | -1 | 0, naming: Naming): Judged {
  if (direction) return { kind: 'growth', sign: direction, changes: true }
  const behind = text.slice(link.quantity.end, link.quantity.end + 10)
  if (FALL_AFTER.test(behind)) return { kind: 'growth', sign: -1, changes: true }
  const degree = BY_DEGREE.test(behind) ? directionAt(tokens, link.right + 3) : 0
  if (degree) return { kind: 'growth', sign: degree, changes: true }
  if (GROWTH_AFTER.test(behind)) return { kind: 'growth', sign: 1, changes: true }
  const phrase = naming.before ? text.slice(naming.before.start, naming.before.end) : ''
  if (GROWTH_TAIL.test(phrase) && (!RATE_TAIL.test(phrase) || OF_ECONOMY.test(phrase)))
    return { kind: 'growth', sign: /降幅/.test(phrase) ? -1 : 1, changes: true }
  if (naming.span && GROWS.test(text.slice(naming.span.start, naming.span.end)))
    return { kind: 'growth', sign: 1, changes: true }
  const pushed = objectSign(tokens, text, naming)
  if (pushed && !RATE_TAIL.test(phrase)) return { kind: 'growth', sign: pushed, changes: !saves(text, naming) }
  return { kind: 'rate', sign: 1, changes: false }
}

/** `按5%的幅度压减支出` */
const BY_DEGREE = /^的(?:幅度|速度|比例)/

/** +1 or -1 where a verb of growth starts at `at`, else 0. */
function directionAt(tokens: Tokens, at: number): 1 | -1 | 0 {
  const k = tokenAt(tokens, at)
  if (k < 0 || tokens.kinds[k] !== TOKEN.word) return 0
  if (tokens.data[k] & DOES.down) return -1
  return tokens.data[k] & DOES.up ? 1 : 0
}

/** `压减一般性支出5%`: the verb of growth stands before its object; its sign, or 0. */
function objectSign(tokens: Tokens, text: string, naming: Naming): 1 | -1 | 0 {
  if (saves(text, naming)) return -1
  const k = naming.by === 'before' ? (naming.before?.boundary ?? -1) : -1
  if (k < 0 || tokens.kinds[k] !== TOKEN.word || !naming.before || naming.before.start - tokens.ends[k] > 2) return 0
  const bits = tokens.data[k]
  if (bits & (DOES.reach | DOES.contrast | DOES.growthNoun)) return 0
  if (bits & DOES.down) return -1
  return bits & DOES.up ? 1 : 0
}

/** What is saved is no change against an earlier time, so it has no basis. */
function saves(text: string, naming: Naming): boolean {
  const at = naming.by === 'before' ? (naming.before?.start ?? 0) : 0
  return at > 1 && SAVES.test(text.slice(at - 2, at))
}

/** Acts whose percentage is a fall: 节约用电3%, 平均减环节60%. */
const SAVES = /^(?:节约|节省|.减)$/

/** `翻了近三倍`. */
const isTurned = (tokens: Tokens, text: string, link: Link): boolean =>
  link.verb >= 0 && text.slice(tokens.starts[link.verb], tokens.ends[link.verb]).includes('翻')

/** A rank without 位 needs a verb of ranking or a scope: `居全国第一`, not `第一动力`. */
function isRank(tokens: Tokens, link: Link): boolean {
  if (!link.quantity.bare) return true
  if (link.bits & (DOES.scope | DOES.rank)) return true
  const governing = link.verb >= 0 ? tokens.data[link.verb] : 0
  if (link.quantity.top) return (governing & (DOES.rank | DOES.reach | DOES.hold)) !== 0 || link.baseEnd > 0
  // 由第五升至第四: where it comes from and where it gets.
  if (link.pair >= 0 || link.earlier || governing & DOES.reach) return true
  return (governing & (DOES.rank | DOES.hold)) !== 0 || link.listed >= 0
}

/** `09:02` is a time of day unless something is in that ratio. */
function isRatio(text: string, link: Link, naming: Naming): boolean {
  const name = naming.span ? text.slice(naming.span.start, naming.span.end) : ''
  return link.verb >= 0 || link.pair >= 0 || /(?:比|比例|比重|结构|构成|比值|比率)(?:分别)?$/.test(name)
}

/** A number without a unit is a figure where a ratio or an index is said to be it: `城乡居民收入比降至2.2`. */
function isBareRatio(tokens: Tokens, text: string, link: Link, naming: Naming): boolean {
  if (!naming.span || naming.by === 'after') return false
  const governed = link.verb >= 0 && (tokens.data[link.verb] & (DOES.reach | DOES.hold)) !== 0
  return (
    (governed || link.pair >= 0 || link.earlier) && INDEX_OF_RATIO.test(text.slice(naming.span.start, naming.span.end))
  )
}

const SPAN_OF_TIME = /(?:寿命|年限|时间|周期|工期|期限|时限|时长|天数|日数|工作日|学制|耗时|用时|时效)/

const SHORTENS = /^(?:大幅)?(?:压缩|缩短|压减|缩减|减少|降)/

/** Time counts where it is measured (时间压缩至6个工作日), not where it only passes (连续五年, 三年). */
function isMeasuredTime(tokens: Tokens, text: string, link: Link, naming: Naming): boolean {
  const { unit, low } = link.quantity
  const named = naming.span !== null && SPAN_OF_TIME.test(text.slice(naming.span.start, naming.span.end))
  const governing = link.verb >= 0 ? tokens.data[link.verb] : 0
  // 开办由5个工作日压缩至1天: nothing but a limit is counted so.
  if (link.earlier && unit !== '年' && SHORTENS.test(text.slice(link.right, link.right + 6))) return true
  if (low.includes('.') || (named && isCountOfDays(text, link))) return true
  if (/平均|人均|户均/.test(text.slice(Math.max(0, link.left - 6), link.quantity.start))) return true
  if (named && (governing !== 0 || link.earlier || link.comparator !== 'eq')) return true
  return governing !== 0 && (governing & (DOES.reach | DOES.up | DOES.down)) !== 0 && unit !== '年' && named
}

/** `优良天数281天`: days that were counted. */
export const isCountOfDays = (text: string, { left, quantity }: Link): boolean =>
  quantity.unit === '天' && /[天日]数(?:比例)?$/.test(text.slice(Math.max(0, left - 4), left))

/** 提升 with a measure of things says what was worked on (林分提升200万亩), not by how much it grew. */
const raises = (text: string, { left, quantity }: Link): boolean => RAISES.test(text.slice(left, quantity.start))
/** The words before a number may begin with the end of the line above. */
const RAISES = /^\s*提[升高]/

/** What a field or an animal yields (单产, 亩产) is measured itself. */
const isYield = (text: string, { span }: Naming): boolean => span !== null && text[span.end - 1] === '产'

/** A bare scale (千亿元) is an amount where something says so: 突破, 达, 以上, or another word of stating. */
const isStated = (link: Link): boolean => link.verb >= 0 || link.comparator !== 'eq' || link.stop === 'text'

function judgeAmount(tokens: Tokens, text: string, link: Link, naming: Naming, direction: 1 | -1 | 0): Judged {
  const { unitClass } = link.quantity
  const lifts = (unitClass === 'amount' || unitClass === 'count') && raises(text, link) && !isYield(text, naming)
  if (direction && naming.by !== 'after' && !lifts) return { kind: 'change', sign: direction, changes: true }
  if (isNet(text, link, naming)) return { kind: 'change', sign: 1, changes: true }
  const name = naming.span ? text.slice(naming.span.start, naming.span.end) : ''
  const boundary = naming.before?.boundary ?? -1
  const bits = boundary >= 0 ? tokens.data[boundary] : 0
  const adjoins = boundary >= 0 && naming.before !== null && naming.before.start - tokens.ends[boundary] <= 2
  if (adjoins && naming.by === 'before' && !(bits & DOES.reach)) {
    const isDone = unitClass === 'count' && DISMISSES.has(tokens.words[boundary])
    if (bits & DOES.down && !isDone) return { kind: 'change', sign: -1, changes: true }
    if (bits & DOES.up && (unitClass === 'money' || PRODUCES.has(tokens.words[boundary])))
      return { kind: 'change', sign: 1, changes: true }
    if (bits & DOES.fresh && STOCK.test(name)) return { kind: 'change', sign: 1, changes: true }
  }
  if (link.bits & DOES.fresh && unitClass === 'money' && STOCK.test(name))
    return { kind: 'change', sign: 1, changes: true }
  return { kind: 'level', sign: 1, changes: false }
}

/** 精简机构62个: so many were done away with. */
const DISMISSES = wordsOf('精简')
/** 增产自行车35万辆 */
const PRODUCES = wordsOf('增产', '多生产', '超产', '增拨', '增供')

/** 净增经营主体155万户: what is left over of comings and goings is a change. */
function isNet(text: string, link: Link, { before }: Naming): boolean {
  const at = (before ? before.start : link.quantity.start) - 2
  return at >= 0 && text.startsWith('净增', at)
}

/** Against what a change is measured. */
export function basisOf(tokens: Tokens, text: string, link: Link, judged: Judged, current: Topic | null): Basis {
  if (!judged.changes || isAgainstPlan(tokens, text, link)) return ''
  if (link.bits & DOES.annual || (judged.kind === 'change' && saysYearly(tokens, link))) return 'annual_average'
  if (judged.kind === 'growth' && opensYearly(tokens, link)) return 'annual_average'
  if (link.quantity.unit === '番' && !(link.bits & DOES.yoy)) return 'cumulative'
  if (!(link.bits & DOES.yoy) && isAgainstPlace(tokens, text, link)) return 'against_place'
  if (link.baseEnd > link.baseStart && /时期|[一二三四五]”?期?末/.test(text.slice(link.baseStart, link.baseEnd)))
    return 'cumulative'
  if (link.baseYear >= 0) return isYearBefore(tokens, link, current) ? 'yoy' : 'cumulative'
  if (link.bits & DOES.span) return isLastYear(text, link) ? 'yoy' : 'cumulative'
  if (link.years > 1 || link.bits & DOES.pastFive || isSummed(tokens, text, link)) return 'cumulative'
  if (link.bits & DOES.yoy || /上年|去年/.test(text.slice(link.baseStart, link.baseEnd))) return 'yoy'
  // 回落到1990年的2.1%: the growth of that year.
  if (link.year >= 0 && judged.kind === 'growth' && isOfOneYear(tokens, link)) return 'yoy'
  return current?.spans ? 'cumulative' : 'yoy'
}

const isOfOneYear = (tokens: Tokens, { year }: Link): boolean => tokens.years[year].from === tokens.years[year].to

/** `比计划多500万吨`, `预计超收11亿元`: what was planned is no earlier time. */
function isAgainstPlan(tokens: Tokens, text: string, { verb, baseStart, baseEnd }: Link): boolean {
  if (verb >= 0 && OVER_PLAN.has(tokens.words[verb])) return true
  if (baseEnd <= baseStart || LAST_YEAR.test(text.slice(baseStart - 2, baseStart))) return false
  return PLAN_BASE.test(text.slice(baseStart, baseEnd))
}
const OVER_PLAN = wordsOf('超收', '短收', '超支')
const LAST_YEAR = /[上去]年/
const PLAN_BASE = /^(?!上年|去年|前)[\u4e00-\u9fff]{0,6}(?:计划|预算|定额|概算)(?:数|指标|要求|规定)?$/

/** 累计下降18%; 较“十三五”末前移1位. */
function isSummed(tokens: Tokens, text: string, { verb, quantity: { start } }: Link): boolean {
  if (verb >= 0 && text.startsWith('累计', tokens.starts[verb])) return true
  return SINCE_PLAN.test(text.slice(Math.max(0, start - SINCE_PLAN_LENGTH), start))
}
const SINCE_PLAN = /[比较]“?[一二三四五六七八九十]{1,3}五”?(?:规划|时期|期)?末[\u4e00-\u9fff]{0,4}$/
const SINCE_PLAN_LENGTH = 16

/** 每年 before the verb and its object: `每年减轻负担1335亿元`. */
function saysYearly(tokens: Tokens, link: Link): boolean {
  for (let k = link.token - 1; k >= 0; k--) {
    if (tokens.kinds[k] !== TOKEN.word) return false
    if (tokens.data[k] & DOES.annual) return true
  }
  return false
}

/** 年均 right before the name: `年均经济增长速度预期目标为7%`. */
function opensYearly(tokens: Tokens, link: Link): boolean {
  const k = link.leftToken
  for (let j = k; j >= 0 && j > k - 4; j--) {
    if (tokens.kinds[j] !== TOKEN.word) return false
    if (tokens.data[j] & DOES.annual) return (tokens.data[j] & DOES.adverb) === 0
  }
  return false
}

/** `1984年…比1983年增加`. */
const isYearBefore = (tokens: Tokens, link: Link, current: Topic | null): boolean =>
  current !== null && tokens.years[link.baseYear].to === current.to - 1

const isLastYear = (text: string, link: Link): boolean => /上年|去年/.test(text.slice(link.baseStart, link.baseEnd))

function isAgainstPlace(tokens: Tokens, text: string, link: Link): boolean {
  const base = text.slice(link.baseStart, link.baseEnd)
  if (/(?:时期|[一二三四五]”末|五年|年末|年底|期末|年初|上年|去年|年|预算|历史)/.test(base)) return false
  if (link.quantity.unitClass === 'point' && link.verb < 0 && isNextPlace(text, link)) return true
  const contrast = link.verb >= 0 && (tokens.data[link.verb] & DOES.contrast) !== 0
  return contrast || /(?:全国|全省|全市|平均|水平|国家)/.test(base)
}

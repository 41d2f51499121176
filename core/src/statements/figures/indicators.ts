import type { Span } from '../../values/span.ts'
import { carry, ofRatioBefore } from './carried.ts'
import { charTable } from './characters.ts'
import { people } from './counted.ts'
import { tokenAt } from './heads.ts'
import { type Link, linkBefore } from './link.ts'
import { dealFirst, dealOut, dealtToNumbers, headOf, listLength, pairedNaming, partnerNaming } from './lists.ts'
import { isSpecification } from './measures.ts'
import type { Naming } from './naming.ts'
import { phraseAfter } from './phrase-after.ts'
import type { Phrase } from './phrases.ts'
import { isLooseShare, isPronoun, isSetAside } from './pronouns.ts'
import { isCapacity, isFine, isGrant, sizesWorks } from './specifics.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { DOES, wordsOf } from './words.ts'
import { spreadBefore } from './words-before.ts'

/** Nouns whose phrase is 总产值 and the like stay as they are; a phrase this short after a verb takes its subject in. */
const SHORT = 3

const AROUND_FIRST = DOES.reach | DOES.hold | DOES.up | DOES.down | DOES.share | DOES.rank | DOES.growthNoun

/** Names what each number of a sentence measures. `floor` is where the sentence (or its carried subject) starts. */
export function nameAll(tokens: Tokens, text: string, links: readonly Link[], start: number, end: number): Naming[] {
  const namings: Naming[] = []
  for (let i = 0; i < links.length; i++) namings.push(nameOne(tokens, text, links, namings, i, start, end))
  for (let i = links.length - 2; i >= 0; i--) {
    const touching = links[i + 1].quantity.start === links[i].right
    if (touching && namings[i].by !== 'after' && namings[i + 1].by === 'after') namings[i] = namings[i + 1]
    // 620户、2100名困难群众: the noun behind the last of two counts is counted by both.
    const paused = links[i + 1].quantity.start === links[i].right + 1 && text[links[i].right] === '、'
    if (paused && namings[i].span === null && namings[i + 1].by === 'after') namings[i] = namings[i + 1]
  }
  for (let i = 0; i < links.length; i++) namings[i] = ofRatioBefore(text, links[i], namings[i], start)
  return namings
}

function nameOne(
  tokens: Tokens,
  text: string,
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
  start: number,
  end: number,
): Naming {
  const link = links[i]
  const after = canNameAfter(link)
    ? phraseAfter(tokens, text, link, end, opensWithModifier(tokens, text, link, i))
    : null
  if (link.listed >= 0) return nameListed(tokens, text, links, namings, i, after)
  let last = i - 1
  while (last >= 0 && isSpecification(tokens, text, links[last].token)) last--
  const floor = last >= 0 ? links[last].right : start
  const before = spreadBefore(tokens, text, links, i, Math.max(start, floor))
  const same = samePart(text, links, namings, i)
  if (same) return { span: same, by: 'carried', before }
  if (
    after &&
    !isOfEach(text, link, after) &&
    (isGrant(text, link, after) || prefersAfter(tokens, text, link, before, after))
  )
    return { span: people(text, after), by: 'after', before }
  if (
    before &&
    link.quantity.unitClass === 'money' &&
    before.end - before.start <= 9 &&
    SPENDS.test(text.slice(before.start, before.end))
  ) {
    const object = after ? null : objectBehind(tokens, text, link, before, end)
    if (object) return { span: object, by: 'after', before }
  }
  const work = after ? null : workDone(tokens, text, link, before)
  if (work) return { span: work, by: 'before', before }
  if (link.pair >= 0 && (!before || isPronoun(text, before, link))) return pairedNaming(links, namings, i, before)
  const again = before && !after && isActedAgain(tokens, links, namings, i, before)
  if (before && !again && !isPronoun(text, before, link) && !isLooseShare(text, before) && !isSetAside(text, before)) {
    const deals = link.each || (before.joints.length > 0 && listLength(links, i) === before.joints.length + 1)
    if (deals) link.each = true
    const widened = afterEtc(text, link, widen(tokens, text, link, before, floor), before)
    const span = deals ? dealFirst(tokens, text, links, i, before) : withModifier(text, links, namings, i, widened)
    return { span, by: deals ? 'dealt' : 'before', before }
  }
  const spent = !after && link.quantity.unitClass === 'money' ? objectBehind(tokens, text, link, before, end) : null
  if (spent) return { span: spent, by: 'after', before }
  const usable =
    after && !isOfEach(text, link, after) && text[link.right] !== '的' && !namesNothing(text, after) ? after : null
  return (
    carry(tokens, text, links, namings, i, start, before) ?? { span: usable, by: usable ? 'after' : 'none', before }
  )
}

/** `投资12亿元的甲项目、8亿元的乙项目`: the second sum is what the first one is. */
function samePart(text: string, links: readonly Link[], namings: readonly Naming[], i: number): Span | null {
  const link = links[i]
  const previous = linkBefore(links, i)
  if (!previous || link.quantity.unitClass !== 'money' || previous.quantity.unitClass !== 'money') return null
  if (text[link.right] !== '的' || text[previous.right] !== '的' || text[link.quantity.start - 1] !== '、') return null
  return namings[i - 1].by === 'after' ? null : namings[i - 1].span
}

/** 完成综合治理12万亩, 提前转移避险3万人次: the work itself is what was measured, with its object if that stands before it. */
function workDone(tokens: Tokens, text: string, link: Link, before: Phrase | null): Span | null {
  const { verb, quantity } = link
  if (verb < 0 || tokens.ends[verb] !== quantity.start || !(tokens.data[verb] & DOES.act)) return null
  if (!WORKS.test(text.slice(tokens.starts[verb], quantity.start))) return null
  return { start: before?.end === tokens.starts[verb] ? before.start : tokens.starts[verb], end: quantity.start }
}

const WORKS = /^(?:综合治理|系统治理|转移避险|避险转移|转移安置|植树造林|造林绿化|生态修复|搬迁安置|转移就业|结余)$/

/** Whether a verb right behind the number modifies its noun: nothing else is there for it to speak of. */
function opensWithModifier(tokens: Tokens, text: string, link: Link, i: number): boolean {
  if (link.quantity.unitClass !== 'count') return false
  // The object of a verb is a thing, whatever its first word looks like: 推进55个扩面试点项目.
  if (link.verb >= 0) return (tokens.data[link.verb] & DOES.act) !== 0
  if (i === 0 && link.stop !== 'text') return true
  for (let at = link.right; at < link.right + 16; at++) {
    const char = text[at]
    if (char === '的') return true
    if (char === undefined || '，。；、'.includes(char)) return false
  }
  return false
}

/** Ranks, points and multiples are never named by the words behind them. */
function canNameAfter({ quantity }: Link): boolean {
  const { unitClass, form } = quantity
  return unitClass !== 'rank' && unitClass !== 'point' && unitClass !== 'multiple' && form !== 'ratio'
}

function prefersAfter(tokens: Tokens, text: string, link: Link, before: Phrase | null, after: Phrase): boolean {
  const { unitClass } = link.quantity
  const first = text[link.right]
  const counts = unitClass === 'count' || unitClass === 'none'
  if (namesNothing(text, after)) return false
  const has = link.verb >= 0 && text[tokens.ends[link.verb] - 1] === '有'
  if (first === '的' && !has && (tokens.data[link.verb] ?? 0) & DOES.reach && !counts)
    return ACHIEVES.has(tokens.words[link.verb])
  // 年产4万吨锂盐项目, 6微米铜箔: the size of the thing behind.
  if (link.verb < 0 && (isFine(link) || isCapacity(text, link.quantity.start))) return after.end - after.start >= 2
  if (sizesWorks(text, link, before)) return after.end - after.start >= 2
  // 城市有21%的家庭收入减少: so many of those behind.
  if (link.earlier && link.verb < 0) return true
  // 覆盖80%的社区: a part of what follows.
  if (
    first === '的' &&
    (unitClass === 'percent' || unitClass === 'share') &&
    COVERS.test(text.slice(link.left - 2, link.quantity.start))
  )
    return true
  if (first === '的' && !counts && FORMS.test(text.slice(link.quantity.start - 4, link.quantity.start))) return true
  if (first === '的') return (!before || (has && !counts)) && !isGrowthPhrase(text, after)
  if (isGrowthPhrase(text, after)) return false
  if (counts) return !(text[after.start] === '及' || after.end - after.start < 1)
  if (unitClass === 'time') return false
  const governed = link.verb >= 0 && (tokens.data[link.verb] & AROUND_FIRST) !== 0
  // 投放50%以上号源, 覆盖九成以上社区: an act on a part of what follows.
  if ((unitClass === 'percent' || unitClass === 'share') && !governed && actsOnPart(tokens, link, before))
    return after.end - after.start >= 2
  if (before && (governed || unitClass === 'percent' || unitClass === 'share')) return false
  if (governed && unitClass !== 'percent' && unitClass !== 'share') return link.verb < 0
  if (before && text[before.end - 1] === '等') return true
  if (link.verb < 0 && unitClass === 'amount' && SIZED.test(text.slice(after.start, after.end))) return true
  if (before && isLoneVerb(tokens, before)) return after.end - after.start >= 2
  // 扶持年产值超亿元联合体15个: the sum is of what stands before it.
  if (
    before &&
    unitClass === 'money' &&
    SUM.test(text.slice(before.end - 2, before.end)) &&
    isSpecification(tokens, text, link.token)
  )
    return false
  if (before && link.left === link.quantity.start && !isSpecification(tokens, text, link.token)) return false
  return after.end - after.start >= 2
}

/** 做到九成的社员增收: a part of those behind. */
const ACHIEVES = wordsOf('做到')
const SUM = /(?:产值|收入|营收|投资|交易额|销售额|成交额|产量|资产)$|[值额]$/

/** `有7个营收过千亿元`: so many of what was named before, whose 营收 passed that. */
const isOfEach = (text: string, { quantity }: Link, { start, end }: Phrase): boolean =>
  quantity.unitClass === 'count' &&
  MEASURES_OF_EACH.test(text.slice(start, end)) &&
  PASSES.test(text.slice(end, end + 2))
const MEASURES_OF_EACH = /^(?:营收|产值|产量|收入|增速|增幅|总量|税收|利润|GDP|营业收入|销售收入|生产总值|经济总量)$/
const PASSES = /^(?:突破|超|过|达|增长|高于|跑赢|均)/

/** 形成3亿元的投资规模: what came about is named behind. */
const FORMS = /(?:形成|构成|积累)了?[近超约]?$/

const COVERS = /(?:覆盖|惠及|涵盖|用|拿出)(?:超过?|近|约)?$/

/** `开工住房10万套、供应4万套`: a verb alone does something else with the things just counted. */
function isActedAgain(
  tokens: Tokens,
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
  before: Phrase,
): boolean {
  if (i === 0) return false
  const { unit, unitClass } = links[i].quantity
  if ((unitClass !== 'count' && unitClass !== 'amount') || unit !== links[i - 1].quantity.unit) return false
  if (namings[i - 1].span === null || !isLoneVerb(tokens, before)) return false
  let at = links[i - 1].right + 1
  for (let k = links[i - 1].rightToken + 1; k < tokens.count && at < before.start && tokens.starts[k] === at; k++) {
    if (tokens.kinds[k] !== TOKEN.word || !(tokens.data[k] & (DOES.act | DOES.actAtHead | DOES.fresh))) return false
    at = tokens.ends[k]
  }
  return at === before.start
}

/** Verbs of spending, alone or behind the name of who spends. */
const SPENDS = /^(?:投入|[\u4e00-\u9fff]{0,6}将?用|[\u4e00-\u9fff]{0,4}(?:统筹|拿出|筹措|筹集|整合))$/

/** `用30亿元建设职工住宅`: what the money is spent on, where no noun says what money it is. */
function objectBehind(tokens: Tokens, text: string, link: Link, before: Phrase | null, end: number): Span | null {
  if (link.quantity.unitClass !== 'money' || (before && !SPENDS.test(text.slice(before.start, before.end)))) return null
  let k = link.rightToken
  let at = link.right
  for (; k < tokens.count && tokens.starts[k] === at && tokens.kinds[k] === TOKEN.word; k++) {
    if (!(tokens.data[k] & (DOES.act | DOES.actAtHead))) break
    at = tokens.ends[k]
  }
  if (at === link.right) return null
  return phraseAfter(tokens, text, { ...link, right: at, rightToken: k }, end, true)
}

/** Whether a verb of doing stands right before the number, and nothing that it could measure between. */
function actsOnPart(tokens: Tokens, link: Link, before: Phrase | null): boolean {
  if (link.verb >= 0 && tokens.data[link.verb] & DOES.act) return true
  const k = before?.boundary ?? -1
  return (
    k >= 0 &&
    tokens.kinds[k] === TOKEN.word &&
    (tokens.data[k] & PUTS) !== 0 &&
    before !== null &&
    before.end - before.start <= 3
  )
}

const PUTS = DOES.act | DOES.edge

/** Plants and projects that a measure right before them gives the size of. */
const SIZED = /(?:基地|项目|工程|装置|生产线|电站|机组|码头|泊位|炼厂|电厂)$/

/** The phrase is one verb-like noun (改造, 建设): the thing itself may stand behind the number. */
const isLoneVerb = (tokens: Tokens, phrase: Phrase): boolean => {
  const k = tokenAt(tokens, phrase.start)
  return k >= 0 && tokens.ends[k] === phrase.end && tokens.kinds[k] === TOKEN.word
}

/** What a figure reaches, not what it measures: 万亿元大关, 的基础上. */
const NO_NAMES =
  /^(?:没有|大关|台阶|关口|行列|目标|规模|高位|门槛|基础上|水平|速度|任务|范围|安排|左右|受益|用作|用于|作为|和[今去上]年)/

const NO_NAME_HEADS = charTable('没大台关行目规高门基水速任范安左受用作和')

const namesNothing = (text: string, { start, end }: Phrase): boolean =>
  NO_NAME_HEADS[text.charCodeAt(start)] === 1 && NO_NAMES.test(text.slice(start, end))

const GROWTH_HEADS = charTable('的增速涨降目预')

const isGrowthPhrase = (text: string, phrase: Phrase): boolean =>
  GROWTH_HEADS[text.charCodeAt(phrase.start)] === 1 &&
  /^(?:的)?(?:增长|增速|速度|增幅|涨幅|降幅|目标|预期)/.test(text.slice(phrase.start, phrase.end))

/** A number in a list: its own noun after it, a dealt name under 分别, else the name of the list. */
function nameListed(
  tokens: Tokens,
  text: string,
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
  after: Phrase | null,
): Naming {
  const link = links[i]
  const head = namings[link.listed]
  if (after && (link.quantity.unitClass === 'count' || head.by === 'after') && text[link.right] !== '的')
    return { span: after, by: 'after', before: head.before }
  const partner = partnerNaming(links, namings, i)
  if (partner) return partner
  const first = headOf(links, i)
  if (links[first].each && namings[first].by === 'carried') return dealtToNumbers(links, namings, first, i) ?? head
  if (!links[first].each || !head.before) return head
  const span = dealOut(tokens, text, head.before, i - first, listLength(links, first))
  return { span, by: 'dealt', before: head.before }
}

/** `铀矿、铜矿等大中型矿产地35处`: what is counted stands behind the examples. */
function afterEtc(text: string, link: Link, span: Span, before: Phrase): Span {
  if (!before.joints.length || link.quantity.unitClass !== 'count') return span
  const etc = text.slice(span.start, span.end).lastIndexOf('等')
  return etc > 3 && span.end - span.start - etc > 4 ? { start: span.start + etc + 1, end: span.end } : span
}

/** `年销售收入超10亿元的企业达100家`: a name takes in the measure that picks out what is counted. */
function withModifier(text: string, links: readonly Link[], namings: readonly Naming[], i: number, span: Span): Span {
  const previous = linkBefore(links, i)
  if (!previous || (previous.right !== span.start && previous.right + 1 !== span.start)) return span
  const measure = namings[i - 1]
  if (measure.by !== 'before' || !measure.span || previous.comparator !== 'ge') return span
  if (previous.right < span.start && text[previous.right] !== '的') return span
  return { start: measure.span.start, end: span.end }
}

/** Verbs whose object alone says too little: 农村建成住宅, 重大项目完成投资. */
const BUILDS = /^(?:建成|新建|完成)$/
/** Sums that say little without who spent them or on what: `中央财政安排资金`, `省列重大项目完成投资`. */
const SPENT_SUM = /^(?:资金|投资|支出)$/
const SPENDER =
  /^(?:中央|省级|市级|地方|各级)?财政$|^[\u4e00-\u9fff“”]{0,12}(?:项目|工程)$|^(?:铁路|公路|公路水运|水运|水利|交通|交通运输|民航|能源|电力|电网|工业|农业|技改|基础设施|制造业|房地产|城建|市政|产业|生态|环保|卫生|教育|民间)$/
const BUILDER = /^(?!年度|全年|当年|累计)[\u4e00-\u9fff]{2,5}$/
const SPENDING = /^(?:完成|安排|投入|下达|拨付|筹集)$/

/** A short object takes its short subject and verb in (`农村建成住宅`): alone it would say too little. */
function widen(tokens: Tokens, text: string, link: Link, before: Phrase, floor: number): Span {
  const { boundary } = before
  if (before.end - before.start > SHORT || boundary < 0 || tokens.kinds[boundary] !== TOKEN.word) return before
  if (!(tokens.data[boundary] & (DOES.act | DOES.actAtHead)) || tokens.ends[boundary] !== before.start) return before
  const verb = tokens.starts[boundary]
  const does = text.slice(verb, before.start)
  const isSum = SPENT_SUM.test(text.slice(before.start, before.end)) && SPENDING.test(does)
  if (!isSum && !BUILDS.test(does)) return before
  const previous = boundary > 0 ? tokens.ends[boundary - 1] : floor
  const subject = text.slice(Math.max(previous, floor), verb)
  if (!(isSum ? SPENDER : BUILDER).test(subject) || link.quantity.unitClass === 'rank') return before
  return { start: verb - subject.length, end: before.end }
}

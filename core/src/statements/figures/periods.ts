import type { YearSpan } from '../../text/types.ts'
import type { FigureKind, Modality } from '../types.ts'
import type { Judged } from './kinds.ts'
import type { Link } from './link.ts'
import type { Tokens } from './tokens.ts'
import type { Topic } from './topics.ts'
import { DOES, wordsOf } from './words.ts'

/** Nouns of what stands at a time; in a review of several years their figure is of the last year. */
const STOCK =
  /(?:余额|总量|总数|存量|里程|装机|容量|(?<!投资总?)规模|人数|院士|资产总额|总资产|保有量|拥有量|覆盖面|能力|参保|占有量|总户数|床位数?|储备|存款|贷款|寿命|收入比|强度|经营主体|人才|天数|志愿者|市价总值|市值|网点|用户|浓度|在校生|在校学生)$/
const FLOW = /累计|新增|新就业|平均年产|年均产|平均每年|共计|五年|历年|当选|增选|入选|改造$/
/** What is built to stay is counted as it stands, whoever built it: `建成5G基站25万个`, `开通航线80条`. */
const STANDING = /(?:5G基站|算力|算力规模|航线|通航城市|航点|友城|友好城市)$/

/** What a year brings: several years are summed by 累计 or 五年 alone. */
const YEARLY =
  /(?:总?产值|产量|总产|增加值|收入|出口|进口|进出口|出栏|零售总额|零售额|利税|利润|税金|工资|发电量|吞吐量|货运量|客运量)$/

/** What each has is how things stand. */
const PER_HEAD = /^(?:平均)?每[百千万]|^人均(?!.*(?:支出|投入|补助))/

/** 支出总数 is spent over all the years. */
const SUM = /(?:支出|投资|收入|费用|拨款)总[数额量]$/

/** Shares of what was spent over the years. */
const SPENT = /支出/
/** 增至24家: what a count rose to is of the last year, whoever made it rise. */
const RISES = wordsOf(
  '增至',
  '升至',
  '提高到',
  '提高至',
  '提升到',
  '提升至',
  '增加到',
  '增加至',
  '扩大到',
  '扩大至',
  '发展到',
  '覆盖',
)

/** What a period depends on beside the link itself. */
export interface Setting {
  readonly topic: Topic | null
  /** A time named in the sentence before the number. */
  readonly named: Topic | null
  /** Year of the report. */
  readonly year: number | null
  /** 五年 without more: those before the report, or of the plan that it presents. */
  readonly fiveYears: YearSpan | null
  readonly modality: Modality
  /** The number is the object of something done (建成, 新增). */
  readonly acted: boolean
  /** It came newly (新增). */
  readonly added: boolean
  /** 为 is `for` here: `为1万所学校配备…`. */
  readonly forWhom: boolean
  /** It is named by 总量, 总数 and the like, or ranked in the same clause. */
  readonly stands: boolean
  /** Money, in a report on a plan: what all its years together take or bring. */
  readonly sums: boolean
  /** 累计 stands before it in its clause. */
  readonly summed: boolean
  /** A bound that says which things are counted (`191家企业营业收入超百亿元`): it holds when they do. */
  readonly threshold: boolean
  /** The counted thing is what the clause speaks of: `8家企业入选`. */
  readonly opens: boolean
}

const format = (from: number, to: number): string => (from === to ? String(from) : `${from}-${to}`)

/** `2023`, `2021-2025` or empty. */
export function periodOf(tokens: Tokens, link: Link, judged: Judged, indicator: string, setting: Setting): string {
  const { topic, named } = setting
  if (setting.modality === 'other') {
    if (named?.dated) return format(named.from, named.to)
    return topic && setting.threshold ? String(topic.to) : ''
  }
  if (link.year >= 0) {
    const { from, to } = tokens.years[link.year]
    return format(from, to)
  }
  const yearly = judged.changes && (link.bits & DOES.annual) !== 0 && named?.spans === false && link.baseYear < 0
  const whole = named && topic?.spans && (yearly || isWhole(link, judged, named, topic))
  const current = whole ? topic : (named ?? topic)
  if (!current) return ''
  if (judged.changes && link.bits & DOES.yoy && link.baseYear < 0 && current.spans) return String(current.to)
  if (link.baseYear >= 0 && judged.changes) {
    const base = tokens.years[link.baseYear]
    // 比“七五”时期提高: from plan to plan.
    if (base.to > base.from && current.spans) return format(current.from, current.to)
    return sinceBase(base.to, current.to)
  }
  if (link.years > 1 && judged.changes) return format(current.to - link.years + 1, current.to)
  const totals = (link.bits & DOES.total) !== 0 && (judged.kind !== 'rank' || named?.recent === true)
  if (link.bits & DOES.pastFive && setting.fiveYears && (judged.changes || totals))
    return format(setting.fiveYears.from, setting.fiveYears.to)
  if (link.earlier && link.bits & DOES.lastYear && setting.year !== null)
    return String((topic && !topic.spans && saysYearBefore(tokens, link) ? topic.to : setting.year) - 1)
  if (link.earlier) return earlierPeriod(current, setting)
  if (!current.spans) return format(current.from, current.to)
  if (link.pair >= 0) return String(current.to)
  const reached = link.verb >= 0 && (tokens.data[link.verb] & DOES.reach) !== 0
  // 企业累计达到1.2万家: how many there are.
  const stands = reached && link.quantity.unitClass === 'count' && !setting.acted && !setting.added
  if (judged.changes || (totals && !stands) || (setting.summed && judged.kind === 'level' && !stands))
    return format(current.from, current.to)
  const isTotal =
    current === named &&
    judged.kind === 'level' &&
    !named.dated &&
    (setting.added || !(PER_HEAD.test(indicator) || (reached && STOCK.test(indicator))))
  return !isTotal && isOfLastYear(tokens, link, judged.kind, indicator, setting)
    ? String(current.to)
    : format(current.from, current.to)
}

const YEAR_BEFORE = wordsOf('上年', '上一年')

/** 由上年的…: the year before the one that the passage speaks of, not before the report's. */
function saysYearBefore(tokens: Tokens, link: Link): boolean {
  for (let k = link.token - 1; k > link.leftToken; k--) if (YEAR_BEFORE.has(tokens.words[k])) return true
  return false
}

const sinceBase = (base: number, to: number): string => format(Math.min(base + 1, to), to)

/** In a review of five years a growth without 比上年 is over them all, even where its sentence names the last one. */
export function isWhole(link: Link, judged: Judged, named: Topic, topic: Topic): boolean {
  if (named.spans || !named.dated || named.to !== topic.to) return false
  return link.earlier || (judged.changes && !(link.bits & DOES.yoy))
}

/** The first value of 从A到B: the year before a span, else the year before; of two named years the first. */
function earlierPeriod(current: Topic, setting: Setting): string {
  if (current.spans) return String(current.dated ? current.from : current.from - 1)
  const before =
    setting.modality === 'achieved' && setting.year !== null ? Math.min(current.to, setting.year) : current.to
  return String(before - 1)
}

/** A stock, a share or what was reached belongs to the last year; what flows or is held, to all of them. */
function isOfLastYear(tokens: Tokens, link: Link, kind: FigureKind, indicator: string, setting: Setting): boolean {
  const governing = link.verb >= 0 ? tokens.data[link.verb] : 0
  if (setting.sums && kind === 'level' && (!STOCK.test(indicator) || SUM.test(indicator))) return false
  // 连续7年保持98%以上 is how it stands in the last of them.
  if (governing & DOES.hold) return link.years > 0 || indicator.endsWith('总人口')
  if (kind === 'rate' && SPENT.test(indicator) && !(governing & DOES.reach)) return false
  if (setting.named?.recent && kind === 'rank') return false
  if (kind === 'rate' || kind === 'rank' || kind === 'ratio') return true
  if (RISES.has(tokens.words[link.verb])) return true
  if (setting.stands || setting.opens) return true
  if (PER_HEAD.test(indicator)) return true
  if (STANDING.test(indicator) && !setting.added) return true
  if (setting.acted || FLOW.test(indicator) || link.bits & DOES.fresh) return false
  if (governing & DOES.reach && setting.forWhom) return false
  if (governing & DOES.reach || link.bits & DOES.done) return true
  const acted = link.bits & (DOES.act | DOES.actAtHead)
  if (link.bits & DOES.hedgeBefore && !acted) return true
  return STOCK.test(indicator) || (!acted && !setting.named?.spans && YEARLY.test(indicator))
}

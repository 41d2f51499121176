import { TIMES as TIME_WORDS } from '../../lexicon/generated/times.ts'
import type { SectionRole, Text, TitleBlock, YearSpan } from '../../text/types.ts'
import { planNumbered } from '../../text/years.ts'
import { charTable } from './characters.ts'
import { TOKEN, type Tokens, WINDOW } from './tokens.ts'
import { DOES, wordsOf } from './words.ts'

/** The time that a passage speaks of (时段): one year, or the years of a plan or a term of office. */
export interface Topic {
  readonly from: number
  readonly to: number
  /** Several years under review or planned, not one. */
  readonly spans: boolean
  /** Named by a year in digits, not by 去年 or 五年来. */
  readonly dated?: boolean
  /** Named behind other words and with more to follow: `产量2000年达…`. */
  readonly inside?: boolean
  /** 近5年, 过去3年. */
  readonly recent?: boolean
  /** Of this sentence alone: `“十一五”前四年`. */
  readonly passing?: boolean
  /** The years of a five-year plan by its number: where it is what a passage speaks of, 五年 are its years. */
  readonly plan?: boolean
}

/** How far into a sentence words still set its topic, in characters. */
const HEAD = 34
/** What may stand before the year that opens a sentence. */
const OPENING = /^[\s\u200b—*]*(?:到|截至|至|在|预计|回顾|自|从)?$/
/** A plan named later in the sentence is spoken of, not spoken from. */
const PLAN_HEAD = 14
/** `“十四五”`, `“九五”`: five-year plans by their number. */
const PLAN = /[“"]?(十[一二三四五六七八]|[一二三四五六七八九十])五[”"]?(?:时期|期间|以来|前四年|这五年)?/g
/** A plan without 时期 opens its sentence, behind 到 or 我省 at most. */
const LONE_PLAN = /^[\s—]*(?:[到至在从自]|[我全本].|展望|回顾|整个|进入|迈向|谋划)?$/
/** Before a plan: the year is a part of it. */
const IS_OF_PLAN = /年[既也]?是/

const FIVE = 0x4e94

/** Whether 五 stands near the head: a cheap question before the pattern of plans. */
function namesPlan(text: string, start: number): boolean {
  for (let i = start; i < start + PLAN_HEAD; i++) if (text.charCodeAt(i) === FIVE) return true
  return false
}

/** What a section speaks of before its sentences say more. */
export function topicOfRole(role: SectionRole, { title: { year }, plan }: Pick<Text, 'title' | 'plan'>): Topic | null {
  if (plan && role === 'plan') return { ...plan, spans: true }
  if (year === null) return null
  const own = role === 'plan' || role === 'target' || role === 'self' ? year : year - 1
  return { from: own, to: own, spans: false }
}

/** `第一个五年计划期间`, the wording before the numbers were shortened. */
const NAMED_PLAN = /第([一二三四五六七八九十])个五年计划(?:期间|时期|期内)/

/** Where a heading names a year, in digits (1986年), in Han (一九八六年) or by other words; Infinity where it does not. */
function indexOfYear(heading: string, year: number, words: string): number {
  return yearPattern(year, words).exec(heading)?.index ?? Infinity
}

const yearPatterns = new Map<string, RegExp>()

/** Years of reports are few, headings many: each pattern is built once. */
function yearPattern(year: number, words: string): RegExp {
  const known = yearPatterns.get(`${year}${words}`)
  if (known) return known
  const han = [...String(year)].map(digit => '〇一二三四五六七八九'[Number(digit)]).join('')
  // Typesetting of the nineties puts blanks between digits: 1 9 9 8 年.
  const digits = [...String(year)].join(' ?')
  const pattern = new RegExp(`(?:${digits} ?|${han}|${han.replaceAll('〇', '零')})年|${words}`)
  yearPatterns.set(`${year}${words}`, pattern)
  return pattern
}

/** Whether a heading names the year to come, or the next five. */
export const namesPlanYear = (heading: string, { year, eve }: TitleBlock): boolean =>
  NEXT_FIVE.test(heading) || (year !== null && indexOfYear(heading, year, eve ? NEXT : THIS) < Infinity)

/** What a report calls the year that it plans, and the one before: those given at the end of a year plan 明年. */
const NEXT = '明年'
const THIS = '今年|今明两年'
const LAST = '过去一年|过去的一年'

const PAST_FIVE = /(?:过去|这|近)(?:的)?[五5]年|[五5]年来|[五5]年(?:政府)?工作(?:回顾|总结)|本届政府|上届政府/
const NEXT_FIVE = /(?:今后|未来|下一个|往后)(?:的)?[五5]年/
/** 今后八年的奋斗目标 */
const NEXT_YEARS = /(?:今后|未来)(?:的)?([三四六七八九十])年/
/** The year in 1993年以来的工作, or null. */
function yearSince(heading: string): number | null {
  const found = heading.includes('年以来') ? SINCE.exec(heading) : null
  return found ? Number(found[1].replaceAll(' ', '')) : null
}
const SINCE = /((?:1 ?9|2 ?0) ?\d ?\d) ?年以来/

/** 八十年代的回顾 */
const DECADE = /([五六七八九])十年代/
const HAN_COUNT = '零一二三四五六七八九十'

/** The topic that a heading names (`“十四五”时期工作回顾`), or null. */
export function topicOfHeading(heading: string, { year, eve }: TitleBlock): Topic | null {
  if (year === null || !heading) return null
  const own = indexOfYear(heading, year, eve ? NEXT : THIS)
  const last = indexOfYear(heading, year - 1, `${eve ? '今年' : '去年'}|${LAST}`)
  const five = PAST_FIVE.exec(heading)?.index ?? Infinity
  const next = NEXT_FIVE.exec(heading)?.index ?? Infinity
  PLAN.lastIndex = 0
  const plan = planIn(heading, year, true)
  const planAt = plan ? (PLAN.exec(heading)?.index ?? 0) : Infinity
  const years = NEXT_YEARS.exec(heading)
  const decade = DECADE.exec(heading)
  const first = Math.min(own, last, five, next, planAt, years?.index ?? Infinity, decade?.index ?? Infinity)
  const since = yearSince(heading)
  if (first === Infinity && since === null) return null
  if (years?.index === first) return { from: year, to: year + HAN_COUNT.indexOf(years[1]) - 1, spans: true }
  if (since !== null && since < year - 1) return { from: since, to: year - 1, spans: true }
  if (decade?.index === first) {
    const from = 1901 + 10 * HAN_COUNT.indexOf(decade[1])
    return { from, to: from + 9, spans: true }
  }
  if (first === planAt) return plan
  if (first === five) return { from: year - 5, to: year - 1, spans: true }
  if (first === next) return { from: year, to: year + 4, spans: true }
  const one = first === own ? year : year - 1
  return { from: one, to: one, spans: false }
}

function planAt(words: string, year: number): Topic | null {
  const named = words.startsWith('第') ? NAMED_PLAN.exec(words) : null
  if (!named) return planIn(words, year)
  return { ...planNumbered(named[1]), spans: true, passing: true, plan: true }
}

/** The five-year plan that the words name, as far as it is over or wholly ahead in `year`. */
function planIn(words: string, year: number, isHeading = false): Topic | null {
  PLAN.lastIndex = 0
  for (let m = PLAN.exec(words); m; m = PLAN.exec(words)) {
    // “十四五”批复的基地 is of the plan's time, the sentence is not.
    const lone = !/时期|期间|以来|前四年|这五年/.test(m[0])
    const opens = isHeading || m.index === 0 || LONE_PLAN.test(words.slice(0, m.index))
    if (lone && (!/^[“"]/.test(m[0]) || (!opens && !/[末，、]/.test(words[PLAN.lastIndex] ?? '，')))) continue
    // 出口额比“六五”期间增长: the plan is a base.
    if (COMPARES[words.charCodeAt(m.index - 1)] === 1) continue
    // 今年是“十五五”开局之年 speaks of the year.
    if (IS_OF_PLAN.test(words.slice(0, m.index))) continue
    const { from } = planNumbered(m[1])
    if (/前四年/.test(m[0])) return { from, to: from + 3, spans: true, passing: true }
    const isLast = from + 4 < year && from + 4 >= year - 2
    const isNext = from >= year - 1 && from <= year + 1
    if (isLast || isNext) return { from, to: from + 4, spans: true, plan: true }
    if (from + 4 < year && /时期|期间/.test(m[0])) return { from, to: from + 4, spans: true, passing: true, plan: true }
    if (from < year && from + 4 >= year && /时期|期间|以来/.test(m[0]))
      return { from, to: /以来/.test(m[0]) ? year - 1 : from + 4, spans: true }
  }
  return null
}

/**
 * The topic that the head of a sentence sets, or null. `五年来`, `去年`, `今年`, `2025年，`, `到2030年`, a plan in
 * quotes; a year inside a comparison (`比2020年`) sets none.
 */
export function topicOfSentence(
  tokens: Tokens,
  { folded: text, title, plan: presented }: Text,
  start: number,
  end: number,
): Topic | null {
  const { year } = title
  if (year === null) return null
  const head = Math.min(end, start + HEAD)
  const plan = namesPlan(text, start) ? planAt(text.slice(start, start + PLAN_HEAD), year) : null
  if (plan) return plan
  if (year % 5 === 1 && namesOutline(text, start, head)) return { from: year, to: year + 4, spans: true, passing: true }
  for (let k = 0; k < tokens.count && tokens.starts[k] < head; k++) {
    const kind = tokens.kinds[k]
    if (kind === TOKEN.quantity) {
      return yearsCounted(tokens, text, k, start, year)
    }
    if (kind === TOKEN.year) {
      const topic = topicOfYear(tokens, k, year)
      const inside = text[tokens.ends[k]] !== '，' && !OPENING.test(text.slice(start, tokens.starts[k]))
      if (topic) return inside ? { ...topic, inside } : topic
    } else if (kind === TOKEN.word) {
      // 五年 alone is a length of time unless the sentence opens with it.
      if (tokens.data[k] & DOES.total && tokens.starts[k] > start + 2) continue
      const topic = topicOfWord(tokens, k, title, presented)
      if (topic) return topic
    }
  }
  return null
}

/** `5年来，`, `十五年来，` and `今后八年，` at the head of the sentence, or null. */
function yearsCounted(tokens: Tokens, text: string, k: number, start: number, year: number): Topic | null {
  const { unit, low, end } = tokens.quantities[tokens.data[k]]
  const count = Number(low)
  if (unit !== '年' || tokens.starts[k] > start + 3 || !Number.isInteger(count) || count < 2 || count > 40) return null
  if (AHEAD.test(text.slice(Math.max(start, tokens.starts[k] - 2), tokens.starts[k])))
    return { from: year, to: year + count - 1, spans: true }
  const past = tokens.starts[k] <= start + 2 && ('来中'.includes(text[end]) || (text[end] === '间' && count === 5))
  if (!past) return null
  return { from: year - count, to: year - 1, spans: true, ...(count === 5 ? {} : { passing: true }) }
}
const AHEAD = /(?:今后|未来)$/

/** 《纲要（草案）》 of the five years that begin with the year of the report. */
function namesOutline(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text[i] === '《' && text.startsWith('纲要', i + 1)) return true
  return false
}

function topicOfYear(tokens: Tokens, k: number, year: number): Topic | null {
  const { from, to } = tokens.years[tokens.data[k]]
  if (to > year + 15 || from < year - 40) return null
  if (k > 0 && tokens.kinds[k - 1] === TOKEN.word && tokens.data[k - 1] & DOES.compare) return null
  return { from, to, spans: to > from, dated: true }
}

function topicOfWord(tokens: Tokens, k: number, { year, eve }: TitleBlock, plan: YearSpan | null): Topic | null {
  if (year === null) return null
  const bits = tokens.data[k]
  // 五年, 五年内: those of the plan that the report presents.
  if (plan && bits & DOES.pastFive && bits & DOES.total) return { ...plan, spans: true }
  if (bits & DOES.pastFive) return { from: year - 5, to: year - 1, spans: true }
  if (bits & DOES.nextFive) return { from: year, to: year + 4, spans: true }
  if (!(bits & (DOES.lastYear | DOES.thisYear))) return null
  const word = tokens.words[k]
  const spokenIn = eve ? year - 1 : year
  const ahead = NEXT_YEAR.has(word) ? 1 : 0
  const one = bits & DOES.thisYear ? spokenIn + ahead : BY_CALENDAR.has(word) ? spokenIn - 1 : year - 1
  return { from: one, to: one, spans: false }
}
const NEXT_YEAR = wordsOf(...TIME_WORDS.filter(([, kind]) => kind === 'next_year').map(([word]) => word))
/** The year before the day of the report; 过去一年 is the one under review. */
const BY_CALENDAR = wordsOf('去年', '上年', '上一年', '去年底', '去年末', '上年末', '上年底', '去年全年', '去年以来')

/** Whether nothing but 五年 or 五年来 set it. */
export const saysFiveYears = ({ spans, dated, recent, passing, plan }: Topic): boolean =>
  spans && !dated && !recent && !passing && !plan

/** Words before which a year or 去年 is a measure of comparison: 比2020年, 按上年实际数. */
const COMPARES = charTable('比较按同与超过是为对如于向')

/**
 * The nearest year, `去年`, `五年` or `近三年` before the number in its sentence, if any. Over a semicolon only the
 * time at the head of the sentence holds.
 */
export function nearestTime(tokens: Tokens, report: Text, token: number, start: number, yoy: boolean): Topic | null {
  const text = report.folded
  let crossed = false
  let passed = false
  // 1996年…，去年…；: behind the semicolon neither holds.
  let other = false
  for (let k = token - 1; k >= Math.max(0, token - WINDOW); k--) {
    const kind = tokens.kinds[k]
    if (kind === TOKEN.stop) crossed = true
    if (crossed && tokens.starts[k] > start + 3 && !isUntil(tokens, text, k, start)) {
      if (kind === TOKEN.word && tokens.data[k] & DOES.lastYear && !(tokens.data[k] & DOES.yoy)) other = true
      continue
    }
    if (crossed && other) return null
    if (kind === TOKEN.quantity) passed = true
    if (kind === TOKEN.word ? !(tokens.data[k] & TIMES) : kind !== TOKEN.year && kind !== TOKEN.quantity) continue
    if (text.startsWith('连续', tokens.starts[k] - 2) || isOfBasis(tokens, text, k)) continue
    if (kind === TOKEN.year && PRICES.test(text.slice(tokens.ends[k], tokens.ends[k] + 3))) continue
    // 在1952年，即恢复阶段的这一年: said of the year before it.
    if (kind === TOKEN.word && text.startsWith(THIS_YEAR, tokens.starts[k]) && tokens.years.length) continue
    if (COMPARES[text.charCodeAt(tokens.starts[k] - 1)] || (k > 0 && comparesBefore(tokens, k))) continue
    // 由去年的10.7%提高到14%: the time of the earlier value is that of no later number.
    if (passed && k > 0 && isFrom(tokens, k - 1) && !spansYears(tokens, k)) continue
    const topic = timeAt(tokens, report, k)
    // 比上年 measures one year, so a span before it belongs to another number.
    if (topic && !(yoy && topic.spans)) return topic
  }
  return null
}

const THIS_YEAR = '这一年'
/** `“七五”计划规定，到1990年，…；…`: by when holds for all that is listed behind it. */
const isUntil = (tokens: Tokens, text: string, k: number, start: number): boolean =>
  tokens.kinds[k] === TOKEN.year &&
  tokens.starts[k] < start + PLAN_HEAD &&
  text[tokens.starts[k] - 1] === '到' &&
  text[tokens.starts[k] - 2] === '，' &&
  text[tokens.ends[k]] === '，'

/** 1995年价格, 1980年不变价: what it is computed by. */
const PRICES = /^(?:的)?(?:不变)?价|^可比价/
const BASIS = '的基础上'
const BASIS_WITHIN = 20

/** `在去年实际支出的基础上压缩`: the year is that of the base. */
function isOfBasis(tokens: Tokens, text: string, k: number): boolean {
  return (
    text[tokens.starts[k] - 1] === '在' && text.slice(tokens.ends[k], tokens.ends[k] + BASIS_WITHIN).includes(BASIS)
  )
}

const isFrom = (tokens: Tokens, k: number): boolean =>
  tokens.kinds[k] === TOKEN.word && tokens.ends[k] === tokens.starts[k + 1] && (tokens.data[k] & DOES.from) !== 0

/** 从1974年到1976年: one time, not the first of two values. */
const spansYears = (tokens: Tokens, k: number): boolean =>
  tokens.kinds[k] === TOKEN.year && tokens.years[tokens.data[k]].to > tokens.years[tokens.data[k]].from

const TIMES = DOES.pastFive | DOES.nextFive | DOES.lastYear | DOES.thisYear

const comparesBefore = (tokens: Tokens, k: number): boolean =>
  tokens.ends[k - 1] === tokens.starts[k] &&
  tokens.kinds[k - 1] === TOKEN.word &&
  (tokens.data[k - 1] & (DOES.compare | DOES.hedgeBefore)) !== 0 &&
  tokens.kinds[k] === TOKEN.year

function timeAt(tokens: Tokens, { folded: text, title, plan }: Text, k: number): Topic | null {
  const { year } = title
  if (tokens.kinds[k] === TOKEN.year) {
    const { from, to } = tokens.years[tokens.data[k]]
    return { from, to, spans: to > from, dated: true }
  }
  if (year === null) return null
  if (tokens.kinds[k] === TOKEN.quantity) {
    const { unit, low, start } = tokens.quantities[tokens.data[k]]
    // 从2003年到2007年这五年: the span before it says which.
    const said =
      k > 0 && tokens.kinds[k - 1] === TOKEN.year && text[start - 1] === '这' ? tokens.years[tokens.data[k - 1]] : null
    if (said && tokens.ends[k - 1] === start - 1)
      return { from: said.from, to: said.to, spans: said.to > said.from, dated: true }
    if (unit !== '年') return null
    const before = text.slice(Math.max(0, start - 2), start)
    if (AHEAD.test(before)) return { from: year, to: year + Number(low) - 1, spans: true }
    if (!/(?:近|过去|这)$/.test(before)) return null
    return { from: year - Number(low), to: year - 1, spans: true, recent: true }
  }
  if (tokens.kinds[k] !== TOKEN.word) return null
  const bits = tokens.data[k]
  const topic = topicOfWord(tokens, k, title, plan)
  return topic && (!topic.spans || bits & DOES.total) ? topic : null
}

import { charTable } from '../figures/characters.ts'
import { COUNTERS, classOf, DIGITS, isAt, isDigit, NUMERALS, OPENS } from './characters.ts'
import { pastQuotation } from './clauses.ts'
import { digitsIn, FIGURE_SPACE } from './spaced-digits.ts'

/** Characters that may follow a number which counts something: units, measure words, scale words, hedges. */
const MEASURES = charTable(
  '万亿千百十元个秒家名人户座条款公里米亩吨%％‰多余几项所批次套种类处场辆台件位倍成番度瓦克升平立方只株年天岁级人张间幢栋片盏颗组支队对镇乡村县市区省门期起例宗笔届季周度点分角毛斤箱盒标床部眼口头羽担列艘架枚具册篇尾兆蒸公顷趟班档.-~至到—P大小mk',
)
/** Characters that lead to an amount: 超过, 约, 达到. */
const LEADS = charTable('超近约达到至为')
/** Characters of the hedges behind an amount: 以上, 左右, 以内. */
const HEDGING = charTable('以上下内左右次')
/** Digits, scales and what joins them. */
const COUNTS = charTable(`0123456789${FIGURE_SPACE}万亿千百十.-~`)

/** A number with a unit in `[start, end)`, outside quotations; years, dates, names and telephone numbers are none. */
export function hasNumber(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const cls = classOf(text.charCodeAt(at))
    if (cls & (COUNTERS | NUMERALS) && !(cls & DIGITS) && text.startsWith('分之', at + 1) && at + 3 < end) return true
    if (cls & COUNTERS && !(cls & DIGITS) && (isBareScale(text, at) || isHalf(text, at, end))) return true
    if (cls & OPENS) {
      at = Math.max(at + 1, pastQuotation(text, at, end))
      continue
    }
    if ((cls & NUMERALS && !(cls & DIGITS)) || isAt(text, at, '两')) {
      const from = at
      while (at < end && HAN[text.charCodeAt(at)]) at++
      if (countsInHan(text, from, at, end)) return true
      if (at === from) at++
      continue
    }
    if (!(cls & DIGITS)) {
      at++
      continue
    }
    const from = at
    while (at < end && isDigit(text.charCodeAt(at))) at++
    if (countsSomething(text, from, at, end)) return true
  }
  return false
}

const ORDINAL = '第'.charCodeAt(0)
const TENTH = '成'.charCodeAt(0)

/** 突破万亿元, 超千万人次: behind a word of reaching a bare scale is an amount. */
const isBareScale = (text: string, at: number): boolean =>
  REACHES[text.charCodeAt(at - 1)] === 1 &&
  HAN_SCALES[text.charCodeAt(at + 1)] === 1 &&
  HAN_COUNTS[text.charCodeAt(at + 2)] === 1

/** 减少一半; 一半的 and 一半以上 count as well, 一半是… does not. */
const isHalf = (text: string, at: number, end: number): boolean =>
  isAt(text, at, '半') && isAt(text, at - 1, '一') && (at + 1 === end || HAN_TAILS[text.charCodeAt(at + 1)] === 1)

/** `二十个`, `三成`: a numeral of one character and those of dates and meetings (二十大) count nothing. */
function countsInHan(text: string, from: number, at: number, end: number): boolean {
  if (at >= end || text.charCodeAt(from - 1) === ORDINAL) return false
  if (text.startsWith('个百分点', at)) return true
  const unit = text.charCodeAt(at)
  if (unit === TENTH) return at - from === 1 && (at + 1 === end || HAN_TAILS[text.charCodeAt(at + 1)] === 1)
  if (at - from < 2 || !isScaled(text, from, at)) return false
  // 五百多万城镇人口: by the ten thousand things are counted, whatever follows.
  return HAN_COUNTS[unit] === 1 || (at - from > 2 && isLarge(text.charCodeAt(at - 1)))
}

const HAN = charTable('零〇一二三四五六七八九十百千万亿两几多')
const REACHES = charTable('破超过达近上')
const HAN_DIGITS = charTable('一二三四五六七八九几')
const TEN = '十'.charCodeAt(0)
const TWO = '两'.charCodeAt(0)
const TEN_THOUSAND = '万'.charCodeAt(0)
const HAN_SCALES = charTable('十百千万亿')
const HAN_COUNTS = charTable('个家名人户座条公里米亩吨元所套处台斤担头只株平立度枚辆艘架项种尺件箱匹')
/** Behind 三成: 以上, 左右, 的, 多. */
const HAN_TAILS = charTable('以左的多')

const startsPart = (text: string, at: number): boolean => text.startsWith('百分之', at) || text.startsWith('千分之', at)

/** `[start, end)` is nothing but a part in words (百分之三到百分之五, 三分之一, 一半, 两成左右). */
export const isBarePart = (text: string, start: number, end: number): boolean =>
  (startsPart(text, start) && PART.test(text.slice(start, end))) ||
  (isShort(start, end) && SHARE.test(text.slice(start, end)))
const PART =
  /^[百千]分之[零一二三四五六七八九十百点]+(?:[到至—](?:[百千]分之)?[零一二三四五六七八九十百点]+)?(?:以[上下内]|左右)?$/
const SHARE =
  /^(?:一半|[二三四五六七八九十]分之[一二三四五六七八九]|[一二两三四五六七八九]成半?|[一二两三四五六七八九十]个百分点)(?:以[上下内]|左右|多)?$/
const isShort = (start: number, end: number): boolean => end - start > 1 && end - start < LONGEST_SHARE
const LONGEST_SHARE = 8

/** Whether the clause ends with a share by which a thing changes (减少一半, 压缩三分之一); 千分之七 is none. */
export function endsWithShare(text: string, at: number, end: number): boolean {
  const first = Math.max(at + 4, end - LONGEST_SHARE)
  for (let from = first; from < end - 1; from++)
    if (SHARE_VERBS[text.charCodeAt(from - 1)] && SHARE.test(text.slice(from, end))) return true
  return false
}
/** Last characters of 减少, 压缩, 精简, 降低, 提高, 增加, 下降, 压减, 削减. */
const SHARE_VERBS = charTable('少缩简低高加降减')

/** Whether a number stands at `at`, in digits or as a Han numeral that counts. */
export const startsCount = (text: string, at: number, end: number): boolean =>
  isDigit(text.charCodeAt(at)) || hanNumberEnd(text, at, end) > at

/** Whether an amount in Han numerals (四千亿斤) stands in `[start, end)`; a part (千分之七) is none. */
export function holdsHanAmount(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (!HAN[text.charCodeAt(at)]) continue
    if (text[at - 1] !== '之' && text[at + 1] !== '分' && hanNumberEnd(text, at, end) > at) return true
    while (at + 1 < end && HAN[text.charCodeAt(at + 1)]) at++
  }
  return false
}

const isLarge = (code: number): boolean => code === TEN_THOUSAND || code === HUNDRED_MILLION
const HUNDRED_MILLION = '亿'.charCodeAt(0)

/** End of the Han numeral that starts at `at` and counts (二十八万, 百分之三), or `at` where none does. */
export function hanNumberEnd(text: string, at: number, end: number): number {
  const parts = startsPart(text, at)
  const from = parts ? at + 3 : at
  let to = from
  while (to < end && (HAN[text.charCodeAt(to)] || (parts && text[to] === '点'))) to++
  if (parts) return to > from ? to : at
  return to - from > 1 && isScaled(text, from, to) ? to : at
}

/** Whether a digit stands before a scale, or 十 before a digit or 万: 二十, 两千, 十五, 十万; not 一二, 百千. */
function isScaled(text: string, from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) {
    const code = text.charCodeAt(i)
    const next = text.charCodeAt(i + 1)
    if ((HAN_DIGITS[code] || code === TWO) && HAN_SCALES[next]) return true
    if (code === TEN && (HAN_DIGITS[next] || next === TEN_THOUSAND)) return true
  }
  return false
}

function countsSomething(text: string, from: number, at: number, end: number): boolean {
  if (from > 0 && (isLatin(text.charCodeAt(from - 1)) || isAt(text, from - 1, '第'))) return false
  const digits = digitsIn(text, from, at)
  if (at >= end) return digits < 5
  if (isAt(text, at, '年') && isSpell(text, at + 1)) return false
  if (isAt(text, at, '年')) return digits !== 4 && !isAt(text, at + 1, '内') && !isAt(text, at + 1, '底')
  return MEASURES[text.charCodeAt(at)] === 1 || latinUnitEnd(text, at) > at
}

/** 用3年左右时间: a spell of time counts nothing that is done. */
const isSpell = (text: string, at: number): boolean => SPELLS.some(spell => text.startsWith(spell, at))
const SPELLS = ['时间', '的时间', '左右时间', '左右的时间', '多时间', '多的时间']

/** End of a unit in Latin letters at `at` (150EFLOPS, 300MW), or `at`. */
function latinUnitEnd(text: string, at: number): number {
  if (!isLatin(text.charCodeAt(at))) return at
  const unit = LATIN_UNITS.find(unit => text.startsWith(unit, at))
  return unit ? at + unit.length : at
}
const LATIN_UNITS = ['EFLOPS', 'PFLOPS', 'GWh', 'MWh', 'GW', 'MW', 'TEU', 'EB', 'PB', 'Gbps']

const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** 7号线 and 3号楼 are names. */
export const isNumbered = (text: string, at: number): boolean =>
  isAt(text, at, '号') && '线楼院机井矿地门泊桥公闸台'.includes(text[at + 1])

/** `[start, end)` is nothing but an amount (`60.4亿元`, `20%以上`): no thing is named. */
export function isBareAmount(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && LEADS[text.charCodeAt(at)]) at++
  if (at >= text.length || !startsCount(text, at, end) || startsPart(text, at)) return false
  let words = 0
  let named = false
  for (; at < end; at++) {
    const past = startsPart(text, at) ? at : hanNumberEnd(text, at, end)
    if (past > at) {
      words = 0
      at = past - 1
      continue
    }
    at = latinUnitEnd(text, at)
    if (at >= end) break
    const code = text.charCodeAt(at)
    if (isNumbered(text, at)) return false
    const counts = COUNTS[code] === 1
    words = counts ? 0 : words + 1
    if (words > 4 || isLatin(code)) return false
    named = !counts && (named || (words > 2 && !MEASURES[code] && !HEDGING[code]))
  }
  return !named
}

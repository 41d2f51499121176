import { charTable } from '../figures/characters.ts'
import { COUNTERS, classOf, DIGITS, isAt, isDigit, NUMERALS, OPENS } from './characters.ts'
import { pastQuotation } from './clauses.ts'

/** Characters that may follow a number which counts something: units, measure words, scale words, hedges. */
const MEASURES = charTable(
  '万亿千百十元个家名人户座条公里米亩吨%％多余几项所批次套种类处场辆台件位倍成番度瓦克升平立方只株年天岁级人张间幢栋片盏颗组支队对镇乡村县市区省门期起例宗笔届季周度点分角毛斤箱盒标床部眼口头羽担列艘架枚具册篇尾兆蒸公顷趟班档.-~至到—P大小mk',
)
/** Characters that lead to an amount: 超过, 约, 达到. */
const LEADS = charTable('超近约达到至为')
/** Characters of the hedges behind an amount: 以上, 左右, 以内. */
const HEDGING = charTable('以上下内左右次')
/** Digits, scales and what joins them. */
const COUNTS = charTable('0123456789万亿千百十.-~')

/** A number with a unit in `[start, end)`, outside quotations; years, dates, names and telephone numbers are none. */
export function hasNumber(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const cls = classOf(text.charCodeAt(at))
    if (cls & (COUNTERS | NUMERALS) && !(cls & DIGITS) && text.startsWith('分之', at + 1) && at + 3 < end) return true
    if (cls & OPENS) {
      at = Math.max(at + 1, pastQuotation(text, at, end))
      continue
    }
    if (cls & NUMERALS && !(cls & DIGITS)) {
      const from = at
      while (at < end && HAN.has(text[at])) at++
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

/** `二十个`, `三成`: a numeral of one character and those of dates and meetings (二十大) count nothing. */
function countsInHan(text: string, from: number, at: number, end: number): boolean {
  if (text[from - 1] === '第' || at >= end) return false
  if (text[at] === '成') return at - from === 1 && (at + 1 === end || HAN_TAILS.has(text[at + 1]))
  return at - from > 1 && HAN_COUNTS.has(text[at]) && HAN_SCALES.test(text.slice(from, at))
}

const HAN = new Set('零〇一二三四五六七八九十百千万亿两多')
const HAN_SCALES = /[一二三四五六七八九两][十百千万亿]|十[一二三四五六七八九万]/
const HAN_COUNTS = new Set('个家名人户座条公里米亩吨元所套处台斤担头只株')
/** Behind 三成: 以上, 左右, 的, 多. */
const HAN_TAILS = new Set('以左的多')

function countsSomething(text: string, from: number, at: number, end: number): boolean {
  if (from > 0 && (isLatin(text.charCodeAt(from - 1)) || isAt(text, from - 1, '第'))) return false
  if (at >= end) return at - from < 5
  if (isAt(text, at, '年')) return at - from !== 4 && !isAt(text, at + 1, '内') && !isAt(text, at + 1, '底')
  return MEASURES[text.charCodeAt(at)] === 1
}

const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** `[start, end)` is nothing but an amount (`60.4亿元`, `20%以上`): no thing is named. */
export function isBareAmount(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && LEADS[text.charCodeAt(at)]) at++
  if (at >= text.length || !isDigit(text.charCodeAt(at))) return false
  let words = 0
  let named = false
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    const counts = COUNTS[code] === 1
    words = counts ? 0 : words + 1
    if (words > 4 || isLatin(code)) return false
    named = !counts && (named || (words > 2 && !MEASURES[code] && !HEDGING[code]))
  }
  return !named
}

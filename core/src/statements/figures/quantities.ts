import { compareDecimal } from '../../values/digits.ts'
import { charTable } from './characters.ts'
import { type NumberToken, readNumber } from './numbers.ts'
import { isDigit, isMore, isScale } from './numerals.ts'
import { movesOn } from './ranks.ts'
import { tailAfter } from './tails.ts'
import { isTrap } from './traps.ts'
import { UNIT_TRIE, type UnitClass, unitClassOf, unitOf } from './words.ts'

/** A number with its unit, before the clause says what it measures. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly low: string
  readonly high: string | null
  /** As written, without 多 and without spaces. */
  readonly unit: string
  readonly unitClass: UnitClass
  readonly form: NumberToken['form']
  /** 多, 余 or 几 stands inside. */
  readonly more: boolean
  /** A scale alone (千亿元, 亿元): a figure only where the clause says so. */
  readonly bare: boolean
  /** `前三`, `前1%`. */
  readonly top: boolean
}

/** A year or years named in the text: `2023年`, `1979到1983年`. */
export interface YearToken {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** What stands at a numeral: a quantity, a year, or nothing that counts up to `end`. */
export type Numeral =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'year'; readonly year: YearToken }
  | { readonly kind: 'nothing'; readonly end: number }

const YEAR = 0x5e74
const ORDINAL = 0x7b2c
const TOP = 0x524d
const EACH = 0x6bcf
const SPACE = 0x20
const SLASH = 0x2f
const OPEN = 0xff08
const CLOSE = 0xff09
/** After digits these make a date, a time or a name, never a measure. */
/** 年底前12家: 前 behind these is by when. */
const TIMES = charTable('底末月日年')
const DATE_MARKS = charTable('月日号时世型版')
const RANGE_MARKS = charTable('—–-~～至到－')
const [PLACE, NUMBER, GRADE, PERCENT] = [...'位名档%'].map(mark => mark.charCodeAt(0))

/** The mark of a rank at `at`: 位, 名 or 档; empty where none stands there. */
function rankMarkAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  return code === PLACE ? '位' : code === NUMBER ? '名' : code === GRADE ? '档' : ''
}

const nothing = (end: number): Numeral => ({ kind: 'nothing', end })

/** Reads the numeral at `at`; `end` bounds the sentence. */
export function readNumeral(text: string, at: number, end: number): Numeral {
  const before = text.charCodeAt(at - 1)
  const number = readNumber(text, at, end)
  if (!number) return nothing(at + 1)
  if (isNamed(text, at)) return nothing(skipName(text, number.end, end))
  if (before === ORDINAL) return readRank(text, number, end)
  if (before === TOP && !TIMES[text.charCodeAt(at - 2)]) return readTop(text, number, end)
  // 每10万人口 is what something is counted by.
  if (before === EACH && (number.form === 'digits' || number.form === 'scale')) return nothing(number.end)
  const year = readYear(text, number, end)
  if (year) return { kind: 'year', year }
  const first = measure(text, number, end)
  if (!first) return nothing(number.end)
  const quantity = readRange(text, first, end) ?? withMinus(text, first)
  return isTrap(text, quantity) ? nothing(quantity.end) : { kind: 'quantity', quantity }
}

/** `增长-2.3%`: a minus that stands between words and digits. */
function withMinus(text: string, quantity: Quantity): Quantity {
  const { start } = quantity
  const isMinus = text.charCodeAt(start - 1) === 0x2d && text.charCodeAt(start - 2) >= 0x4e00
  return isMinus ? { ...quantity, start: start - 1, low: `-${quantity.low}` } : quantity
}

/** Letters or signs right before make the digits part of a name: G240, PM2.5, COP15. */
function isNamed(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at))) return false
  let i = at - 1
  while (text.charCodeAt(i) === 0x0a || text.charCodeAt(i) === SPACE) i--
  const code = text.charCodeAt(i)
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  if (i < at - 1) return isLetter && text.slice(i - 1, i + 1) === 'PM'
  return isLetter || code === 0x5f || code === 0x2b || code === 0x2e || (code === 0x2d && isLetterAt(text, at - 2))
}

const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 0x20
  return code >= 0x61 && code <= 0x7a
}

function skipName(text: string, from: number, end: number): number {
  let i = from
  while (i < end && (isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 0x2b)) i++
  return i
}

function readYear(text: string, number: NumberToken, end: number): YearToken | null {
  const first = asYear(number) || asShortYear(text, number)
  if (first === 0) return null
  let close = number.end
  while (text.charCodeAt(close) === SPACE) close++
  if (text.charCodeAt(close) === YEAR) {
    const second = yearAfter(text, close + 1, end)
    if (second) return { start: number.start, end: second.end, from: first, to: second.year }
    if (isDecade(text, close)) return null
    const both = bothYears(text, close + 1, end)
    if (both) return { start: number.start, end: both.end, from: first, to: both.year }
    return { start: number.start, end: endOfYear(text, close + 1), from: first, to: first }
  }
  const second = yearAfter(text, number.end, end)
  return second ? { start: number.start, end: second.end, from: first, to: second.year } : null
}

const END = charTable('底末初')

/** 2020年底 is that year too. */
const endOfYear = (text: string, at: number): number => (END[text.charCodeAt(at)] === 1 ? at + 1 : at)

/** `—2025年` or `到1983年` after a year. */
function yearAfter(text: string, at: number, end: number): { readonly year: number; readonly end: number } | null {
  let i = at
  while (RANGE_MARKS[text.charCodeAt(i)] === 1 && i < at + 2) i++
  if (i === at || i >= end) return null
  const number = readNumber(text, i, end)
  const year = number ? asYear(number) : 0
  if (!number || year === 0 || text.charCodeAt(number.end) !== YEAR) return null
  return { year, end: number.end + 1 }
}

/** `1989年和1990年两年`: one time. */
function bothYears(text: string, at: number, end: number): { readonly year: number; readonly end: number } | null {
  if (text[at] !== '和' && text[at] !== '、') return null
  const number = readNumber(text, at + 1, end)
  const year = number ? asYear(number) : 0
  if (!number || year === 0) return null
  const close = text.charCodeAt(number.end) === YEAR ? number.end + 1 : number.end
  return text.startsWith('两年', close) ? { year, end: close + 2 } : null
}

const isDecade = (text: string, at: number): boolean => text.charCodeAt(at + 1) === 0x4ee3

/** The number as a year of our time, or 0. */
function asYear(number: NumberToken): number {
  if (number.scale || number.more || number.end - number.start < 4) return 0
  if (number.form !== 'digits' && number.form !== 'han') return 0
  const year = Number(number.value)
  return Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : 0
}

/** 95年 of the nineties is 1995; 90年代 is a decade, 80年来 a time that passed. */
function asShortYear(text: string, { start, end, value, form, scale, more }: NumberToken): number {
  if (form !== 'digits' || scale || more || end - start !== 2 || text.charCodeAt(end) !== YEAR) return 0
  const year = Number(value)
  return year >= FIRST_SHORT && !PASSING[text.charCodeAt(end + 1)] ? 1900 + year : 0
}
/** Earlier years are written in full, and 70年 is as a rule how long something lasts. */
const FIRST_SHORT = 80
const PASSING = charTable('代来内间以多前')

/** `第7`, `第40位`; the clause must confirm those without 位. */
function readRank(text: string, number: NumberToken, end: number): Numeral {
  const start = number.start - 1
  let close = number.end
  if (close >= end && close > number.end) return nothing(close)
  const mark = rankMarkAt(text, close)
  if (mark) close++
  else if ((!endsPhrase(text, close) && !movesOn(text, close)) || text.startsWith('、第', close)) return nothing(close)
  if (mark === '名' && !endsPhrase(text, close)) return nothing(close)
  return { kind: 'quantity', quantity: rankOf(start, close, number.value, mark, false) }
}

/** `前三`, `前10位`, `前1%`. */
function readTop(text: string, number: NumberToken, end: number): Numeral {
  let close = number.end
  // 前1 3 年, set with blanks, is a time.
  const behind = text.charCodeAt(close) === SPACE ? close + 1 : close
  if (close > end || text.charCodeAt(behind) === YEAR) return nothing(close)
  const unit = text.charCodeAt(close) === PERCENT ? '%' : rankMarkAt(text, close)
  if (unit) close++
  else if (!endsPhrase(text, close) || number.form === 'scale') return nothing(close)
  return { kind: 'quantity', quantity: rankOf(number.start - 1, close, number.value, unit, true) }
}

const rankOf = (start: number, end: number, value: string, unit: string, top: boolean): Quantity => ({
  start,
  end,
  low: value,
  high: null,
  unit,
  unitClass: 'rank',
  form: 'digits',
  more: false,
  bare: unit === '',
  top,
})

/** Whether a phrase may end here: punctuation, the end, or a word that goes on to something else. */
export function endsPhrase(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code) || code <= 0x2f) return true
  return ENDINGS[code] === 1
}

const ENDINGS = charTable('，。；：、！？,;:!?）)”’》】…—\n和与及并且且而以')

/** The number with its unit, or null where it has none that measures. */
function measure(text: string, number: NumberToken, end: number): Quantity | null {
  let at = number.end
  if (number.form === 'percent')
    return quantityOf(number, at, text.slice(number.start, number.start + 3), 'percent', number.more)
  if (number.form === 'fraction') return quantityOf(number, at, '', 'percent', number.more)
  if (number.form === 'ratio') return quantityOf(number, at, '', 'none', number.more)
  let scale = number.scale ? text.slice(number.end - number.scale, number.end) : ''
  let more = number.more
  while (at < end && isScale(text.charCodeAt(at)) && number.form === 'han') scale += text[at++]
  if (scale && at > number.end && isMore(text.charCodeAt(at))) {
    more = true
    at++
  }
  scale = more ? scale.replace(/[多余几]/g, '') : scale
  while (text.charCodeAt(at) === SPACE && at < number.end + 2) at++
  const found = UNIT_TRIE.longestAt(text, at)
  if (DATE_MARKS[text.charCodeAt(at)] === 1 && !scale && (found < 0 || UNIT_TRIE.matched < 2)) return null
  if (found >= 0 && at + UNIT_TRIE.matched <= end && unitClassOf(found) !== 'noun') {
    const unitClass = unitClassOf(found)
    const plainEnd = at + UNIT_TRIE.matched
    const tenth = unitClass === 'share' ? tenthAfter(text, plainEnd, end) : 0
    if (tenth && number.value.length === 1)
      return quantityOf({ ...number, value: `${number.value}.${tenth}` }, plainEnd + 1, unitOf(found), unitClass, more)
    const tail =
      scale || more || number.value.includes('.') ? null : tailAfter(text, plainEnd, end, unitClass, unitOf(found))
    if (tail)
      return quantityOf(
        { ...number, value: `${number.value}.${tail.decimals}` },
        tail.end,
        unitOf(found),
        unitClass,
        more,
      )
    const close = compoundEnd(text, plainEnd, end)
    const unit = close === plainEnd ? scaledUnit(scale, found) : scale + text.slice(at, close)
    return quantityOf(number, close, unit, unitClass, more)
  }
  if (scale) return quantityOf(number, Math.max(number.end, at), scale, 'none', more)
  return number.form === 'digits' &&
    (endsPhrase(text, number.end) ||
      CHANGES.has(text[number.end]) ||
      BOUNDS.has(text.slice(number.end, number.end + 2)) ||
      opensRange(text, number.end)) &&
    number.end - number.start <= 7
    ? quantityOf(number, number.end, '', 'none', number.more)
    : null
}

/** `六成五`: the digit behind 成 that says its tenth, or 0. */
const tenthAfter = (text: string, at: number, end: number): number =>
  at < end && (endsPhrase(text, at + 1) || DONE[text.charCodeAt(at + 1)]) ? TENTHS.indexOf(text[at]) + 1 : 0
const DONE = charTable('已均都实完用')
const TENTHS = '一二三四五六七八九'

/** `30至50个`: the first number of a range leaves its unit to the second. */
const opensRange = (text: string, at: number): boolean => {
  const mark = overSpace(text, at)
  return RANGE_MARKS[text.charCodeAt(mark)] === 1 && isDigit(text.charCodeAt(overSpace(text, mark + 1)))
}

/** Typesetting of the nineties puts blanks around the mark too: `1 6 —1 8 %`. */
const overSpace = (text: string, at: number): number => (text.charCodeAt(at) === SPACE ? at + 1 : at)

/** Verbs that may follow a ratio without a unit: `由3.27缩小至2.93`. */
const CHANGES = new Set([...'缩降提增升扩下减上优调'])

/** Hedges that may follow a ratio without a unit: `控制在1.8以内`. */
const BOUNDS = new Set(['以内', '以下', '左右'])

/** Times that follow a slash alone: `万吨/日`. */
const PER_TIME = new Set([...'日月年时秒'])

/** `微克/立方米`, `条（个）`: a second unit after a slash or in brackets. */
function compoundEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  if (code !== SLASH && code !== OPEN && code !== 0x28) return at
  if (code === SLASH && PER_TIME.has(text[at + 1])) return Math.min(at + 2, end)
  let from = at + 1
  let second = UNIT_TRIE.longestAt(text, from)
  // 人/百亿元: the scale stands before its unit; 千瓦时 is a unit of its own.
  while (second < 0 && code === SLASH && isScale(text.charCodeAt(from))) second = UNIT_TRIE.longestAt(text, ++from)
  if (second < 0) return at
  const close = from + UNIT_TRIE.matched
  if (code === SLASH) return Math.min(close, end)
  const mark = text.charCodeAt(close)
  return mark === CLOSE || mark === 0x29 ? close + 1 : at
}

const scaledUnits = new Map<string, string[]>()

/** 万 + 人: one string for each pair, made once. */
function scaledUnit(scale: string, found: number): string {
  if (scale === '') return unitOf(found)
  let units = scaledUnits.get(scale)
  if (!units) {
    units = []
    scaledUnits.set(scale, units)
  }
  units[found] ??= scale + unitOf(found)
  return units[found]
}

function quantityOf(number: NumberToken, end: number, unit: string, unitClass: UnitClass, more: boolean): Quantity {
  return {
    start: number.start,
    end,
    low: number.value,
    high: null,
    unit,
    unitClass,
    form: number.form,
    more,
    bare: number.form === 'scale',
    top: false,
  }
}

/** `4.5%—5%`, `15—20%`, `30至50个`, `百分之八至百分之九`: one quantity with two values. */
function readRange(text: string, first: Quantity, end: number): Quantity | null {
  let at = overSpace(text, first.end)
  const mark = text.charCodeAt(at)
  if (RANGE_MARKS[mark] !== 1) return null
  at++
  if (text.charCodeAt(at) === mark && mark === 0x2014) at++
  at = overSpace(text, at)
  // 从A到B gives two levels, not a range.
  const opener = text.charCodeAt(first.start - 1)
  if (mark === 0x5230 && (opener === 0x4ece || opener === 0x7531)) return null
  const number = at < end ? readNumber(text, at, end) : null
  // 由40%到一九五七年上升为45%: a year is no bound.
  if (number && text.charCodeAt(number.end) === YEAR && asYear(number) > 0) return null
  if (first.form === 'percent' && number?.form === 'han' && Number(number.value) > Number(first.low))
    return { ...first, end: number.end, high: number.value }
  const second = number ? measure(text, number, end) : null
  if (!second || second.unitClass === 'rank') return null
  const sameUnit = first.unit === second.unit || (first.unit === '' && first.unitClass === 'none')
  if (!sameUnit || compareDecimal(first.low, second.low) >= 0) return null
  return { ...second, start: first.start, high: second.low, low: first.low, bare: false }
}

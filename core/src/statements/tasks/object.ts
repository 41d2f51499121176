import type { Span } from '../../values/span.ts'
import { readChange } from './changes.ts'
import { classOf, endsAny, isAt, isDigit, OPENS } from './characters.ts'
import { pastQuotation } from './clauses.ts'
import { hanNumberEnd, hasNumber, isBareAmount, isNumbered } from './numbers.ts'
import { indexWithin } from './search.ts'
import { FIGURE_SPACE } from './spaced-digits.ts'
import { verbPhraseAt } from './verbs.ts'
import { openerKinds, openerTrie } from './vocabulary.ts'

/** An object (宾语) longer than this is cut at a `、`. */
const LONGEST_OBJECT = 36
const SHORTEST_CUT = 10
const BOUNDS = [
  '稳定在',
  '保持在',
  '控制在',
  '增加到',
  '分别',
  '不低于',
  '不少于',
  '不超过',
  '超过',
  '达到',
  '突破',
  '至少',
  '提高到',
  '力争',
  '超',
  '达',
  '近',
  '约',
  '至',
  '到',
  '共',
  '各',
]
const HEDGES = ['以上', '以下', '以内', '左右', '以上的', '余', '多']

/**
 * The part of `[start, end)` that names the thing: without a number at its end, which `numbered` says may be there, and
 * not longer than a row can hold.
 */
export function trimObject(text: string, whole: Span, numbered: boolean): Span {
  const { start, end } = trimmed(text, whole, numbered)
  return isAt(text, start, FIGURE_SPACE) && start < end ? { start: start + 1, end } : { start, end }
}

function trimmed(text: string, whole: Span, numbered: boolean): Span {
  const span = withoutUse(text, numbered ? withoutSecond(text, whole) : whole, numbered)
  const end = numbered ? withoutCount(text, span.start, span.end) : span.end
  if (end - span.start <= LONGEST_OBJECT) return end === span.end ? span : { start: span.start, end }
  for (let at = span.start + LONGEST_OBJECT - 4; at > span.start + SHORTEST_CUT; at--)
    if (isAt(text, at, '、')) return { start: span.start, end: at }
  return { start: span.start, end: span.start + LONGEST_OBJECT }
}

/**
 * `专款2亿元用于修桥` → `专款2亿元`, `校舍30间用作养老院` → `校舍30间`; in `土地收入用于农业比例` the use belongs to the
 * thing, and without a count 用作 tells which thing it is.
 */
function withoutUse(text: string, span: Span, numbered: boolean): Span {
  for (let at = span.start + SHORTEST_USED; at < span.end - 2; at++) {
    if (!isAt(text, at, '用') || !(isAt(text, at + 1, '于') || (numbered && isAt(text, at + 1, '作')))) continue
    if (endsAny(text, PARTS, span.end)) return span
    return { start: span.start, end: endsAny(text, SHARES, at) ? at - 2 : at }
  }
  return span
}
const SHORTEST_USED = 4
const PARTS = ['比例', '范围', '增量', '投入', '支出', '资金', '规模', '标准', '力度']
const SHARES = ['重点', '主要', '全部', '优先', '专门', '真正', '集中']

/**
 * `项目80个、总投资600亿元` → `项目80个`, `外资8亿美元、内资突破150亿元` → `外资8亿美元`: behind an amount, what says how much
 * in words of its own is no second thing, as 绿道8公里 is in `公园10个、绿道8公里`.
 */
function withoutSecond(text: string, span: Span): Span {
  const { start, end } = span
  for (let at = indexWithin(text, '、', start + 2, end); at >= 0; at = indexWithin(text, '、', at + 1, end))
    if (endsInAmount(text, start, at) && tellsAmount(text, at + 1, end)) return { start, end: at }
  return span
}

/** Nothing but an amount stands behind the last number of `[start, at)`. */
function endsInAmount(text: string, start: number, at: number): boolean {
  const number = lastNumber(text, start, at)
  return number > start && isBareAmount(text, number, at)
}

/** 总投资600亿元, 惠及居民8600户, 每个投资15万元, 内资突破150亿元, 投产装机150万千瓦. */
function tellsAmount(text: string, at: number, end: number): boolean {
  const payload = openerTrie.longestAt(text, at)
  const kind = payload < 0 ? '' : openerKinds[payload]
  if (kind === 'qualifier' || isAt(text, at, '每')) return hasNumber(text, at, end)
  const change = readChange(text, at, end)
  if (change) return isBareAmount(text, change.verb.end, end)
  return verbPhraseAt(text, at, end)?.stage === 'done' && hasNumber(text, at, end)
}

/** `重点项目2000个以上` → `重点项目`. A number that stands in the middle or at the head stays. */
function withoutCount(text: string, start: number, end: number): number {
  const number = lastNumber(text, start, end)
  if (number < start + 2 || (number === start + 2 && endsAny(text, DETERMINERS, number))) return end
  let unitEnd = hanNumberEnd(text, number, end)
  while (unitEnd < end && (isDigit(text.charCodeAt(unitEnd)) || '.%-~万亿千百'.includes(text[unitEnd]))) unitEnd++
  if (isNumbered(text, unitEnd)) return end
  let tail = end
  for (const hedge of HEDGES) if (text.endsWith(hedge, tail) && tail === end) tail = end - hedge.length
  if (tail - unitEnd > 5 || text.slice(unitEnd, end).includes('的') || namesBehind(text, number, unitEnd, tail))
    return end
  let cut = firstOfList(text, number, start)
  for (let again = true; again; ) {
    again = false
    for (const bound of BOUNDS) {
      if (cut - bound.length < start + 2 || !text.startsWith(bound, cut - bound.length)) continue
      cut -= bound.length
      again = true
      break
    }
  }
  return cut
}

/** `首批3个泊位` is one name. */
const DETERMINERS = ['首批', '首期', '全部', '现有', '剩余', '所有', '其余', '最后', '在建']

/** `8类大病`: a thing stands behind the measure word; `5万人次` and `3000多户` are all measure. */
const namesBehind = (text: string, number: number, unitEnd: number, tail: number): boolean =>
  tail - unitEnd > 2 && !isBareAmount(text, number, tail)

/** `310万吨和750万吨`: where the first number of a list begins, whose last begins at `number`. */
function firstOfList(text: string, number: number, start: number): number {
  let first = number
  while ('和、到至'.includes(text[first - 1])) {
    let at = first - 2
    while (at > start && first - at < LONGEST_UNIT && !isDigit(text.charCodeAt(at))) at--
    if (!isDigit(text.charCodeAt(at))) break
    while (at > start && (isDigit(text.charCodeAt(at - 1)) || isAt(text, at - 1, '.'))) at--
    // 由30元提高到40元 is no range.
    if ('到至'.includes(text[first - 1]) && !isBareAmount(text, at, first - 1)) break
    first = at
  }
  return first
}
/** `万千瓦时` and a hedge are not longer. */
const LONGEST_UNIT = 7

/** Where the last number outside quotations begins, or -1. */
function lastNumber(text: string, start: number, end: number): number {
  let found = -1
  let inside = false
  for (let at = start; at < end; ) {
    if (classOf(text.charCodeAt(at)) & OPENS) {
      at = Math.max(at + 1, pastQuotation(text, at, end))
      inside = false
      continue
    }
    const han = hanNumberEnd(text, at, end)
    if (han > at) {
      if (!inside) found = at
      inside = false
      at = han
      continue
    }
    const number: boolean = isDigit(text.charCodeAt(at)) || (inside && isAt(text, at, '.'))
    if (number && !inside) found = at
    inside = number
    at++
  }
  return found
}

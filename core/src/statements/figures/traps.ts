import { charTable } from './characters.ts'
import type { NumberToken } from './numbers.ts'
import { DOES, doesOf, type UnitClass, WORDS } from './words.ts'

/** What is asked of a number with its unit. */
interface Counted {
  readonly start: number
  readonly end: number
  readonly unit: string
  readonly unitClass: UnitClass
  readonly form: NumberToken['form']
  readonly more: boolean
}

/** A Han numeral of one character counts with these alone; with 个, 种, 项 it is mostly a way of speaking. */
const PLAIN_COUNTS = new Set([...'家户所座亩辆艘架台套株颗头只斤担尺升度', '公斤', '平方米', '公顷'])
/** What 个 counts one by one, and few that are told apart: 九个煤炭基地, 三个省; not 三个方面. */
const COUNTED_ONE_BY_ONE =
  /^(?:[\u4e00-\u9fff]{0,6}?(?:电站|基地|油田|煤矿|矿区|工厂|企业|学校|医院|机场|码头|港口|水库|电厂|灌区|钢铁厂|大城市|中等城市)|省|自治区|直辖市|县)(?![\u4e00-\u9fff]{0,3}(?:建设|发展))/
/** 只有六种, 仅有三个: few out of many are counted. */
const FEW = /(?:只有|仅有|只剩|还有|另有|尚有)$/
/** Numbers with a unit that count nothing measured: ways of speaking, names in quotes, N个方面. */
export function isTrap(text: string, quantity: Counted): boolean {
  if (inShortQuotes(text, quantity.start, quantity.end)) return true
  const { form, unitClass, unit } = quantity
  if (form !== 'digits' && isVague(text, quantity.start)) return true
  const length = quantity.end - quantity.start
  if (unitClass === 'count' || unitClass === 'time') {
    const word = WORDS.longestAt(text, quantity.end)
    if (word >= 0 && doesOf(word) & DOES.abstract && /^[个大项种条]$/.test(unit)) return true
  }
  if (unitClass === 'time' && text[quantity.end] === '代') return true
  // 国道215线 is a road.
  if (unit === '线' && text[quantity.start - 1] === '道') return true
  if (form === 'scale') return isLooseScale(text, quantity)
  if (form !== 'han') return false
  if (isEnumeration(text, quantity.start, quantity.end - unit.length)) return true
  if (unitClass === 'time') return unit !== '年'
  if (unitClass === 'count' && /[届次代期级]$/.test(unit)) return true
  const single = length - unit.length <= 1 && !/[万亿千百]/.test(unit)
  // 一套, 一座 is `a`, not one.
  if (single && text[quantity.start] === '一' && unitClass === 'count') return true
  if (!single || (unitClass !== 'count' && unitClass !== 'amount') || PLAIN_COUNTS.has(unit) || unit === '吨')
    return false
  if (/^[个种项]$/.test(unit) && FEW.test(text.slice(quantity.start - 2, quantity.start))) return false
  return unit !== '个' || !COUNTED_ONE_BY_ONE.test(text.slice(quantity.end, quantity.end + 14))
}

/** 一二 of 一二产业: digits side by side. */
function isEnumeration(text: string, start: number, end: number): boolean {
  if (end - start !== 2 && end - start !== 3) return false
  for (let i = start; i < end; i++) if (SINGLE_DIGITS[text.charCodeAt(i)] !== 1) return false
  return true
}
const SINGLE_DIGITS = charTable('一二三四五六七八九')

/** 几千万, 数百: no number. */
function isVague(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return VAGUE[before] === 1 || (ROUND[before] === 1 && VAGUE[text.charCodeAt(at - 2)] === 1)
}
const VAGUE = charTable('几数')
const ROUND = charTable('十百千')

/** A bare scale counts with money, weight and people where it says an amount: 千亿元, 百万辆, not 千家, 万户. */
function isLooseScale(text: string, { start, end, unit, unitClass, more }: Counted): boolean {
  if (more) return false
  if (unitClass === 'money' || unitClass === 'amount') return !/[万亿]/.test(text.slice(start, end)) && unit !== '元'
  const before = text[start - 1] ?? ''
  // 惠及百万户居民: so many people are reached.
  if (unitClass === 'count' && /[万亿]/.test(unit) && REACHES.test(text.slice(Math.max(0, start - 2), start)))
    return false
  // 超百场演出, 开行突破千列: events are counted one by one.
  if (/^[场次列]$/.test(unit.slice(-1)) && /[超过近逾破]/.test(before)) return false
  // 由百亿跃升至千亿
  if (unitClass === 'none' && /[由从至]/.test(before) && /亿/.test(text.slice(start, end)))
    return /[级元]/.test(text[end] ?? '')
  // 产能百万辆以上
  if (unitClass === 'count' && /[万亿]/.test(unit) && HEDGED.test(text.slice(end, end + 2))) return false
  return !(/[超过破达上近]/.test(before) && (unitClass === 'none' ? /亿/ : /[万亿]/).test(text.slice(start, end)))
}

const HEDGED = /^(?:以上|左右|以内|以下)/

const REACHES = /(?:惠及|覆盖|带动|吸引|吸纳|帮助|保障)$/

/** `“3亩地”`, `“1310”`: a short name in quotes; a quoted sentence may hold figures. */
function inShortQuotes(text: string, start: number, end: number): boolean {
  let open = start - 1
  while (open >= start - 6 && !isQuoteOrBreak(text.charCodeAt(open))) open--
  if (text.charCodeAt(open) !== 0x201c) return false
  let close = end
  while (close < end + 8 && !isQuoteOrBreak(text.charCodeAt(close))) close++
  return text.charCodeAt(close) === 0x201d
}

const isQuoteOrBreak = (code: number): boolean => code === 0x201c || code === 0x201d || code === 0x0a

import { charTable } from './characters.ts'
import type { UnitClass } from './words.ts'

/** What stands behind a unit and belongs to the value before it. */
export interface Tail {
  readonly end: number
  /** Decimals that it adds: `5` for 半. */
  readonly decimals: string
}

const HALF = '半'.charCodeAt(0)
const [DIME, CENT] = [...'角分'].map(char => char.charCodeAt(0))
const DIGITS = '零一二三四五六七八九'
/** Behind 五倍半 the phrase ends, or a hedge follows. */
const ENDS = charTable('，。；、！？,;）)\n和以左多的')

const digitAt = (text: string, at: number): number => {
  const han = DIGITS.indexOf(text[at])
  return han > 0 ? han : /[1-9]/.test(text[at] ?? '') ? Number(text[at]) : 0
}

/** `六成五`, `五倍半`, `七斤半`, `三十四元五角`: what goes on behind a unit that ends at `at`, or null. */
export function tailAfter(text: string, at: number, end: number, unitClass: UnitClass, unit: string): Tail | null {
  if (at >= end) return null
  if (unit === '元') return coinsAfter(text, at, end)
  const halves = unitClass === 'multiple' || unitClass === 'amount' || unitClass === 'share'
  if (halves && text.charCodeAt(at) === HALF)
    return at + 1 >= end || ENDS[text.charCodeAt(at + 1)] ? { end: at + 1, decimals: '5' } : null
  return null
}

/** 五角, 五角二分 behind 三十四元. */
function coinsAfter(text: string, at: number, end: number): Tail | null {
  const dimes = digitAt(text, at)
  if (!dimes || text.charCodeAt(at + 1) !== DIME || at + 2 > end) return null
  const cents = digitAt(text, at + 2)
  return cents && text.charCodeAt(at + 3) === CENT
    ? { end: at + 4, decimals: `${dimes}${cents}` }
    : { end: at + 2, decimals: String(dimes) }
}

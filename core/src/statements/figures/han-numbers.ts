import { HAN_DIGIT, HAN_LARGE, HAN_SMALL, isFractionHead, isHanUnitHead, isMore, NUMERAL, WORTH } from './numerals.ts'

const HAN_POINT = 0x70b9
const TEN = 0x5341

/** A number in Han numerals, before its unit. */
export interface HanNumber {
  readonly end: number
  readonly value: string
  readonly more: boolean
  /** Written with scales alone (千亿, 万). */
  readonly bare: boolean
  /** Power of a closing 万 or 亿. */
  readonly closing: number
}

/** Reads Han numerals: `四亿零七百多万`, `十三点四`, `一九八四`, `千亿`. */
export function parseHan(text: string, at: number, stop: number): HanNumber | null {
  let total = 0
  let section = 0
  let digit = -1
  let i = at
  let bare = true
  let more = false
  let closing = 0
  for (; i < stop; i++) {
    const code = text.charCodeAt(i)
    const kind = NUMERAL[code]
    if (kind === HAN_DIGIT) {
      if (digit > 0 && WORTH[code] >= 0 && section === 0 && total === 0) return hanDigits(text, at, stop)
      digit = WORTH[code]
      bare = false
      closing = 0
    } else if (code === LATIN_ZERO && digit > 0 && section === 0 && total === 0) {
      return hanDigits(text, at, stop)
    } else if (kind === HAN_SMALL) {
      if (isFractionHead(text, i) || isHanUnitHead(text, i, at)) break
      section += (digit < 0 ? 1 : digit || 1) * 10 ** WORTH[code]
      digit = -1
    } else if (kind === HAN_LARGE) {
      const part = section + Math.max(digit, 0)
      total = WORTH[code] === 8 ? (total + (part || (total ? 0 : 1))) * 1e8 : total + (part || 1) * 1e4
      if (WORTH[code] === 4 && bare && text.charCodeAt(i + 1) === 0x4ebf) total = 1e4
      section = 0
      digit = -1
      closing = WORTH[code]
    } else if (isMore(code) && i > at && !more) {
      more = true
    } else break
  }
  if (i === at) return null
  const whole = total + section + Math.max(digit, 0)
  if (section + Math.max(digit, 0) > 0) closing = 0
  const fraction =
    text.charCodeAt(i) === HAN_POINT && (!bare || text.charCodeAt(at) === TEN) ? hanDecimals(text, i + 1, stop) : ''
  if (!fraction) return { end: i, value: String(whole), more, bare, closing }
  return { end: i + 1 + fraction.length, value: `${whole}.${fraction}`, more, bare: false, closing: 0 }
}

/** Digits read one by one: `一九八四`. */
function hanDigits(text: string, at: number, stop: number): HanNumber | null {
  const digits = hanDecimals(text, at, stop)
  const value = digits.replace(/^0+(?=\d)/, '')
  return { end: at + digits.length, value, more: false, bare: false, closing: 0 }
}

function hanDecimals(text: string, at: number, stop: number): string {
  let digits = ''
  for (let i = at; i < stop && isDigitOfRow(text.charCodeAt(i)); i++) digits += WORTH[text.charCodeAt(i)]
  return digits
}

/** A Han digit, or the zero that typesetters put among them: `一九九0年`. */
const isDigitOfRow = (code: number): boolean => NUMERAL[code] === HAN_DIGIT || code === LATIN_ZERO
const LATIN_ZERO = 0x30

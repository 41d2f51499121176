import { quotient, shiftDecimal } from '../../values/digits.ts'

/** How a number is written: digits; han (十四); scale (bare 千亿); percent (百分之十); fraction (三分之一, 1/3); ratio. */
export type NumberForm = 'digits' | 'han' | 'scale' | 'percent' | 'fraction' | 'ratio'

/** A number as it stands in the text, before its unit. */
export interface NumberToken {
  readonly start: number
  readonly end: number
  /** Decimal string, without the scale that `unitScale` leaves to the unit. */
  readonly value: string
  readonly form: NumberForm
  /** 多, 余 or 几 stands inside the number (`1万6千多`). */
  readonly more: boolean
  /** How many characters before `end` are a scale (万, 亿) that belongs to the unit: `6千亿` has value 6, scale 千亿. */
  readonly scale: number
}

const DIGIT = 1
const HAN_DIGIT = 2
const HAN_SMALL = 3
const HAN_LARGE = 4

/** Class of every code unit that may stand in a number. */
const NUMERAL = new Uint8Array(65536)
/** Value of a Han digit, or the power of ten of a Han scale. */
const WORTH = new Uint8Array(65536)
for (let i = 0; i < 10; i++) NUMERAL[0x30 + i] = DIGIT
for (const [i, char] of [...'零一二三四五六七八九'].entries()) {
  NUMERAL[char.charCodeAt(0)] = HAN_DIGIT
  WORTH[char.charCodeAt(0)] = i
}
for (const [char, worth] of [
  ['〇', 0],
  ['○', 0],
  ['两', 2],
] as const) {
  NUMERAL[char.charCodeAt(0)] = HAN_DIGIT
  WORTH[char.charCodeAt(0)] = worth
}
for (const [char, power, kind] of [
  ['十', 1, HAN_SMALL],
  ['百', 2, HAN_SMALL],
  ['千', 3, HAN_SMALL],
  ['万', 4, HAN_LARGE],
  ['亿', 8, HAN_LARGE],
] as const) {
  NUMERAL[char.charCodeAt(0)] = kind
  WORTH[char.charCodeAt(0)] = power
}

const SPACE = 0x20
const COMMA = 0x2c
const WIDE_COMMA = 0xff0c
const POINT = 0x2e
const SLASH = 0x2f
const COLON = 0x3a
const WIDE_COLON = 0xff1a
const HAN_POINT = 0x70b9
const PART = 0x5206
const OF = 0x4e4b
const HUNDRED = 0x767e
const THOUSAND = 0x5343
const ONE = 0x4e00
const TEN = 0x5341
const HALF = 0x534a
const UNITS_OF_THOUSAND = new Set([...'瓦伏克米卡'].map(char => char.charCodeAt(0)))
/** Longest number in characters: more is not a number that anybody states. */
const LONGEST = 40

/** Whether a number may start with this code unit. */
export const startsNumber = (code: number): boolean => NUMERAL[code] !== 0

/** Whether the code unit is an ASCII digit. */
export const isDigit = (code: number): boolean => NUMERAL[code] === DIGIT

/** Whether the code unit is a single Han digit (一 to 九, 两). */
export const isHanDigit = (code: number): boolean => NUMERAL[code] === HAN_DIGIT

/** Whether the code unit is a Han scale (十 to 亿). */
export const isScale = (code: number): boolean => NUMERAL[code] >= HAN_SMALL

/** Whether the code unit is 多, 余 or 几. */
export const isMore = (code: number): boolean => code === 0x591a || code === 0x4f59

/** The number that starts at `at`, or null. `end` bounds the sentence. */
export function readNumber(text: string, at: number, end: number): NumberToken | null {
  const kind = NUMERAL[text.charCodeAt(at)]
  const stop = Math.min(end, at + LONGEST)
  if (kind === DIGIT) return readDigits(text, at, stop)
  if (kind === 0) return null
  return readPercent(text, at, stop) ?? readHan(text, at, stop)
}

/** End of a run of digits with its commas, inner spaces (`3 800`, `1 9 9 3`) and decimals. */
function digitsEnd(text: string, at: number, stop: number): number {
  let i = at
  while (i < stop && NUMERAL[text.charCodeAt(i)] === DIGIT) i++
  const first = i - at
  for (;;) {
    const code = text.charCodeAt(i)
    if ((code === COMMA || (code === WIDE_COMMA && first <= 3)) && groupOfThree(text, i + 1, stop)) i += 4
    else if (code === SPACE && first <= 3 && groupOfThree(text, i + 1, stop)) i += 4
    else break
  }
  if (first === 1 && i === at + 1) {
    while (text.charCodeAt(i) === SPACE && i + 1 < stop && isLoneDigit(text, i + 1)) i += 2
    if (text.charCodeAt(i) === SPACE && i + 3 < stop && isLastDigit(text, i + 1)) i += 2
    if (text.charCodeAt(i) === SPACE || text.charCodeAt(i + 1) === SPACE) return spacedDecimals(text, i, stop)
  }
  if (text.charCodeAt(i) === POINT && i + 1 < stop && NUMERAL[text.charCodeAt(i + 1)] === DIGIT) {
    if (first <= 2 && yearAt(text, i + 1)) return i
    i++
    while (i < stop && NUMERAL[text.charCodeAt(i)] === DIGIT) i++
  }
  return i
}

/** `20.2026年民生实事`: a year behind the number of an item. */
const yearAt = (text: string, at: number): boolean =>
  text[at + 4] === '年' &&
  (text.startsWith('20', at) || text.startsWith('19', at)) &&
  groupOfThree(text, at + 1, at + 4)

/** End of `. 8` in `1 1 . 8`, set with a space between all digits; `at` where no decimals follow. */
function spacedDecimals(text: string, at: number, stop: number): number {
  let i = text.charCodeAt(at) === SPACE ? at + 1 : at
  if (text.charCodeAt(i) !== POINT) return at
  i++
  if (text.charCodeAt(i) === SPACE) i++
  if (i >= stop || !isDigit(text.charCodeAt(i))) return at
  for (i++; text.charCodeAt(i) === SPACE && i + 1 < stop && isLoneDigit(text, i + 1); i += 2);
  return i
}

const groupOfThree = (text: string, at: number, stop: number): boolean =>
  at + 3 <= stop &&
  isDigit(text.charCodeAt(at)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  !isDigit(text.charCodeAt(at + 3))

const isLoneDigit = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== POINT

/** The last digit of `1 1.5`, set with a blank before it and its decimals behind. */
const isLastDigit = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) && text.charCodeAt(at + 1) === POINT && isDigit(text.charCodeAt(at + 2))

function readDigits(text: string, at: number, stop: number): NumberToken {
  const end = digitsEnd(text, at, stop)
  const next = text.charCodeAt(end)
  if ((next === COLON || next === WIDE_COLON) && isDigit(text.charCodeAt(end + 1)))
    return readRatio(text, at, end, stop)
  const value = plain(text, at, end)
  const below = belowSlash(text, end)
  if (below) {
    const close = digitsEnd(text, below, stop)
    const [a, b] = [Number(value), Number(plain(text, below, close))]
    if (a > 0 && a < b && b <= 1000)
      return { start: at, end: close, value: quotient(a, b), form: 'fraction', more: false, scale: 0 }
  }
  return withScale(text, at, end, value, stop)
}

/** Where the digits behind a slash start (`1/3`, `1 / 3`), or 0. */
function belowSlash(text: string, end: number): number {
  const slash = text.charCodeAt(end) === SPACE ? end + 1 : end
  if (text.charCodeAt(slash) !== SLASH) return 0
  const below = slash > end && text.charCodeAt(slash + 1) === SPACE ? slash + 2 : slash + 1
  return isDigit(text.charCodeAt(below)) ? below : 0
}

/** Digits with neither commas nor spaces; reports of the eighties set them off by full-width commas. */
function plain(text: string, at: number, end: number): string {
  const written = text.slice(at, end)
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === SPACE || code === COMMA || code === WIDE_COMMA) return written.replace(/[ ,，]/g, '')
  }
  return written
}

/** `1.83:1`, `4.0:37.7:58.3`: the value is the first number. */
function readRatio(text: string, at: number, firstEnd: number, stop: number): NumberToken {
  let end = firstEnd
  for (;;) {
    const code = text.charCodeAt(end)
    if ((code !== COLON && code !== WIDE_COLON) || !isDigit(text.charCodeAt(end + 1))) break
    end = digitsEnd(text, end + 1, stop)
  }
  return { start: at, end, value: trimmed(plain(text, at, firstEnd)), form: 'ratio', more: false, scale: 0 }
}

const trimmed = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/, '') : value)

/** Takes in 多 and the scale after digits: `1270多万`, `6千亿`, and mixed forms `1万6千多`, `1亿3千多万`. */
function withScale(text: string, start: number, digitEnd: number, value: string, stop: number): NumberToken {
  let end = opensScale(text, digitEnd) ? digitEnd + 1 : digitEnd
  let more = false
  if (isMore(text.charCodeAt(end)) || text.charCodeAt(end) === 0x51e0) {
    more = true
    end++
  }
  const scaleStart = end
  while (end < stop && isScale(text.charCodeAt(end)) && !isFractionHead(text, end) && !isUnitHead(text, end)) end++
  const scale = end - scaleStart
  if (scale && !more && isDigit(text.charCodeAt(pastZero(text, end)))) {
    const mixed = readMixed(text, start, stop)
    if (mixed) return mixed
  }
  if (end < stop && isMore(text.charCodeAt(end))) {
    more = true
    end++
    while (end < stop && isScale(text.charCodeAt(end)) && !isUnitHead(text, end)) end++
    return { start, end, value, form: 'digits', more, scale: scale ? end - scaleStart : 0 }
  }
  return { start, end, value, form: 'digits', more, scale: scale || 0 }
}

/** A space between the digits and 万, 亿 or 多 (`3 万元`, `9 0 0 多个`). */
function opensScale(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== SPACE) return false
  const next = text.charCodeAt(at + 1)
  return NUMERAL[next] === HAN_LARGE || (isMore(next) && text.charCodeAt(at + 2) >= FIRST_HAN)
}
const FIRST_HAN = 0x4e00

/** `百分之` or `千分之` after a number opens another number. */
const isFractionHead = (text: string, at: number): boolean =>
  (text.charCodeAt(at) === HUNDRED || text.charCodeAt(at) === THOUSAND) &&
  text.charCodeAt(at + 1) === PART &&
  text.charCodeAt(at + 2) === OF

/** 千瓦, 千伏, 千克, 千米, 百分点: here 千 and 百 belong to the unit. */
const isUnitHead = (text: string, at: number): boolean =>
  (text.charCodeAt(at) === 0x5343 && UNITS_OF_THOUSAND.has(text.charCodeAt(at + 1))) ||
  (text.charCodeAt(at) === HUNDRED && text.charCodeAt(at + 1) === PART)

/** 三万千瓦: 千 opens the unit. 三千米 is 三千 of 米, as nobody says 千米 behind a single Han digit; 三万千米 is not. */
const isHanUnitHead = (text: string, at: number, start: number): boolean =>
  isUnitHead(text, at) && (text[at + 1] !== '米' || at === start || isScale(text.charCodeAt(at - 1)))

/** `4亿零500万`: 零 before the digits of the next smaller part is passed over. */
const pastZero = (text: string, at: number): number =>
  text.charCodeAt(at) === ZERO && isDigit(text.charCodeAt(at + 1)) ? at + 1 : at
const ZERO = '零'.charCodeAt(0)

/** `1万6千多`, `1亿3千多万`: parts that fall in size, summed; a closing 万 or 亿 goes to the unit. */
function readMixed(text: string, start: number, stop: number): NumberToken | null {
  let at = start
  let total = 0
  let lowest = 100
  let more = false
  let close = 0
  while (at < stop && isDigit(text.charCodeAt(at))) {
    const end = digitsEnd(text, at, stop)
    const part = Number(plain(text, at, end))
    let power = 0
    let i = end
    while (isScale(text.charCodeAt(i))) power += WORTH[text.charCodeAt(i++)]
    if (isMore(text.charCodeAt(i))) {
      more = true
      i++
      while (isScale(text.charCodeAt(i))) power += WORTH[text.charCodeAt(i++)]
    }
    if (power >= lowest || !Number.isInteger(part)) return null
    total += part * 10 ** power
    lowest = power
    close = text.charCodeAt(i - 1)
    at = pastZero(text, i)
    if (more) break
  }
  const closing = NUMERAL[close] === HAN_LARGE ? WORTH[close] : 0
  const value = shiftDecimal(String(total), -closing)
  return { start, end: at, value, form: 'digits', more, scale: closing ? 1 : 0 }
}

/** `百分之十三点四`, `百分之13.4`. */
function readPercent(text: string, at: number, stop: number): NumberToken | null {
  if (!isFractionHead(text, at)) return null
  const from = at + 3
  if (isDigit(text.charCodeAt(from))) {
    const end = digitsEnd(text, from, stop)
    return { start: at, end, value: plain(text, from, end), form: 'percent', more: false, scale: 0 }
  }
  const number = parseHan(text, from, stop)
  if (!number) return null
  return { start: at, end: number.end, value: number.value, form: 'percent', more: number.more, scale: 0 }
}

/** `三分之一`, `十分之三`: the denominator, read before, stands first. */
function readHanFraction(text: string, at: number, below: HanNumber, stop: number): NumberToken | null {
  const above = parseHan(text, below.end + 2, stop)
  if (!above || Number(below.value) === 0) return null
  const value = quotient(Number(above.value), Number(below.value))
  return { start: at, end: above.end, value, form: 'fraction', more: false, scale: 0 }
}

interface HanNumber {
  readonly end: number
  readonly value: string
  readonly more: boolean
  /** Written with scales alone (千亿, 万). */
  readonly bare: boolean
  /** Power of a closing 万 or 亿. */
  readonly closing: number
}

function readHan(text: string, at: number, stop: number): NumberToken | null {
  if (text.charCodeAt(at) === ONE && text.charCodeAt(at + 1) === HALF)
    return { start: at, end: at + 2, value: '0.5', form: 'fraction', more: false, scale: 0 }
  const han = parseHan(text, at, stop)
  if (!han) return null
  const { end, more, closing } = han
  if (text.charCodeAt(end) === PART && text.charCodeAt(end + 1) === OF) {
    const fraction = readHanFraction(text, at, han, stop)
    if (fraction) return fraction
  }
  if (han.bare && text.charCodeAt(at) !== TEN) return bareScale(text, at, end, more)
  if (!closing) return { start: at, end, value: han.value, form: 'han', more, scale: 0 }
  const value = shiftDecimal(han.value, -closing)
  return { start: at, end, value, form: 'han', more, scale: isMore(text.charCodeAt(end - 1)) ? 2 : 1 }
}

/** `千亿` is 1000 亿, `万亿` is 1 万亿, `百万` is 100 万, `十多` is 10. */
function bareScale(text: string, start: number, end: number, more: boolean): NumberToken {
  const close = isMore(text.charCodeAt(end - 1)) ? end - 1 : end
  const first = text.charCodeAt(start)
  if (NUMERAL[first] === HAN_LARGE) return { start, end, value: '1', form: 'scale', more, scale: end - start }
  let power = 0
  let i = start
  while (i < close && NUMERAL[text.charCodeAt(i)] === HAN_SMALL) power += WORTH[text.charCodeAt(i++)]
  return { start, end, value: String(10 ** power), form: 'scale', more, scale: end - i }
}

/** Reads Han numerals: `四亿零七百多万`, `十三点四`, `一九八四`, `千亿`. */
function parseHan(text: string, at: number, stop: number): HanNumber | null {
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

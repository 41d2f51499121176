import { quotient, shiftDecimal } from '../../values/digits.ts'
import { type HanNumber, parseHan } from './han-numbers.ts'
import {
  DIGIT,
  HAN_LARGE,
  HAN_SMALL,
  isDigit,
  isFractionHead,
  isMore,
  isScale,
  isUnitHead,
  NUMERAL,
  WORTH,
} from './numerals.ts'

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

const SPACE = 0x20
const COMMA = 0x2c
const WIDE_COMMA = 0xff0c
const POINT = 0x2e
const SLASH = 0x2f
const COLON = 0x3a
const WIDE_COLON = 0xff1a
const PART = 0x5206
const OF = 0x4e4b
const ONE = 0x4e00
const TEN = 0x5341
const HALF = 0x534a
/** Longest number in characters: more is not a number that anybody states. */
const LONGEST = 40

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
    for (let next = spacedDigits(text, i, stop); next > i; next = spacedDigits(text, i, stop)) i = next
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

/** End of one more digit or two behind a space (`6 52公里`), or `at`. */
function spacedDigits(text: string, at: number, stop: number): number {
  if (text.charCodeAt(at) !== SPACE || at + 1 >= stop) return at
  if (isLoneDigit(text, at + 1)) return at + 2
  return at + 2 < stop && isDigit(text.charCodeAt(at + 1)) && isLoneDigit(text, at + 2) ? at + 3 : at
}

const isLoneDigit = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== POINT

/** The last digit of `1 1.5`, set with a blank before it and its decimals behind. */
const isLastDigit = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) && text.charCodeAt(at + 1) === POINT && isDigit(text.charCodeAt(at + 2))

function readDigits(text: string, at: number, stop: number): NumberToken {
  const end = digitsEnd(text, at, stop)
  if (pastColon(text, end) > 0) return readRatio(text, at, end, stop)
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

/** Where the next number of a ratio starts (`1.83:1`, `2 1 . 8 :4 3 . 9`), or 0. */
function pastColon(text: string, end: number): number {
  const at = text.charCodeAt(end) === SPACE ? end + 1 : end
  const code = text.charCodeAt(at)
  return (code === COLON || code === WIDE_COLON) && isDigit(text.charCodeAt(at + 1)) ? at + 1 : 0
}

/** `1.83:1`, `4.0:37.7:58.3`: the value is the first number. */
function readRatio(text: string, at: number, firstEnd: number, stop: number): NumberToken {
  let end = firstEnd
  for (let next = pastColon(text, end); next > 0; next = pastColon(text, end)) end = digitsEnd(text, next, stop)
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

/** `4亿零500万`: 零 before the digits of the next smaller part is passed over. */
const pastZero = (text: string, at: number): number =>
  text.charCodeAt(at) === ZERO && isDigit(text.charCodeAt(at + 1)) ? at + 1 : at
const ZERO = '零'.charCodeAt(0)

/**
 * `1万6千多`, `1亿3千多万`, `11亿1千3百万`: parts that fall in size, those before a 万 or 亿 gathered under it and summed; a
 * closing 万 or 亿 goes to the unit.
 */
function readMixed(text: string, start: number, stop: number): NumberToken | null {
  let at = start
  let total = 0
  let section = 0
  let [lowest, lowestLarge] = [100, 100]
  let more = false
  let close = 0
  while (at < stop && isDigit(text.charCodeAt(at)) && !more) {
    const end = digitsEnd(text, at, stop)
    const part = Number(plain(text, at, end))
    const scale = scaleAfter(text, end)
    more = scale.more
    if (scale.small >= lowest || scale.large >= lowestLarge || !Number.isInteger(part)) return null
    section += part * 10 ** scale.small
    lowest = scale.small
    if (scale.large > 0 || !isDigit(text.charCodeAt(pastZero(text, scale.end)))) {
      total += section * 10 ** scale.large
      ;[section, lowest, lowestLarge] = [0, 100, scale.large]
    }
    close = text.charCodeAt(scale.end - 1)
    at = more ? scale.end : pastZero(text, scale.end)
  }
  const closing = NUMERAL[close] === HAN_LARGE ? WORTH[close] : 0
  const value = shiftDecimal(String(total + section), -closing)
  return { start, end: at, value, form: 'digits', more, scale: closing ? 1 : 0 }
}

/** The scales at `at` as powers of ten: those up to 千, those from 万 on, and whether 多 or 余 stands among them. */
function scaleAfter(text: string, at: number) {
  let [small, large, end] = [0, 0, at]
  let more = false
  for (; ; end++) {
    const code = text.charCodeAt(end)
    if (NUMERAL[code] === HAN_SMALL) small += WORTH[code]
    else if (NUMERAL[code] === HAN_LARGE) large += WORTH[code]
    else if (isMore(code) && !more) more = true
    else return { small, large, end, more }
  }
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

/** Classes of the code units that may stand in a number. */
export const DIGIT = 1
export const HAN_DIGIT = 2
export const HAN_SMALL = 3
export const HAN_LARGE = 4

/** Class of every code unit that may stand in a number. */
export const NUMERAL = new Uint8Array(65536)
/** Value of a Han digit, or the power of ten of a Han scale. */
export const WORTH = new Uint8Array(65536)
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

const HUNDRED = 0x767e
const THOUSAND = 0x5343
const PART = 0x5206
const OF = 0x4e4b
const UNITS_OF_THOUSAND = new Set([...'瓦伏克米卡'].map(char => char.charCodeAt(0)))

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

/** `百分之` or `千分之` after a number opens another number. */
export const isFractionHead = (text: string, at: number): boolean =>
  (text.charCodeAt(at) === HUNDRED || text.charCodeAt(at) === THOUSAND) &&
  text.charCodeAt(at + 1) === PART &&
  text.charCodeAt(at + 2) === OF

/** 千瓦, 千伏, 千克, 千米, 百分点: here 千 and 百 belong to the unit. */
export const isUnitHead = (text: string, at: number): boolean =>
  (text.charCodeAt(at) === 0x5343 && UNITS_OF_THOUSAND.has(text.charCodeAt(at + 1))) ||
  (text.charCodeAt(at) === HUNDRED && text.charCodeAt(at + 1) === PART)

/** 三万千瓦: 千 opens the unit. 三千米 is 三千 of 米, as nobody says 千米 behind a single Han digit; 三万千米 is not. */
export const isHanUnitHead = (text: string, at: number, start: number): boolean =>
  isUnitHead(text, at) && (text[at + 1] !== '米' || at === start || isScale(text.charCodeAt(at - 1)))

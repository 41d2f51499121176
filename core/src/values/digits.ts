/** Decimal strings: values are kept as exact as printed, so scaling moves the point instead of multiplying floats. */

const ZERO = 0x30

/** `digits` (plain decimal notation, no sign) times ten to `power`: `shiftDecimal('4.2', 3)` is `'4200'`. */
export function shiftDecimal(digits: string, power: number): string {
  if (power === 0) return digits
  const point = digits.indexOf('.')
  const whole = point < 0 ? digits : digits.slice(0, point)
  const fraction = point < 0 ? '' : digits.slice(point + 1)
  const all = whole + fraction
  const at = whole.length + power
  if (at >= all.length) return trimZeros(all + '0'.repeat(at - all.length), '')
  if (at <= 0) return trimZeros('0', '0'.repeat(-at) + all)
  return trimZeros(all.slice(0, at), all.slice(at))
}

/** Sum of two whole numbers written in decimal. */
export const addWhole = (a: string, b: string): string => (BigInt(a) + BigInt(b)).toString()

/** `numerator / denominator` rounded to four places, as fractions (三分之一) are given. */
export const quotient = (numerator: number, denominator: number): string =>
  String(Math.round((numerator / denominator) * 10000) / 10000)

/** Whole numbers compare by length before they compare by characters; fractions after the point compare as text. */
export function compareDecimal(a: string, b: string): number {
  return Number(a) - Number(b)
}

function trimZeros(whole: string, fraction: string): string {
  let start = 0
  while (start < whole.length - 1 && whole.charCodeAt(start) === ZERO) start++
  let end = fraction.length
  while (end > 0 && fraction.charCodeAt(end - 1) === ZERO) end--
  const head = whole.slice(start) || '0'
  return end ? `${head}.${fraction.slice(0, end)}` : head
}

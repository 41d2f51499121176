/** An exact decimal number: `digits` × 10^−`scale`. Several pairs may stand for one number; compare with `compare`. */
export interface Decimal {
  readonly digits: bigint
  /** Count of digits after the point; never negative. */
  readonly scale: number
}

/** Where the part goes that does not fit: towards −∞ or towards +∞. */
export type Direction = 'down' | 'up'

const FORM = /^([+-]?)(\d+)(?:\.(\d+))?$/

const powers: bigint[] = [1n]
const tenTo = (exponent: number): bigint => {
  for (let i = powers.length; i <= exponent; i++) powers.push(powers[i - 1] * 10n)
  return powers[exponent]
}

export const ZERO: Decimal = { digits: 0n, scale: 0 }
export const ONE: Decimal = { digits: 1n, scale: 0 }
export const HUNDRED: Decimal = { digits: 100n, scale: 0 }

/** Reads `4022.25`, `-17.7`; null where `text` is no plain decimal number. Keeps the digits printed: `5.0` has scale 1. */
export function parseDecimal(text: string): Decimal | null {
  const parts = FORM.exec(text)
  if (!parts) return null
  const [, sign, whole, fraction = ''] = parts
  const digits = BigInt(whole + fraction)
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length }
}

/** Reads a number that the program itself wrote; throws a RangeError where it is none. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text)
  if (!value) throw new RangeError(`no decimal number: ${text}`)
  return value
}

/** As a plain decimal string, without trailing zeros after the point. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const body = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = body.slice(0, body.length - scale)
  const fraction = body.slice(body.length - scale).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}

/** Negative, 0 or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const [x, y] =
    a.scale === b.scale
      ? [a.digits, b.digits]
      : a.scale < b.scale
        ? [a.digits * tenTo(b.scale - a.scale), b.digits]
        : [a.digits, b.digits * tenTo(a.scale - b.scale)]
  return x < y ? -1 : x > y ? 1 : 0
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { digits: a.digits + b.digits, scale: a.scale }
  return a.scale < b.scale
    ? { digits: a.digits * tenTo(b.scale - a.scale) + b.digits, scale: b.scale }
    : { digits: a.digits + b.digits * tenTo(a.scale - b.scale), scale: a.scale }
}

export const negate = (a: Decimal): Decimal => ({ digits: -a.digits, scale: a.scale })
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b))
export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
})

/** −1, 0 or 1. */
export const sign = (a: Decimal): number => (a.digits < 0n ? -1 : a.digits > 0n ? 1 : 0)
export const absolute = (a: Decimal): Decimal => (a.digits < 0n ? negate(a) : a)

/** `a` with at most `scale` digits after the point. */
export function round(a: Decimal, scale: number, direction: Direction): Decimal {
  if (a.scale <= scale) return a
  return { digits: quotient(a.digits, tenTo(a.scale - scale), direction), scale }
}

/** `a` to the nearest with at most `scale` digits after the point; halves away from zero. */
export function roundHalf(a: Decimal, scale: number): Decimal {
  if (a.scale <= scale) return a
  const half = 5n * tenTo(a.scale - scale - 1)
  const digits = a.digits < 0n ? a.digits - half : a.digits + half
  return { digits: digits / tenTo(a.scale - scale), scale }
}

/** `a / b` with `scale` digits after the point; throws a RangeError where `b` is zero. */
export function divide(a: Decimal, b: Decimal, scale: number, direction: Direction): Decimal {
  if (b.digits === 0n) throw new RangeError('division by zero')
  const shift = scale + b.scale - a.scale
  const [top, bottom] = shift >= 0 ? [a.digits * tenTo(shift), b.digits] : [a.digits, b.digits * tenTo(-shift)]
  return { digits: quotient(top, bottom, direction), scale }
}

/** 10^`exponent`; `exponent` may be negative. */
export const powerOfTen = (exponent: number): Decimal =>
  exponent >= 0 ? { digits: tenTo(exponent), scale: 0 } : { digits: 1n, scale: -exponent }

function quotient(top: bigint, bottom: bigint, direction: Direction): bigint {
  const [t, b] = bottom < 0n ? [-top, -bottom] : [top, bottom]
  const whole = t / b
  const rest = t % b
  if (rest === 0n) return whole
  if (direction === 'down') return rest < 0n ? whole - 1n : whole
  return rest > 0n ? whole + 1n : whole
}

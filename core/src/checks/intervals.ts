import { CHECK_WORDINGS } from '../lexicon/generated/check-wordings.ts'
import type { Figure } from '../statements/types.ts'
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  HUNDRED,
  multiply,
  negate,
  ONE,
  parseDecimal,
  powerOfTen,
  sign,
  subtract,
  ZERO,
} from '../values/decimal.ts'
import { type Bound, closed, type Interval, negate as mirror, open, scale } from '../values/interval.ts'
import { type Settings, setting } from './settings.ts'
import { isScaled, sizeOf } from './units.ts'

/** On which side of the printed number the truth lies; `exact` where only its rounding counts. */
export type Wording = 'exact' | 'above' | 'least' | 'below' | 'most' | 'near' | 'about' | 'some'

/** What a figure can mean, in units of `thing`: yuan for 亿元, percent for % and 个百分点. */
export interface Reach {
  readonly interval: Interval
  /** With one unit of the last printed digit on either side. */
  readonly wide: Interval
  readonly thing: string
  /** Size of one printed unit. */
  readonly size: Decimal
  readonly wording: Wording
}

/** The characters right before and after a figure; empty where the text is not at hand. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

const byPlace = (place: string) =>
  CHECK_WORDINGS.filter(row => row[2] === place)
    .map(([word, sense]) => ({ word, sense: sense as Wording }))
    .sort((a, b) => b.word.length - a.word.length)
const BEFORE = byPlace('before')
const AFTER = byPlace('after')
const INSIDE = byPlace('inside')

/** The wording of a figure: the characters around it first, then the cues that were kept with it. */
export function wordingOf(figure: Figure, { before, after }: Surroundings): Wording {
  const inside = INSIDE.find(({ word }) => figure.text.includes(word))
  if (inside && figure.value.length > 0) return inside.sense
  const beside =
    AFTER.find(({ word }) => after.startsWith(word)) ?? BEFORE.find(({ word }) => before.endsWith(word)) ?? null
  if (beside) return beside.sense
  // 高于全国8.5个百分点: the word is kept as a cue of the basis, and says nothing of the number.
  for (const { text } of figure.comparator === 'eq' ? [] : figure.cues) {
    const cue = [...AFTER, ...BEFORE].find(({ word }) => word === text)
    if (cue) return cue.sense
  }
  if (figure.comparator === 'ge') return 'least'
  if (figure.comparator === 'le') return 'most'
  return figure.comparator === 'about' ? 'about' : 'exact'
}

const HALF = decimal('0.5')

/** What a figure can mean; null where its value is no plain number or it measures nothing (a:b:c). */
export function reachOf(figure: Figure, around: Surroundings, settings: Settings): Reach | null {
  const [lowText, highText] = typeof figure.value === 'string' ? [figure.value, figure.value] : figure.value
  const [low, high] = [parseDecimal(lowText), parseDecimal(highText)]
  if (!low || !high) return null
  const isFraction = figure.kind === 'rate' && figure.unit === ''
  const unit = isFraction ? { thing: 'percent', size: HUNDRED } : sizeOfFigure(figure)
  const wording = isFraction ? 'about' : wordingOf(figure, around)
  const printed = (slack: Decimal): Interval => {
    const digits = rounded(low, high, lastUnit(figure, low, high), slack)
    return sign(low) < 0 && sign(high) <= 0 ? mirror(digits(negate(high), negate(low))) : digits(low, high)
  }
  const worded = isFraction ? fraction(low, settings) : apply(wording, figure, printed(HALF), settings)
  const wide = isFraction ? worded : apply(wording, figure, printed(ONE), settings)
  return {
    interval: scale(worded, unit.size),
    wide: scale(wide, unit.size),
    thing: unit.thing,
    size: unit.size,
    wording,
  }
}

/** One unit of the last digit that carries meaning; zero for a plain count of things. */
function lastUnit(figure: Figure, low: Decimal, high: Decimal): Decimal {
  const places = Math.max(low.scale, high.scale)
  if (places > 0) return powerOfTen(-places)
  if (figure.kind === 'rank') return ZERO
  if (figure.kind !== 'level' && figure.kind !== 'change') return ONE
  const zeros = /0*$/.exec(absolute(high).digits.toString())?.[0].length ?? 0
  // 6800个 may stand for 6796; a lone zero or none is taken at its word.
  if (zeros >= 2) return powerOfTen(zeros - 1)
  return isCount(figure.unit) ? ZERO : ONE
}

/** 第11位: the unit of a rank counts nothing. */
const sizeOfFigure = ({ kind, unit }: Figure) => (kind === 'rank' ? { thing: 'rank', size: ONE } : sizeOf(unit))

const MEASURED = new Set(['yuan', 'dollar', 'hongkong_dollar', 'euro', 'land_mu', 'kilogram', 'metre', 'percent'])

/** The unit counts whole things one by one: no scale word in front, and nothing that can be cut up. */
export const isCount = (unit: string): boolean =>
  unit !== '' && !isScaled(unit) && !MEASURED.has(sizeOf(unit).thing) && !/[元米克瓦时度立升]/.test(unit)

/** [n − slack, n + slack) units of the last digit, or the count itself where whole things are counted. */
const rounded =
  (first: Decimal, last: Decimal, unit: Decimal, slack: Decimal) =>
  (low: Decimal, high: Decimal): Interval => {
    const by = multiply(unit, slack)
    const isClosed = sign(by) === 0 || compare(slack, ONE) === 0
    return sign(first) === 0 && sign(last) === 0
      ? { low: closed(negate(by)), high: closed(by) }
      : { low: closed(subtract(low, by)), high: isClosed ? closed(add(high, by)) : open(add(high, by)) }
  }

function fraction(value: Decimal, settings: Settings): Interval {
  const by = multiply(absolute(value), setting(settings, 'fraction_share'))
  return { low: closed(subtract(value, by)), high: closed(add(value, by)) }
}

/** The printed interval as the wording moves it. For a fall the words speak of its size: 下降3%以上 is −3 or less. */
function apply(wording: Wording, figure: Figure, printed: Interval, settings: Settings): Interval {
  const isFall = printed.high !== null && sign(printed.high.value) <= 0 && figure.kind !== 'level'
  const upright = isFall ? mirror(printed) : printed
  const moved = moveUpright(wording, figure, upright, settings)
  return isFall ? mirror(moved) : moved
}

function moveUpright(wording: Wording, figure: Figure, printed: Interval, settings: Settings): Interval {
  const value = centre(figure)
  const { low, high } = printed
  switch (wording) {
    case 'above':
      return { low: open(value), high: null }
    case 'least':
      return { low, high: null }
    case 'below':
      return { low: null, high: open(value) }
    case 'most':
      return { low: null, high }
    case 'near': {
      const floor = subtract(value, multiply(absolute(value), setting(settings, 'near_share')))
      return { low: closed(floor), high: open(value) }
    }
    case 'about':
      return about(figure, printed, settings)
    case 'some': {
      const more = add(value, powerOfTen(leadingZeros(value)))
      return { low: closed(value), high: bound(more, high) }
    }
    default:
      return printed
  }
}

/** 3800多 reaches to 3900, 8700余 to 8800, 2多 to 3: one unit of the last digit that is not zero. */
function leadingZeros(value: Decimal): number {
  if (value.scale > 0) return -value.scale
  return /0*$/.exec(absolute(value).digits.toString())?.[0].length ?? 0
}

const bound = (more: Decimal, high: Bound | null): Bound => (high && compare(high.value, more) > 0 ? high : open(more))

function about(figure: Figure, printed: Interval, settings: Settings): Interval {
  const value = centre(figure)
  const isPercent = figure.kind === 'growth' || figure.kind === 'rate' || figure.kind === 'point_change'
  const by = isPercent ? setting(settings, 'about_points') : multiply(absolute(value), setting(settings, 'about_share'))
  const loose = { low: closed(subtract(value, by)), high: closed(add(value, by)) }
  return { low: lower(loose.low, printed.low), high: higher(loose.high, printed.high) }
}

const lower = (a: Bound, b: Bound | null): Bound | null => (b && compare(b.value, a.value) < 0 ? b : a)
const higher = (a: Bound, b: Bound | null): Bound | null => (b && compare(b.value, a.value) > 0 ? b : a)

/** The printed number without its sign; of a range, its nearer end. */
const centre = (figure: Figure): Decimal =>
  absolute(decimal(typeof figure.value === 'string' ? figure.value : figure.value[0]))

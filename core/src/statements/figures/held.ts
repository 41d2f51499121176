import type { Text } from '../../text/types.ts'
import type { Figure } from '../types.ts'
import type { Link } from './link.ts'
import type { Naming } from './naming.ts'
import type { Tokens } from './tokens.ts'
import { DOES } from './words.ts'

type Base = Pick<Figure, 'period' | 'basis'>

/** What the changes of a sentence were held against, from one number to the next. */
export interface Held {
  /** The growth against an earlier year whose parts 其中 names. */
  whole: (Base & { readonly parted: boolean }) | null
  /** The change right before, and which number it was. */
  last: (Base & { readonly number: number }) | null
  /** Period of the number right before. */
  period: string
}

/** A change that goes on with one told before is held against the same time: that of the whole, or of the one right before. */
export function heldAgain(
  tokens: Tokens,
  text: Text,
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
  figure: Figure,
  held: Held,
): Figure {
  const again = ofPair(tokens, links, namings, i, toldAgain(text, links, namings, i, figure, held), held)
  const told = asPart(tokens, text, links, i, again, held)
  held.period = told.period
  held.last = told.basis === 'yoy' || told.basis === 'cumulative' ? { ...told, number: i } : null
  return told
}

/** `1997年比上年增收13亿元，增长18%`, `比1990年增加13亿元，年均增长16%`: the same change, told once more. */
function toldAgain(
  { folded }: Text,
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
  figure: Figure,
  { last }: Held,
): Figure {
  const link = links[i]
  if (!last || last.number !== i - 1 || figure.basis === '' || figure.basis === 'against_place') return figure
  const { span, by } = namings[i]
  if (by !== 'carried' || span?.start !== namings[i - 1].span?.start || hasOwnTime(link)) return figure
  if (!AGAIN.test(folded.slice(links[i - 1].right, link.quantity.start))) return figure
  if (figure.basis !== 'annual_average') return { ...figure, period: last.period, basis: last.basis }
  return last.period.includes('-') ? { ...figure, period: last.period } : figure
}
const AGAIN = /^[，、]即?[增年平减下上提降翻][^，；。、]{0,7}$/

/** `由1992年的3亿元增加到8亿元，平均每年增加1亿元`: each year between the two. */
function ofPair(
  tokens: Tokens,
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
  figure: Figure,
  { period }: Held,
): Figure {
  const later = i > 0 ? links[i - 1] : null
  if (figure.basis !== 'annual_average' || !later || later.pair < 0 || hasOwnTime(links[i])) return figure
  const { year } = links[later.pair]
  if (year < 0 || !YEAR.test(period) || namings[i].span?.start !== namings[i - 1].span?.start) return figure
  const from = tokens.years[year].to + 1
  return from < Number(period) ? { ...figure, period: `${from}-${period}` } : figure
}
const YEAR = /^\d{4}$/

/** `比1949年增长77%，其中工业增长178%，农业增长48%`: the parts grew over the same years as the whole. */
function asPart(
  tokens: Tokens,
  { folded }: Text,
  links: readonly Link[],
  i: number,
  figure: Figure,
  held: Held,
): Figure {
  const link = links[i]
  if ((figure.kind !== 'growth' && figure.kind !== 'multiple') || figure.basis === '') return figure
  const own = hasOwnTime(link) || (link.bits & (DOES.annual | DOES.yoy | DOES.lastYear)) !== 0
  const between = i > 0 ? folded.slice(links[i - 1].right, link.quantity.start) : ''
  const { whole } = held
  const listed = whole?.parted === true && link.listed === i - 1 && i > 0
  if (whole && (listed || (!own && PART.test(between) && (whole.parted || between.includes('其中'))))) {
    held.whole = { ...whole, parted: true }
    return { ...figure, period: whole.period, basis: whole.basis }
  }
  const compared = link.baseYear >= 0 && tokens.years[link.baseYear].to > 0 && figure.basis === 'cumulative'
  const told = (link.bits & (DOES.annual | DOES.yoy)) !== 0
  held.whole = compared || told ? { period: figure.period, basis: figure.basis, parted: false } : null
  return figure
}
const PART = /^(?:，其中|，其中[，：]|，|、)[^，；。]{2,16}$/

/** Whether the number names a time of its own. */
const hasOwnTime = (link: Link): boolean =>
  link.baseEnd > 0 || link.year >= 0 || link.baseYear >= 0 || link.years > 1 || (link.bits & OWN_TIME) !== 0
const OWN_TIME = DOES.yoy | DOES.span | DOES.lastYear | DOES.thisYear | DOES.pastFive

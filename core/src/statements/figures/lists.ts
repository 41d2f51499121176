import type { Span } from '../../values/span.ts'
import type { Link } from './link.ts'
import type { Naming } from './naming.ts'
import { JOINERS, type Phrase } from './phrases.ts'
import { PLACE_ENDS } from './place-names.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { DOES } from './words.ts'

/**
 * The later of two values has the name of the earlier. Of two lists each value has that of its partner; where names
 * were dealt out to the earlier list alone, the later value has them all.
 */
export function pairedNaming(
  links: readonly Link[],
  namings: readonly Naming[],
  i: number,
  before: Phrase | null,
): Naming {
  const earlier = headOf(links, links[i].pair)
  const alike = listLength(links, i) === listLength(links, earlier)
  const { by, span, before: whole } = namings[earlier]
  return { span: by === 'dealt' && !alike ? whole : span, by: 'carried', before }
}

/** In a list of later values the `i`-th has the name of its partner in the list of earlier ones, if there is one. */
export function partnerNaming(links: readonly Link[], namings: readonly Naming[], i: number): Naming | null {
  const first = headOf(links, i)
  if (links[first].pair < 0) return null
  const earlier = headOf(links, links[first].pair)
  const alike = listLength(links, first) === listLength(links, earlier)
  return alike && namings[earlier].by === 'dealt' ? { ...namings[earlier + i - first], by: 'carried' } : null
}

/**
 * `游客17亿人次、花费1.2万亿元，分别增长32.9%、41.6%`: 分别 deals the numbers before out to a list of as many; `first` is
 * the head of that list.
 */
export function dealtToNumbers(
  links: readonly Link[],
  namings: readonly Naming[],
  first: number,
  i: number,
): Naming | null {
  const count = listLength(links, first)
  if (count < 2 || first < count) return null
  const partner = nthFromBehind(namings, first, count - (i - first)) ?? i - count
  const alike = links[partner].quantity.unitClass === links[i].quantity.unitClass
  return alike && !turnsToChange(links, first) ? null : { ...namings[partner], by: 'carried' }
}

/**
 * The last number of the `nth` name before `first`, counted from behind: `收入9亿元，其中地方级突破5亿元，达到5.1亿元，分别增长3%和2%`
 * has three numbers of two names. Null where each number there has a name of its own.
 */
function nthFromBehind(namings: readonly Naming[], first: number, nth: number): number | null {
  let seen = 0
  let last: number | undefined
  for (let j = first - 1; j >= 0 && seen < nth; j--) {
    const start = namings[j].span?.start
    if (start !== undefined && start === last) continue
    last = start
    if (++seen === nth) return j === first - nth ? null : j
  }
  return null
}

/** `供应柴油1200万吨、化肥1亿吨，分别增加50万吨、300万吨`: amounts, then their changes. */
const turnsToChange = (links: readonly Link[], first: number): boolean =>
  (links[first].bits & CHANGES) !== 0 && (links[first - 1].bits & CHANGES) === 0

const CHANGES = DOES.up | DOES.down

/** The name of the first number of a list: its part where 分别 deals names out, else the whole phrase. */
export function dealFirst(tokens: Tokens, text: string, links: readonly Link[], i: number, before: Phrase): Span {
  const count = listLength(links, i)
  return count > 1 ? dealOut(tokens, text, before, 0, count) : before
}

/** The first number of the list that the `i`-th belongs to. */
export function headOf(links: readonly Link[], i: number): number {
  let first = i
  while (links[first].listed >= 0) first = links[first].listed
  return first
}

/** `1991年和1992年产值分别为…`: years in a row before the names are dealt out to the list that starts at `i`. */
export function dealYears(
  tokens: Tokens,
  text: string,
  links: readonly Link[],
  i: number,
  before: Phrase | null,
): void {
  const { each, listed, year } = links[i]
  const count = each && listed < 0 && year < 0 && before ? listLength(links, i) : 0
  if (count < 2 || !before || before.boundary < 0 || tokens.ends[before.boundary] !== before.start) return
  let k = before.boundary
  let [first, found] = [k, 0]
  while (k >= 0 && tokens.kinds[k] === TOKEN.year) {
    ;[first, found] = [k, found + 1]
    const pause = k > 0 && tokens.kinds[k - 1] === TOKEN.pause ? 1 : 0
    const joined = k > pause && tokens.ends[k - 1 - pause] === tokens.starts[k] - 1
    if (!joined || (!pause && !JOINERS.has(text[tokens.starts[k] - 1]))) break
    k -= 1 + pause
  }
  if (found !== count) return
  for (let j = 0; j < count; j++) links[i + j].year = tokens.data[first] + j
}

/** How many numbers the list has that starts at `first`. */
export function listLength(links: readonly Link[], first: number): number {
  let count = 1
  while (first + count < links.length && links[first + count].listed === first + count - 1) count++
  return count
}

/** Where `分别` deals a list of names out to a list of numbers: the `index`-th of `count` names, or the whole. */
export function dealOut(tokens: Tokens, text: string, phrase: Phrase, index: number, count: number): Span {
  const cuts: Span[] = phrase.joints.map(j => ({ start: tokens.starts[j], end: tokens.ends[j] }))
  for (let at = phrase.start + 1; at < phrase.end - 1; at++) {
    if (JOINERS.has(text[at]) && !inBrackets(text, phrase.start, at)) cuts.push({ start: at, end: at + 1 })
  }
  cuts.sort((a, b) => a.start - b.start)
  if (cuts.length !== count - 1) {
    const pauses = phrase.joints.length
    if (pauses !== count - 1) return phrase
    cuts.length = 0
    for (const j of phrase.joints) cuts.push({ start: tokens.starts[j], end: tokens.ends[j] })
  }
  const place = placesEnd(text, phrase, cuts)
  if (place > 0) return { start: place, end: phrase.end }
  const start = index === 0 ? phrase.start : cuts[index - 1].end
  const end = index === count - 1 ? phrase.end : cuts[index].start
  // A single character (中 of 中、高等教育) names nothing.
  return cuts[0].start - phrase.start < 2 ? phrase : { start, end }
}

/** Where the name starts behind `经开区、综保区`, whose numbers 分别 deals out; 0 where no places stand before it. */
function placesEnd(text: string, phrase: Phrase, cuts: readonly Span[]): number {
  if (!cuts.every(({ start }) => PLACE_ENDS.has(text[start - 1])) || text.startsWith('城市', phrase.start)) return 0
  const last = cuts[cuts.length - 1].end
  for (let at = last + 1; at < Math.min(last + LONGEST_PLACE, phrase.end - 2); at++)
    if (PLACE_ENDS.has(text[at])) return text.startsWith('建成', at - 2) ? 0 : at + 1
  const zone = ZONE.exec(text.slice(last, phrase.end))
  return zone ? last + zone[0].length : 0
}

/** 两江新区、西部科学城重庆高新区: zones have longer names than divisions. */
const ZONE =
  /^[\u4e00-\u9fff]{2,12}?(?:新区|高新区|经开区|开发区|工业园区|度假区|保税区|示范区|自贸区)(?=[\u4e00-\u9fff]{2})/
const LONGEST_PLACE = 6

function inBrackets(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at)
  return before.lastIndexOf('（') > before.lastIndexOf('）')
}

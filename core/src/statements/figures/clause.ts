import { boundBy, peelRight } from './bounds.ts'
import { findList } from './joins.ts'
import { baseEndOf, isContrast, isDuration, jumpOverText, setBase } from './jumps.ts'
import type { Link, LinkStop } from './link.ts'
import type { Quantity } from './quantities.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { comparatorOf, DOES, GOVERNS, wordsOf } from './words.ts'

const ACTS = DOES.act
const PEELED =
  GOVERNS |
  ACTS |
  DOES.hedgeBefore |
  DOES.adverb |
  DOES.annual |
  DOES.yoy |
  DOES.span |
  DOES.lastYear |
  DOES.thisYear |
  DOES.pastFive |
  DOES.nextFive |
  DOES.expected |
  DOES.target |
  DOES.done |
  DOES.scope |
  DOES.total |
  DOES.from

const SPACE = 0x20
const EACH = '分别'
const OF = 0x7684

/** Reads what stands around the quantity at `token`. `links` are the earlier ones of the sentence. */
export function linkAt(tokens: Tokens, text: string, token: number, links: readonly Link[], start: number): Link {
  const quantity = tokens.quantities[tokens.data[token]]
  const link = emptyLink(quantity, token)
  peelLeft(tokens, text, link, start)
  if (quantity.unit === '倍' && link.year >= 0) [link.baseYear, link.year] = [link.year, -1]
  peelRight(tokens, text, link)
  boundBy(tokens, text, link)
  findList(tokens, text, link, links)
  return link
}

function emptyLink(quantity: Quantity, token: number): Link & { stop: LinkStop } {
  return {
    quantity,
    token,
    bits: 0,
    verb: -1,
    growth: -1,
    comparator: 'eq',
    cues: [],
    left: quantity.start,
    leftToken: token - 1,
    stop: 'head',
    listed: -1,
    order: 0,
    each: false,
    earlier: false,
    pair: -1,
    year: -1,
    dealtYears: 0,
    years: 0,
    baseStart: 0,
    baseEnd: 0,
    baseYear: -1,
    right: quantity.end,
    rightToken: token + 1,
  }
}

const backOverSpaces = (text: string, at: number): number => {
  let i = at
  while (i > 0 && (text.charCodeAt(i - 1) === SPACE || text.charCodeAt(i - 1) === 0x0a)) i--
  return i
}

function peelLeft(tokens: Tokens, text: string, link: Link & { stop: LinkStop }, start: number): void {
  let at = backOverSpaces(text, link.quantity.start)
  let k = link.token - 1
  const { unitClass } = link.quantity
  const planned = unitClass === 'percent' || unitClass === 'point' || unitClass === 'money' || unitClass === 'amount'
  const plan = planned ? OVER_PLAN.exec(text.slice(Math.max(start, at - 12), at)) : null
  if (plan) {
    link.baseStart = at - plan[1].length
    link.baseEnd = at
    at -= plan[0].length
    while (k >= 0 && tokens.starts[k] >= at) k--
  }
  for (;;) {
    if (k >= 0 && isTime(tokens, k) && at - tokens.ends[k] === 1 && text.charCodeAt(at - 1) === OF) at--
    const adjacent = k >= 0 && tokens.ends[k] === at
    if (!adjacent) {
      const jumped = jumpOverText(tokens, text, link, at, k)
      if (jumped < 0) {
        link.stop = at > start ? 'text' : 'head'
        break
      }
      k = jumped
      at = tokens.ends[k]
      if (tokens.data[k] & DOES.compare && tokens.kinds[k] === TOKEN.word) at = backOverSpaces(text, tokens.starts[k--])
      continue
    }
    const kind = tokens.kinds[k]
    if (kind === TOKEN.word && tokens.data[k] & DOES.compare && (link.verb >= 0 || isTurn(link))) {
      if (!link.baseEnd) setBase(tokens, link, baseEndOf(tokens, k), k, k)
      if (link.year >= 0) link.baseYear = link.year
      link.year = -1
      at = backOverSpaces(text, tokens.starts[k--])
    } else if (kind === TOKEN.word && peelWord(tokens, text, link, k)) {
      at = backOverSpaces(text, tokens.starts[k])
      k--
    } else if (kind === TOKEN.year) {
      if (link.year < 0) link.year = tokens.data[k]
      at = tokens.starts[k]
      k--
      k = overDealtYears(tokens, text, link, k, at)
      at = tokens.starts[k + 1]
      // 高于“十三五”时期1.2个百分点: the time is that of the base.
      if (k >= 0 && tokens.ends[k] === at && link.verb < 0 && isContrast(tokens, k)) {
        link.year = -1
        setBase(tokens, link, tokens.ends[k + 1], k, k)
      }
      // 粮食总产量到1992年达到…
      if (k >= 0 && tokens.ends[k] === at && UNTIL.has(tokens.words[k])) at = tokens.starts[k--]
    } else if (kind === TOKEN.quantity && isDuration(tokens, k)) {
      const { unit, low } = tokens.quantities[tokens.data[k]]
      if (unit === '年') link.years = Number(low)
      at = tokens.starts[k]
      k--
    } else {
      // 价格涨幅，由5%回落到2%: the noun of growth may stand before a comma.
      if (kind === TOKEN.comma && link.earlier && link.growth < 0 && isGrowthNoun(tokens, k - 1, tokens.starts[k]))
        link.growth = k - 1
      link.stop =
        kind === TOKEN.quantity || kind === TOKEN.pause ? 'list' : isPlainWord(tokens, link, k) ? 'text' : 'head'
      break
    }
  }
  link.left = at
  link.leftToken = k
}

/** 比1992年接近翻一番: the turn is its own verb. */
const isTurn = ({ quantity: { unit } }: Link): boolean => unit === '番'

/** `超过国家预算百分之四`: what was planned stands between the verb and the number. */
const OVER_PLAN = /(?:超过|超出|超)((?:国家|年度|全年|年|原定|原|生产){0,2}(?:计划|预算|定额)(?:指标|数)?)$/

/** Whether a noun of growth (涨幅) ends at `end`. */
export const isGrowthNoun = (tokens: Tokens, k: number, end: number): boolean =>
  k >= 0 && tokens.ends[k] === end && tokens.kinds[k] === TOKEN.word && (tokens.data[k] & DOES.growthNoun) !== 0

const UNTIL = wordsOf('到')

/** `1991年和1992年分别为…`: the years that are dealt out stand in a row. Gives the token before the first of them. */
function overDealtYears(tokens: Tokens, text: string, link: Link, before: number, from: number): number {
  let k = before
  let at = from
  while (link.each && k >= 0 && JOINS_YEARS.test(text.slice(tokens.ends[k], at))) {
    if (tokens.kinds[k] === TOKEN.pause && tokens.ends[k] === at) k--
    if (k < 0 || tokens.kinds[k] !== TOKEN.year || at - tokens.ends[k] !== 1) return before
    link.year = tokens.data[k]
    link.dealtYears++
    at = tokens.starts[k]
    before = --k
  }
  return before
}
const JOINS_YEARS = /^[和与及]?$/

/** A year, 去年 or 今年: 的 behind it belongs to it (`由去年的10.7%`). */
const isTime = (tokens: Tokens, k: number): boolean =>
  tokens.kinds[k] === TOKEN.year ||
  (tokens.kinds[k] === TOKEN.word && (tokens.data[k] & (DOES.lastYear | DOES.thisYear)) !== 0)

function isPlainWord(tokens: Tokens, link: Link, k: number): boolean {
  if (tokens.kinds[k] !== TOKEN.word) return tokens.kinds[k] === TOKEN.close
  const grows = link.verb >= 0 && (tokens.data[link.verb] & (DOES.up | DOES.down)) !== 0
  return (tokens.data[k] & (DOES.abstract | DOES.actAtHead | (grows || link.earlier ? DOES.act : 0))) !== 0
}

/** Peels one word; false where it ends the peeling. */
function peelWord(tokens: Tokens, text: string, link: Link, k: number): boolean {
  const bits = tokens.data[k]
  if (!(bits & PEELED)) return false
  if (bits & DOES.from) {
    const turns = text.startsWith('转', link.quantity.end)
    // 从 after the verb is met belongs to another pair, except in 由下降2%转为增长.
    if (link.verb >= 0 && !(bits & DOES.adverb) && !turns) return false
    link.earlier = true
    if (!turns || link.verb < 0) link.verb = k
    link.cues.push(k)
    return true
  }
  // 涨幅由5%回落到2%: the noun of growth before 由 says what both values are.
  if (link.earlier && bits & DOES.growthNoun && link.growth < 0) {
    link.growth = k
    link.cues.push(k)
    return true
  }
  // 排名由第5位升到第3位: it only says that a rank follows.
  if (link.earlier && bits & DOES.rank) return true
  if (link.earlier && bits & (GOVERNS | ACTS)) return false
  if (bits & DOES.hedgeBefore && link.comparator === 'eq') {
    link.comparator = comparatorOf(tokens.words[k])
    link.cues.push(k)
  }
  if (bits & GOVERNS) govern(tokens, link, k, bits)
  else if (bits & ACTS) {
    if (
      !(bits & DOES.adverb) &&
      link.verb >= 0 &&
      tokens.data[link.verb] & (DOES.reach | DOES.up | DOES.down | DOES.hold)
    )
      return false
    if (link.verb < 0) link.verb = k
  } else if (bits & (DOES.annual | DOES.yoy | DOES.span | DOES.scope)) link.cues.push(k)
  if (bits & DOES.adverb && isEach(tokens, text, k)) link.each = true
  link.bits |= bits
  return true
}

function govern(tokens: Tokens, link: Link, k: number, bits: number): void {
  if (link.verb < 0) {
    link.verb = k
    link.cues.push(k)
  } else if (bits & (DOES.up | DOES.down | DOES.growthNoun) && link.growth < 0 && link.verb !== k) {
    const governing = tokens.data[link.verb]
    if (governing & (DOES.reach | DOES.hold | DOES.share) || governing & ACTS) {
      link.growth = k
      link.cues.push(k)
    }
  }
}

const isEach = (tokens: Tokens, text: string, k: number): boolean =>
  tokens.ends[k] - tokens.starts[k] === 2 && text.startsWith(EACH, tokens.starts[k])

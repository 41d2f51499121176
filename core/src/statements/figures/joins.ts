import type { Link } from './link.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { DOES } from './words.ts'

/** Lists in one clause are short; a longer run of numbers is a table. */
const LONGEST_LIST = 24

/** Whether the link continues a list: `3%、5%`, `3%和5%`, `12类45件`. */
export function findList(tokens: Tokens, text: string, link: Link, links: readonly Link[]): void {
  const previous = links.at(-1)
  if (!previous) return
  const gap = text.slice(previous.right, link.left)
  if (link.each && link.year < 0 && previous.listed >= 0 && FOLLOWS.test(gap)) dealYearsAgain(link, previous, links)
  // 超过 and the like state anew what 近 and 约 only soften.
  const softened = link.comparator === 'about' ? DOES.hedgeBefore : 0
  // `5.5%以上、力争6%` names the same thing twice.
  const tier = (link.bits & DOES.target) !== 0
  // 降到1995年的14.6%和去年的0.9%: each value names its year.
  const dated = previous.year >= 0 ? DOES.lastYear | DOES.thisYear : 0
  const bare =
    (link.bits & ~(softened | dated | DOES.target | DOES.adverb)) === 0 && (tier || !(link.bits & DOES.adverb))
  const direct = bare && link.verb < 0 && link.growth < 0 && link.left - previous.right <= 3
  const joins = tier ? /^[、，,]?\s*$/ : /^(?:、|和|与|及|以及|、和)?\s*$/
  if (
    direct &&
    previous.order < LONGEST_LIST &&
    joins.test(gap) &&
    (sameKind(previous, link) || isGrown(tokens, previous, link))
  ) {
    link.listed = links.length - 1
    link.order = previous.order + 1
    if ((previous.each || isHeld(tokens, previous)) && link.right > link.quantity.end)
      softenAll(links, links.length - 1, link)
    inherit(link, previous)
  } else if (link.verb < 0 && link.quantity.unitClass === 'percent' && SAME_AGAIN.test(gap)) {
    // 增产二百万吨，即百分之八: the change once more, as a share.
    inherit(link, previous)
  } else if (link.verb >= 0 && previous.pair < 0 && (previous.earlier || opensChange(tokens, previous, link, gap))) {
    pairUp(tokens, link, links)
  } else if (link.bits & DOES.annual && !link.years && previous.years > 1 && link.left - previous.right <= 1) {
    link.years = previous.years
  }
}

/** `1991年和1992年分别为2亿元和3亿元，分别增长7%和8%`: the second list is of the same years. */
function dealYearsAgain(link: Link, previous: Link, links: readonly Link[]): void {
  let first = previous
  while (first.listed >= 0) first = links[first.listed]
  link.year = first.dealtYears > 0 ? first.year : -1
  link.dealtYears = first.dealtYears
}
const FOLLOWS = /^[，,]$/

/** `甲、乙报销比例稳定在85%、70%左右`: two names held at two values need no 分别. */
const isHeld = (tokens: Tokens, { verb }: Link): boolean =>
  verb >= 0 && (tokens.data[verb] & (DOES.hold | DOES.reach)) !== 0

/** `分别增长5%、6.5%左右`: what follows the last number of a dealt list holds for all that have no hedge of their own. */
function softenAll(links: readonly Link[], last: number, { comparator, quantity: { unitClass } }: Link): void {
  for (let i = last; i >= 0; i = links[i].listed)
    if (links[i].comparator === 'eq' && links[i].quantity.unitClass === unitClass) links[i].comparator = comparator
}

/** `16%的税率降至13%`: the first value without 从. */
function opensChange(tokens: Tokens, previous: Link, link: Link, gap: string): boolean {
  if (previous.verb >= 0 || !OF_RATE.test(gap) || !(tokens.data[link.verb] & DOES.reach)) return false
  previous.earlier = true
  return true
}

const OF_RATE = /^的[\u4e00-\u9fff]{0,4}(?:税率|费率|利率|比例|标准)$/

const SAME_AGAIN = /^[，,]?即$/

const sameKind = (a: Link, b: Link): boolean =>
  a.quantity.unitClass === b.quantity.unitClass || (a.quantity.unit === b.quantity.unit && a.quantity.unit !== '')

/** `分别增长1.2倍、80%`: growth is told in times where it is large, else in per cent. */
function isGrown(tokens: Tokens, a: Link, b: Link): boolean {
  const classes = [a.quantity.unitClass, b.quantity.unitClass]
  const grows = a.verb >= 0 && (tokens.data[a.verb] & DOES.up) !== 0
  return grows && classes.includes('multiple') && classes.includes('percent') && a.quantity.unit !== '番'
}

function inherit(link: Link, head: Link): void {
  link.verb = head.verb
  link.growth = head.growth
  link.bits |= head.bits
  link.each = head.each
  link.baseStart = head.baseStart
  link.baseEnd = head.baseEnd
  link.baseYear = head.baseYear
  link.years = head.years
  link.earlier = head.earlier
  if (head.dealtYears > 0) {
    link.year = head.year + 1
    link.dealtYears = head.dealtYears - 1
  }
  if (
    link.comparator === 'eq' &&
    head.comparator !== 'between' &&
    head.right === head.quantity.end &&
    !head.quantity.more
  )
    link.comparator = head.comparator
}

/** `从A增加到B`: B is the later value of the nearest A in the same stretch. */
function pairUp(tokens: Tokens, link: Link, links: readonly Link[]): void {
  const bits = tokens.data[link.verb]
  if (!(bits & (DOES.reach | DOES.rank | DOES.up | DOES.down | DOES.edge | DOES.hedgeBefore))) return
  const previous = links[links.length - 1]
  // 从1979年到1982年的四年中，产值增长7%: a time is no earlier value of what is not.
  if (previous.quantity.unitClass === 'time' && link.quantity.unitClass !== 'time') return
  for (let k = previous.token + 1; k < link.token; k++) if (tokens.kinds[k] === TOKEN.stop) return
  link.pair = links.length - 1
  if (link.growth < 0) link.growth = previous.growth
}

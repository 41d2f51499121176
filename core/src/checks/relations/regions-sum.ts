import { add, negate, ONE, subtract, ZERO } from '../../values/decimal.ts'
import { atLeast, atMost } from '../../values/interval.ts'
import { linear, term } from '../constraints.ts'
import { type Context, followers, gapBetween, type Mention } from '../context.ts'
import { printed, type RelationFinder } from '../relation.ts'
import { setting } from '../settings.ts'

const NUMERALS = '两二三四五六七八九十'
const ALL_PLACES = new RegExp(
  `([${NUMERALS}]|\\d{1,2})个?(?:县|区|市|州|旗)[^，。；]{0,16}地区生产总值分别(?:为|达到?|是)?$`,
)

/**
 * 六个县（市、区）地区生产总值分别为…: districts that are counted and listed add up to the city, but for what is booked at
 * the city itself or twice; unified accounting (统一核算) keeps the gap small.
 */
export const regionsSum: RelationFinder = (context, system) => {
  for (const first of context.mentions) {
    const count = first.figure.kind === 'level' ? countOf(first) : null
    if (!count) continue
    const parts = [first, ...listAfter(context, first)]
    const whole = context.mentions.find(
      ({ figure, reach }) =>
        figure.indicatorId === 'gdp' &&
        figure.kind === 'level' &&
        figure.region === '' &&
        reach.thing === first.reach.thing &&
        figure.period === first.figure.period,
    )
    if (parts.length !== count || !whole || parts.includes(whole)) continue
    const slack = setting(context.settings, 'regions_slack')
    const sum = parts.map(part => term(system.of(part)))
    const share = (size: typeof ONE) => [...sum, term(system.of(whole), negate(size))]
    system.relate({
      rule: 'regions_sum',
      strength: 'soft',
      constraints: [linear(share(subtract(ONE, slack)), atLeast(ZERO)), linear(share(add(ONE, slack)), atMost(ZERO))],
      subject: whole,
      formula: parts.map(printed).join(' + '),
      mentions: [whole, ...parts],
    })
  }
}

function countOf({ before }: Mention): number | null {
  const numeral = ALL_PLACES.exec(before)?.[1]
  if (!numeral) return null
  return /\d/.test(numeral) ? Number(numeral) : Math.max(2, NUMERALS.indexOf(numeral) + 1)
}

/** The levels that follow with nothing but 、 or 和 between. */
function listAfter(context: Context, first: Mention): readonly Mention[] {
  const list: Mention[] = []
  let last = first
  for (const next of followers(context, first)) {
    if (next.figure.kind !== 'level' || !/^(?:、|和|，)$/.test(gapBetween(context, last, next))) break
    list.push(next)
    last = next
  }
  return list
}

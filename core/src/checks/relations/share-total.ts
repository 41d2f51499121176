import { add, HUNDRED, subtract } from '../../values/decimal.ts'
import { atMost, between } from '../../values/interval.ts'
import { linear, term } from '../constraints.ts'
import { type Context, followers, gapBetween, type Mention } from '../context.ts'
import { printed, type RelationFinder } from '../relation.ts'
import { setting } from '../settings.ts'

const BARE_SHARE = /[^，。；、]{2,40}占(?:比)?(?:为|达)?$/
const REST = /(?:其他|其它|其余)[^，。；]{0,12}占(?:比)?(?:为|达)?$/
const LEAST_SHARES = 3

/**
 * Shares that are listed one after the other of one whole (甲占44%，乙占16%，其他占40%) do not pass 100; where the rest is
 * named they make it up. Named kinds may overlap, so only a list that names the rest is certain.
 */
export const shareTotal: RelationFinder = (context, system) => {
  const seen = new Set<Mention>()
  for (const first of context.mentions) {
    if (seen.has(first) || !isBareShare(first)) continue
    const shares = [first, ...listAfter(context, first)]
    for (const share of shares) seen.add(share)
    if (shares.length < LEAST_SHARES) continue
    const last = shares[shares.length - 1]
    const isWhole = REST.test(last.before)
    const slack = setting(context.settings, 'share_slack')
    const total = isWhole ? between(subtract(HUNDRED, slack), add(HUNDRED, slack)) : atMost(add(HUNDRED, slack))
    system.relate({
      rule: 'share_total',
      strength: isWhole ? 'strict' : 'soft',
      constraints: [
        linear(
          shares.map(share => term(system.of(share))),
          total,
        ),
      ],
      subject: last,
      formula: `${isWhole ? '' : '≤ '}100% − ${shares.slice(0, -1).map(printed).join(' − ')}`,
      mentions: shares,
    })
  }
}

const isBareShare = ({ figure, reach, before }: Mention): boolean =>
  figure.kind === 'rate' && reach.thing === 'percent' && BARE_SHARE.test(before) && !/分别|从|由/.test(before)

function listAfter(context: Context, first: Mention): readonly Mention[] {
  const list: Mention[] = []
  for (const next of followers(context, first)) {
    if (!isBareShare(next) || /[；。]/.test(gapBetween(context, first, next))) break
    list.push(next)
  }
  return list
}

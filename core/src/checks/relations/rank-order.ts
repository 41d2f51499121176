import { ZERO } from '../../values/decimal.ts'
import { atLeast } from '../../values/interval.ts'
import { linear, term } from '../constraints.ts'
import { type Context, followers, gapBetween, isSameIndicator, type Mention } from '../context.ts'
import { printed, type RelationFinder } from '../relation.ts'

const SCOPE = /(全国|全省|全区|全市|西部|中部|珠三角|长三角|东部)[^，。；]{0,4}$/

interface Placed {
  readonly value: Mention
  readonly rank: Mention
  readonly scope: string
}

/** Of two places ranked in one field by one indicator the one ahead has no lower value: 5.6%、第4 leaves no 6.5%、第6. */
export const rankOrder: RelationFinder = (context, system) => {
  const placed = context.mentions.flatMap(value => withRank(context, value))
  for (const [i, a] of placed.entries())
    for (const b of placed.slice(i + 1)) {
      if (a.scope !== b.scope || a.value.figure.region === b.value.figure.region) continue
      if (a.value.figure.kind !== b.value.figure.kind || a.value.figure.period !== b.value.figure.period) continue
      if (!isSameIndicator(a.value.figure, b.value.figure) || a.value.reach.thing !== b.value.reach.thing) continue
      const [first, second] = Number(a.rank.figure.value) < Number(b.rank.figure.value) ? [a, b] : [b, a]
      if (first.rank.figure.value === second.rank.figure.value) continue
      system.relate({
        rule: 'rank_order',
        strength: 'strict',
        constraints: [linear([term(system.of(first.value)), term(system.of(second.value), -1)], atLeast(ZERO))],
        subject: second.value,
        formula: `≤ ${printed(first.value)}（第${first.rank.figure.value}位）`,
        mentions: [second.value, second.rank, first.value, first.rank],
      })
    }
}

function withRank(context: Context, value: Mention): readonly Placed[] {
  const { kind } = value.figure
  if (kind !== 'level' && kind !== 'growth' && kind !== 'rate') return []
  const [rank] = followers(context, value)
  if (rank?.figure.kind !== 'rank' || typeof rank.figure.value !== 'string' || rank.figure.comparator !== 'eq')
    return []
  const gap = gapBetween(context, value, rank)
  const scope = SCOPE.exec(gap)
  return scope && !/[；。]|总量|规模/.test(gap) ? [{ value, rank, scope: scope[1] }] : []
}

import { add, compare, multiply, ONE } from '../../values/decimal.ts'
import { linear, term } from '../constraints.ts'
import type { Context, Mention } from '../context.ts'
import { printed, type RelationFinder } from '../relation.ts'
import { setting } from '../settings.ts'

const LEAST_WORDS = 4

/**
 * Two counts under the same words, of one period and unit and close to one another, are most likely two versions of
 * one count (改造老旧小区412个 … 421个). Words alone are no proof, so this is never an error.
 */
export const saidTwice: RelationFinder = (context, system) => {
  const groups = new Map<string, Mention>()
  for (const mention of context.mentions) {
    const { figure, reach } = mention
    if (figure.indicatorId || figure.indicator.length < LEAST_WORDS || figure.kind !== 'level') continue
    if (figure.modality !== 'achieved' || !figure.period || reach.wording !== 'exact') continue
    const key = [figure.indicator, figure.region, figure.period, figure.unit].join('|')
    const first = groups.get(key)
    if (!first) groups.set(key, mention)
    else if (first.sentence !== mention.sentence && isClose(context, first, mention))
      system.relate({
        rule: 'said_twice',
        strength: 'soft',
        constraints: [linear([term(system.of(first)), term(system.of(mention), -1)])],
        subject: mention,
        formula: printed(first),
        mentions: [first, mention],
      })
  }
}

function isClose({ settings }: Context, a: Mention, b: Mention): boolean {
  const share = add(ONE, setting(settings, 'twice_said_share'))
  const [x, y] = [a.reach.interval.low, b.reach.interval.low]
  if (!x || !y) return false
  return compare(x.value, multiply(y.value, share)) <= 0 && compare(y.value, multiply(x.value, share)) <= 0
}

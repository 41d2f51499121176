import { ZERO } from '../../values/decimal.ts'
import { atMost } from '../../values/interval.ts'
import { linear, term } from '../constraints.ts'
import { followers, gapBetween } from '../context.ts'
import { cue, hasCue } from '../cues.ts'
import { printed, type RelationFinder } from '../relation.ts'

const TOTAL = new RegExp(`^[，、]?(?:${cue('total')})(?:达到?|为|有)?$`)

/** What is new is no more than the total that it is part of: 净增63家、总数975家. */
export const countPart: RelationFinder = (context, system) => {
  for (const part of context.mentions) {
    if (part.figure.kind !== 'level' && part.figure.kind !== 'change') continue
    const [total] = followers(context, part)
    if (total?.figure.kind !== 'level' || total.figure.unit !== part.figure.unit) continue
    if (!TOTAL.test(gapBetween(context, part, total)) || !hasCue('new', part.before)) continue
    system.relate({
      rule: 'count_part',
      strength: 'strict',
      constraints: [linear([term(system.of(part)), term(system.of(total), -1)], atMost(ZERO))],
      subject: part,
      formula: `≤ ${printed(total)}`,
      mentions: [part, total],
    })
  }
}

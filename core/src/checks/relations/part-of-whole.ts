import { ZERO } from '../../values/decimal.ts'
import { atMost } from '../../values/interval.ts'
import { linear, term } from '../constraints.ts'
import { followers, gapBetween } from '../context.ts'
import { hasCue } from '../cues.ts'
import { printed, type RelationFinder } from '../relation.ts'

/** A mean has parts above and below it. */
const MEAN = /均|每/

/** What stands right after 其中 is no greater than the whole before it: 新引进项目126个，其中10亿元以上17个. */
export const partOfWhole: RelationFinder = (context, system) => {
  for (const whole of context.mentions) {
    if (whole.figure.kind !== 'level' || MEAN.test(whole.figure.indicator + whole.before)) continue
    const part = followers(context, whole).find(({ figure }) => figure.kind === 'level')
    if (!part || part.reach.thing !== whole.reach.thing || part.figure.modality !== whole.figure.modality) continue
    const gap = gapBetween(context, whole, part)
    if (!hasCue('part', gap) || /[；。]/.test(gap) || part.figure.unit.at(-1) !== whole.figure.unit.at(-1)) continue
    system.relate({
      rule: 'part_of_whole',
      strength: 'strict',
      constraints: [linear([term(system.of(part)), term(system.of(whole), -1)], atMost(ZERO))],
      subject: part,
      formula: `≤ ${printed(whole)}`,
      mentions: [whole, part],
    })
  }
}

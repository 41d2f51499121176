import { linear, term } from '../constraints.ts'
import { type Context, type Mention, sentenceOf } from '../context.ts'
import { hasCue } from '../cues.ts'
import { printed, type RelationFinder } from '../relation.ts'

const STATED_KINDS = new Set(['level', 'rate', 'growth', 'ratio'])
const YEAR = /^\d{4}$/

/**
 * One indicator at one place in one year has one value, however often it is said. Only indicators of the table: words
 * alone may name two things. Figures of a part of the year are left out.
 */
export const sameFact: RelationFinder = (context, system) => {
  const groups = new Map<string, Mention[]>()
  for (const mention of context.mentions) {
    const { figure, reach } = mention
    if (!figure.indicatorId || !YEAR.test(figure.period) || !STATED_KINDS.has(figure.kind)) continue
    if (figure.modality !== 'achieved' || isPartOfYear(context, mention)) continue
    const key = [figure.indicatorId, figure.region, figure.period, figure.kind, figure.basis, reach.thing].join('|')
    groups.set(key, [...(groups.get(key) ?? []), mention])
  }
  for (const [first, ...others] of groups.values())
    for (const other of others)
      system.relate({
        rule: 'same_fact',
        strength: 'strict',
        constraints: [linear([term(system.of(first)), term(system.of(other), -1)])],
        subject: other,
        formula: printed(first),
        mentions: [first, other],
      })
}

function isPartOfYear(context: Context, mention: Mention): boolean {
  const sentence = sentenceOf(context, mention)
  return hasCue('part_year', mention.before) || /[一二三四]季度|上半年|1[—-]\d+月/.test(sentence)
}

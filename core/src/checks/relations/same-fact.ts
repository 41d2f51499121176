import { linear, term } from '../constraints.ts'
import { isPlainlyNamed, type Mention } from '../context.ts'
import { hasCue } from '../cues.ts'
import { printed, type RelationFinder } from '../relation.ts'

const STATED_KINDS = new Set(['level', 'rate', 'growth', 'ratio'])
const YEAR = /^\d{4}$/
/** Not the yearly figure of the whole: real growth beside nominal, a mean, a start (从…), a milestone, a list. */
const OTHER_SENSE = /实际|扣除|年均|累计|分别|同口径|由|从|合计|平均|季度|上半年|月|连续|首次|以来|比\d{4}年/

/**
 * One indicator at one place in one year has one value, however often it is said. Only indicators of the table, named
 * plainly in two different sentences: words alone, or words in a list, may name two things.
 */
export const sameFact: RelationFinder = (context, system) => {
  const groups = new Map<string, Mention[]>()
  for (const mention of context.mentions) {
    const { figure, reach } = mention
    if (!figure.indicatorId || !YEAR.test(figure.period) || !STATED_KINDS.has(figure.kind)) continue
    if (figure.modality !== 'achieved' || isOtherSense(mention)) continue
    const key = [figure.indicatorId, figure.region, figure.period, figure.kind, figure.basis, reach.thing].join('|')
    groups.set(key, [...(groups.get(key) ?? []), mention])
  }
  for (const [first, ...others] of groups.values())
    for (const other of others) {
      if (other.sentence === first.sentence) continue
      const isPlain = isPlainlyNamed(context, first) && isPlainlyNamed(context, other)
      system.relate({
        rule: 'same_fact',
        strength: isPlain ? 'strict' : 'soft',
        constraints: [linear([term(system.of(first)), term(system.of(other), -1)])],
        subject: other,
        formula: printed(first),
        mentions: [first, other],
      })
    }
}

/** What stands behind in the clause: 2家全国重点实验室获批 are the new ones of the year. */
const restOfClause = (after: string): string => after.split(/[，。；：]/, 1)[0]

const isOtherSense = ({ before, after, figure }: Mention): boolean =>
  OTHER_SENSE.test(before) ||
  hasCue('part_year', before) ||
  hasCue('new', before + figure.indicator) ||
  hasCue('new', restOfClause(after)) ||
  hasCue('total', before) ||
  !/\d/.test(figure.text) ||
  /^[、和]\d/.test(after) ||
  /^[、和]$/.test(before)

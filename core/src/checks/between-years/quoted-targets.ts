import { absolute, decimal, multiply } from '../../values/decimal.ts'
import { type Interval, point } from '../../values/interval.ts'
import { linear, term, type Variable } from '../constraints.ts'
import { isSameIndicator, leaders, type Mention } from '../context.ts'
import type { SystemBuilder } from '../relation.ts'
import type { Side } from './side.ts'

const QUOTED = /^(?:以上|以下|左右|以内)?的[^，。；\d]{0,6}(?:目标|任务)/
const AGAINST = /(高出|高于|超出|超过|超|低于|差)(?:年度|全年|年初|预期|既定|计划)*目标$/

/**
 * A review that quotes its target (没有完成8%以上的预期目标) or measures itself against it (高出年度目标6.5个百分点) must
 * mean the number that the report of the year before set.
 */
export function relateQuotedTargets(
  earlier: Side,
  later: Side,
  moved: readonly Mention[],
  builder: SystemBuilder,
): void {
  for (const mention of later.context.mentions) {
    const against = mention.figure.kind === 'point_change' ? AGAINST.exec(mention.before) : null
    const isQuoted = QUOTED.test(mention.after) && mention.figure.unit === '%'
    if (!against && !isQuoted) continue
    const own = leaders(later.context, mention).find(({ figure }) => figure.kind === 'growth')
    const set = own && targetOf(earlier, moved, own)
    if (!own || !set) continue
    const target = stated(builder, set)
    const { text } = set.figure
    const rule = { rule: 'target_quoted', strength: 'strict' } as const
    if (against) {
      const isBelow = against[1] === '低于' || against[1] === '差'
      const terms = [term(builder.of(own)), term(builder.of(mention), isBelow ? 1 : -1), term(target, -1)]
      const formula = `上年报告的目标${text} ${isBelow ? '−' : '+'} ${mention.figure.text}`
      builder.relate({ ...rule, constraints: [linear(terms)], subject: own, formula, mentions: [own, mention, set] })
    } else {
      const terms = [term(stated(builder, mention)), term(target, -1)]
      builder.relate({
        ...rule,
        constraints: [linear(terms)],
        subject: mention,
        formula: `上年报告的目标${text}`,
        mentions: [mention, set],
      })
    }
  }
}

/** The number as printed, without its sign: 低于5.5%的目标 is no fall. What 以上 leaves open does not count here. */
function stated(builder: SystemBuilder, { figure, reach }: Mention): Variable {
  const variable = builder.fresh()
  const first = typeof figure.value === 'string' ? figure.value : figure.value[0]
  const interval: Interval = point(multiply(absolute(decimal(first)), reach.size))
  builder.state(variable, { interval, wide: interval }, figure.id)
  return variable
}

/** The target that the earlier report set for the indicator of a growth; of two tiers the floor. */
function targetOf({ reading, context }: Side, moved: readonly Mention[], own: Mention): Mention | null {
  const figures = new Set(reading.targets.filter(({ tier }) => tier !== 'stretch').map(({ figure }) => figure))
  const found = context.mentions.filter(
    ({ figure }) =>
      figures.has(figure.id) &&
      figure.kind === 'growth' &&
      figure.region === own.figure.region &&
      isSameIndicator(figure, own.figure),
  )
  return found.length === 1 ? moved[found[0].order] : null
}

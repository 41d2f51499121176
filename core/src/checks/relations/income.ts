import { ZERO } from '../../values/decimal.ts'
import { atLeast } from '../../values/interval.ts'
import { hull, linear, product, term } from '../constraints.ts'
import { type Context, isSameFrame, type Mention } from '../context.ts'
import { printed, type RelationFinder, type SystemBuilder } from '../relation.ts'

/**
 * 城乡居民收入: urban ÷ rural is the printed ratio, the income of all lies between the two, and the ratio narrows (缩小)
 * only where rural income grows no more slowly. Source: 住户收支与生活状况调查方案.
 */
export const income: RelationFinder = (context, system) => {
  for (const urban of context.mentions) {
    if (urban.figure.indicatorId !== 'income_urban') continue
    const find = (id: string): Mention | null =>
      context.mentions.find(
        ({ figure }) =>
          figure.indicatorId === id &&
          (figure.kind === urban.figure.kind || id === 'income_ratio') &&
          (figure.basis === urban.figure.basis || id === 'income_ratio') &&
          figure.period !== '' &&
          isSameFrame(figure, urban.figure),
      ) ?? null
    const [rural, all, ratio] = [find('income_rural'), find('income_per_capita'), find('income_ratio')]
    if (!rural) continue
    if (urban.figure.kind === 'level') relateLevels(system, { urban, rural, all, ratio })
    if (urban.figure.kind === 'growth' && urban.figure.basis === 'yoy' && ratio)
      relateTrend(context, system, urban, rural, ratio)
  }
}

interface Incomes {
  readonly urban: Mention
  readonly rural: Mention
  readonly all: Mention | null
  readonly ratio: Mention | null
}

function relateLevels(system: SystemBuilder, { urban, rural, all, ratio }: Incomes): void {
  if (all && all.reach.thing === urban.reach.thing)
    system.relate({
      rule: 'income_between',
      strength: 'strict',
      constraints: [hull([system.of(urban), system.of(rural)], system.of(all))],
      subject: all,
      formula: `介于${printed(rural)}与${printed(urban)}之间`,
      mentions: [all, urban, rural],
    })
  if (ratio?.figure.kind !== 'ratio') return
  system.relate({
    rule: 'income_ratio',
    strength: 'strict',
    constraints: [product(term(system.of(ratio)), term(system.of(rural)), term(system.of(urban)))],
    subject: ratio,
    formula: `${printed(urban)} ÷ ${printed(rural)}`,
    mentions: [ratio, urban, rural],
  })
}

function relateTrend(context: Context, system: SystemBuilder, urban: Mention, rural: Mention, ratio: Mention): void {
  const isNarrowing = /缩小/.test(ratio.before)
  if (
    !isNarrowing ||
    ratio.sentence < 0 ||
    Math.abs(ratio.sentence - urban.sentence) > 1 ||
    context.mentions.length < 3
  )
    return
  system.relate({
    rule: 'income_gap_trend',
    strength: 'strict',
    constraints: [linear([term(system.of(rural)), term(system.of(urban), -1)], atLeast(ZERO))],
    subject: rural,
    formula: `≥ ${printed(urban)}`,
    mentions: [rural, urban, ratio],
  })
}

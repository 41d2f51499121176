import { add, ONE, subtract } from '../../values/decimal.ts'
import { between } from '../../values/interval.ts'
import { linear, product, term } from '../constraints.ts'
import { isSameFrame } from '../context.ts'
import { printed, type RelationFinder } from '../relation.ts'
import { setting } from '../settings.ts'

/**
 * 人均地区生产总值 × 常住人口 = 地区生产总值. The population of the quotient is the mean of two year ends, the printed one
 * is that of one, so a small difference is allowed.
 */
export const perCapita: RelationFinder = (context, system) => {
  for (const perHead of context.mentions) {
    if (perHead.figure.indicatorId !== 'gdp_per_capita' || perHead.figure.kind !== 'level') continue
    const find = (id: string) =>
      context.mentions.find(
        ({ figure }) =>
          figure.indicatorId === id &&
          figure.kind === 'level' &&
          figure.period !== '' &&
          isSameFrame(figure, perHead.figure),
      )
    const [whole, people] = [find('gdp'), find('population')]
    if (!whole || !people || whole.reach.thing !== perHead.reach.thing || people.reach.thing !== 'person') continue
    const slack = setting(context.settings, 'population_slack')
    const drift = system.fresh()
    const mean = system.fresh()
    system.relate({
      rule: 'per_capita',
      strength: 'soft',
      constraints: [
        linear([term(drift)], between(subtract(ONE, slack), add(ONE, slack))),
        product(term(system.of(people)), term(drift), term(mean)),
        product(term(system.of(perHead)), term(mean), term(system.of(whole))),
      ],
      subject: perHead,
      formula: `${printed(whole)} ÷ ${printed(people)}`,
      mentions: [perHead, whole, people],
    })
  }
}

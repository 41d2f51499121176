import { findIndicator } from '../lexicon/indicators.ts'
import { decimal } from '../values/decimal.ts'
import { between } from '../values/interval.ts'
import { linear, product, term } from './constraints.ts'
import type { Context, Mention } from './context.ts'
import { printed, type SystemBuilder } from './relation.ts'

/**
 * now ÷ last = 1 + growth at current prices; at constant prices (GDP, 增加值) times the growth of prices, which must be
 * plausible. Investment grows on a comparable scope (可比口径), so its printed levels do not decide.
 */
export function relatePrices(
  { settings }: Context,
  system: SystemBuilder,
  now: Mention,
  last: Mention,
  growth: Mention,
): void {
  const indicator = findIndicator(growth.figure.indicatorId)
  if (!indicator || indicator.category === '投资' || indicator.growth === 'mixed') return
  const isReal = indicator.growth === 'real'
  const grown = system.fresh()
  const prices = system.fresh()
  const [low, high] = isReal ? [settings.deflator_low, settings.deflator_high] : ['0', '0']
  system.relate({
    rule: 'level_growth',
    strength: isReal ? 'soft' : 'strict',
    constraints: [
      product(term(system.of(last)), term(system.of(growth), 1, 100), term(grown)),
      linear([term(prices)], between(decimal(low), decimal(high))),
      product(term(grown), term(prices, '0.01', 1), term(system.of(now), 100)),
    ],
    subject: growth,
    formula: `${printed(now)} ÷ ${printed(last)} − 1${isReal ? `（价格涨幅按${low}%至${high}%计）` : ''}`,
    mentions: [now, last, growth],
  })
}

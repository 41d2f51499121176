import { findIndicator } from '../../lexicon/indicators.ts'
import { HUNDRED } from '../../values/decimal.ts'
import { isComputable, signed } from '../changes.ts'
import { linear, product, term } from '../constraints.ts'
import { type Context, followers, gapBetween, isSameIndicator, type Mention } from '../context.ts'
import { relatePrices } from '../prices.ts'
import { printed, type RelationFinder } from '../relation.ts'

const SINCE_LAST_YEAR = /^[，、]?(?:比|较)(?:上年末?|年初|上年底|去年末?|上年同期)(?:净)?(?:增加|减少|新增|下降)了?$/
const GROWS = /^[，、]?(?:同比|比上年)?(?:增长|下降|上涨)$/
const YEAR = /^\d{4}$/

/**
 * A level, the change since last year and the growth give one another: last = now − change, growth = change ÷ last;
 * and the levels of two years in one report give the growth between. Exact at current prices; growth at constant
 * prices is held to a plausible growth of prices.
 */
export const levelGrowth: RelationFinder = (context, system) => {
  for (const level of context.mentions) {
    if (level.figure.kind !== 'level') continue
    const [change, growth] = followers(context, level)
    if (change?.figure.kind !== 'change' || growth?.figure.kind !== 'growth') continue
    if (change.reach.thing !== level.reach.thing || !isComputable(level)) continue
    if (!SINCE_LAST_YEAR.test(gapBetween(context, level, change))) continue
    if (!GROWS.test(gapBetween(context, change, growth))) continue
    const last = system.fresh()
    const difference = signed(system, change)
    system.relate({
      rule: 'level_growth',
      strength: 'strict',
      constraints: [
        linear([term(last), difference, term(system.of(level), -1)]),
        product(term(last), { ...signed(system, growth), offset: HUNDRED }, term(system.of(level), 100)),
      ],
      subject: growth,
      formula: `${printed(change)} ÷ (${printed(level)} − ${printed(change)})`,
      mentions: [level, change, growth],
    })
  }
  for (const growth of context.mentions)
    relateYears(context, growth, (now, last) => relatePrices(context, system, now, last, growth))
}

/** Finds the levels of a growth's year and of the year before. */
function relateYears(context: Context, growth: Mention, found: (now: Mention, last: Mention) => void): void {
  const { figure } = growth
  if (figure.kind !== 'growth' || figure.basis !== 'yoy' || !YEAR.test(figure.period)) return
  if (!findIndicator(figure.indicatorId)) return
  const levelIn = (period: string): Mention | undefined =>
    context.mentions.find(
      other =>
        other.figure.kind === 'level' &&
        other.figure.period === period &&
        other.figure.region === figure.region &&
        other.figure.modality === figure.modality &&
        isSameIndicator(other.figure, figure),
    )
  const now = levelIn(figure.period)
  const last = levelIn(String(Number(figure.period) - 1))
  if (now && last && now.reach.thing === last.reach.thing) found(now, last)
}

import { findIndicator } from '../../lexicon/indicators.ts'
import { decimal, HUNDRED } from '../../values/decimal.ts'
import { add, divide, formatInterval, type Interval, scale, shift } from '../../values/interval.ts'
import type { Mention } from '../context.ts'
import { hasCue } from '../cues.ts'
import type { Question } from './answers.ts'
import type { Rarity } from './likeness.ts'
import type { Side } from './side.ts'

/** A value that the later report does not print but that follows from what the two reports print. */
export interface Derived {
  readonly mention: Mention
  readonly actual: Interval
  readonly arithmetic: string
}

const LEAST_LIKENESS = 0.4
const FASTER = /(?:加快|提高|上升|回升)$/
const SLOWER = /(?:放缓|回落|下降|减缓)$/

/**
 * Growth where the later report leaves the rate out (两年的总量相除，或上年增速加减百分点), and the share of good days
 * from their number.
 */
export function derive(
  { mention: asked, words }: Question,
  earlier: Side,
  later: Side,
  rarity: Rarity,
): Derived | null {
  const like = (side: Side, mention: Mention, sort: (mention: Mention) => boolean): number => {
    const theirs = side.words.get(mention.figure.id)
    if (!theirs || !sort(mention) || mention.figure.region !== asked.figure.region) return 0
    const { indicatorId } = asked.figure
    if (indicatorId && mention.figure.indicatorId) return indicatorId === mention.figure.indicatorId ? 1 : 0
    return rarity.likeness(words, theirs)
  }
  const best = (side: Side, sort: (mention: Mention) => boolean): Mention | null => {
    let found: Mention | null = null
    let most = LEAST_LIKENESS
    for (const mention of side.done) {
      const likeness = like(side, mention, sort)
      if (likeness > most) [found, most] = [mention, likeness]
    }
    return found
  }
  if (asked.figure.kind === 'growth')
    return byLevels(asked, earlier, best, later) ?? byPoints(asked, earlier, later, best)
  return asked.figure.kind === 'rate' ? byDays(later, best) : null
}

type Best = (side: Side, sort: (mention: Mention) => boolean) => Mention | null

function byLevels(asked: Mention, earlier: Side, best: Best, later: Side): Derived | null {
  const prices = findIndicator(asked.figure.indicatorId)?.growth ?? 'nominal'
  if (prices === 'real' || prices === 'mixed') return null
  const now = best(later, ({ figure }) => figure.kind === 'level')
  const lastYear = String(Number(now?.figure.period) - 1)
  const last =
    now &&
    best(
      earlier,
      ({ figure, reach }) =>
        figure.kind === 'level' &&
        reach.thing === now.reach.thing &&
        (figure.period === lastYear || figure.period === ''),
    )
  if (!now || !last) return null
  const actual = shift(scale(divide(now.reach.interval, last.reach.interval), HUNDRED), decimal('-100'))
  return {
    mention: now,
    actual,
    arithmetic: `${now.figure.text} ÷ ${last.figure.text} − 1 = ${formatInterval(actual, 2)}%`,
  }
}

function byPoints(asked: Mention, earlier: Side, later: Side, best: Best): Derived | null {
  const points = best(
    later,
    ({ figure, before }) => figure.kind === 'point_change' && (FASTER.test(before) || SLOWER.test(before)),
  )
  const last = best(earlier, ({ figure }) => figure.kind === asked.figure.kind)
  if (!points || !last || hasCue('place', points.before)) return null
  const way = SLOWER.test(points.before) ? decimal('-1') : decimal('1')
  const actual = add(last.reach.interval, scale(points.reach.interval, way))
  return {
    mention: points,
    actual,
    arithmetic: `${last.figure.text} ± ${points.figure.text} = ${formatInterval(actual, 2)}%`,
  }
}

function byDays(later: Side, best: Best): Derived | null {
  const days = best(later, ({ reach, figure }) => reach.thing === 'day' && figure.kind === 'level')
  const year = (later.reading.document.year ?? 1) - 1
  if (!days) return null
  const length = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? '366' : '365'
  const whole = { value: decimal(length), open: false }
  const actual = scale(divide(days.reach.interval, { low: whole, high: whole }), HUNDRED)
  return { mention: days, actual, arithmetic: `${days.figure.text} ÷ ${length}天 = ${formatInterval(actual, 2)}%` }
}

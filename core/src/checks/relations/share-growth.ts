import { findIndicator, identifyIndicator } from '../../lexicon/indicators.ts'
import { ONE } from '../../values/decimal.ts'
import { product, term } from '../constraints.ts'
import { type Context, followers, gapBetween, isSameFrame, leaders, type Mention, sentenceOf } from '../context.ts'
import { cue, hasCue } from '../cues.ts'
import { printed, type RelationFinder } from '../relation.ts'
import { type ShareClause, shareClauseOf } from '../shares.ts'

const RIGHT_AFTER = new RegExp(`^[，、]?(?:比上年|同比|较上年)?(?:${cue('up')}|${cue('down')})了?$`)
const POINTS_BEFORE = new RegExp(`^[，、]?(?:占比|比重)(?:比上年|同比)?(?:${cue('up')}|${cue('down')})了?$`)

/**
 * Growth of a part, its share and the rise of that share give the growth of the whole:
 * 1 + whole = (1 + part) × (1 − rise ÷ share). The share stands once, so the interval is as narrow as can be.
 * Exact for values at current prices; where growth is at constant prices it holds about.
 */
export const shareGrowth: RelationFinder = (context, system) => {
  for (const mention of context.mentions) {
    const clause = shareClauseOf(mention) ?? bareShare(context, mention)
    if (!clause?.isAttached) continue
    const points = pointsOf(context, clause)
    const part = growthBefore(context, points && points.order < clause.share.order ? points : clause.share)
    if (!points || !part) continue
    const whole = growthOfWhole(context, clause, part)
    const target = whole ? system.of(whole) : system.fresh()
    const ratio = system.fresh()
    const words = clause.wholeWords || '总量'
    system.relate({
      rule: 'share_growth',
      strength: isNominal(part) ? 'strict' : 'soft',
      constraints: [
        product(term(system.of(clause.share)), term(ratio, -1, 1), term(system.of(points))),
        product(term(system.of(part), 1, 100), term(ratio), term(target, 1, 100)),
      ],
      subject: whole ?? part,
      formula: `(1 + ${printed(part)}) × (1 − ${printed(points)} ÷ ${printed(clause.share)}) − 1`,
      mentions: whole ? [whole, part, clause.share, points] : [part, clause.share, points],
      follows: whole
        ? []
        : [
            {
              variable: target,
              name: `${words}增速`,
              unit: '%',
              size: ONE,
              isSaidPositive: /正增长/.test(sentenceOf(context, part)),
            },
          ],
    })
  }
}

/** 占比提高4.5个百分点、达到46.2%: the share that follows the points. */
function bareShare(context: Context, share: Mention): ShareClause | null {
  const points = leaders(context, share)[0]
  if (share.figure.kind !== 'rate' || points?.figure.kind !== 'point_change') return null
  const isJoined = /^[，、]?(?:达到?|为|升至|降至)$/.test(gapBetween(context, points, share))
  return isJoined && POINTS_BEFORE.test(points.before) ? { share, wholeWords: '', isAttached: true } : null
}

function pointsOf(context: Context, { share }: ShareClause): Mention | null {
  const before = leaders(context, share)[0]
  if (before?.figure.kind === 'point_change' && POINTS_BEFORE.test(before.before)) return before
  const after = followers(context, share)[0]
  if (after?.figure.kind !== 'point_change' || after.figure.basis === 'against_place') return null
  return RIGHT_AFTER.test(gapBetween(context, share, after)) ? after : null
}

/** The growth right before the share, with nothing but 占… or another point change between. */
function growthBefore(context: Context, from: Mention): Mention | null {
  for (const leader of leaders(context, from)) {
    if (leader.figure.kind === 'growth' && leader.figure.basis !== 'annual_average')
      return /[；。]/.test(gapBetween(context, leader, from)) ? null : leader
    if (leader.figure.kind !== 'point_change') return null
  }
  return null
}

function growthOfWhole(context: Context, { wholeWords }: ShareClause, part: Mention): Mention | null {
  if (!wholeWords) {
    const head = leaders(context, part)[0]
    return head?.figure.kind === 'growth' && hasCue('part', gapBetween(context, head, part)) ? head : null
  }
  const id = hasCue('all_of', wholeWords) ? 'fixed_investment' : identifyIndicator(wholeWords)
  return (
    context.mentions.find(
      ({ figure }) =>
        figure.kind === 'growth' &&
        figure.basis === part.figure.basis &&
        (id ? figure.indicatorId === id : figure.indicator === wholeWords) &&
        isSameFrame(figure, part.figure),
    ) ?? null
  )
}

/** Growth of investment is on a comparable scope (可比口径), so that shares printed for two years give it but about. */
const isNominal = ({ figure }: Mention): boolean => {
  const indicator = findIndicator(figure.indicatorId)
  return indicator?.category !== '投资' && (indicator?.growth === 'nominal' || indicator?.growth === 'none')
}

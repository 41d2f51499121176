import { ONE, sign } from '../../values/decimal.ts'
import { linear, term } from '../constraints.ts'
import { type Context, isSameIndicator, leaders, type Mention } from '../context.ts'
import { cue } from '../cues.ts'
import { printed, type RelationFinder } from '../relation.ts'

const PLACE = `(${cue('place')})`
const ABOVE = new RegExp(`(?:${cue('above_place')})${PLACE}$|(?:比|较)${PLACE}(?:高出?|快|多)$`)
const BELOW = new RegExp(`(?:${cue('below_place')})${PLACE}$|(?:比|较)${PLACE}(?:低|慢|少)$`)

/**
 * 增长23.1%、比全省高4.9个百分点 puts the province at 18.2%. Where the report, or another difference to the same place,
 * says what the province has, the two must agree.
 */
export const pointsAgainstPlace: RelationFinder = (context, system) => {
  for (const points of context.mentions) {
    if (points.figure.kind !== 'point_change') continue
    const against = placeOf(points)
    const own = against && rateBefore(context, points)
    if (!against || !own) continue
    const { figure } = own
    const key = [figure.indicatorId || figure.indicator, against.place, figure.period, figure.kind, figure.basis]
    const other = system.quantity(key.join('|'))
    const told = context.mentions.filter(
      ({ figure: there }) =>
        there.region === against.place &&
        there.kind === figure.kind &&
        there.basis === figure.basis &&
        there.period === figure.period &&
        isSameIndicator(there, figure),
    )
    system.relate({
      rule: 'points_against_place',
      strength: 'strict',
      constraints: [
        linear([term(system.of(own)), difference(points, system.of(points), against.isAbove), term(other, -1)]),
        ...told.map(there => linear([term(system.of(there)), term(other, -1)])),
      ],
      subject: told[0] ?? own,
      formula: `${printed(own)} ${against.isAbove ? '−' : '+'} ${printed(points)}`,
      mentions: [own, points, ...told],
      follows: told.length
        ? []
        : [{ variable: other, name: `${against.place}${figure.indicator}${nameOfKind(own)}`, unit: '%', size: ONE }],
    })
  }
}

/** The difference as a term, whether or not the figure holds a minus for 低于. */
function difference({ reach }: Mention, variable: number, isAbove: boolean) {
  const isNegative = reach.interval.low !== null && sign(reach.interval.low.value) < 0
  return term(variable, isAbove === isNegative ? 1 : -1)
}

function placeOf({ before }: Mention): { readonly place: string; readonly isAbove: boolean } | null {
  const above = ABOVE.exec(before)
  const match = above ?? BELOW.exec(before)
  return match && { place: (match[1] ?? match[2]).replace(/平均(?:水平)?$/, ''), isAbove: above !== null }
}

/** The growth or rate that the difference is about: the nearest before it of the same indicator. */
function rateBefore(context: Context, points: Mention): Mention | null {
  const [near] = leaders(context, points).filter(({ figure }) => figure.kind !== 'rank')
  if (!near || (near.figure.kind !== 'growth' && near.figure.kind !== 'rate')) return null
  const isJoined = /^[，、]?(?:增速|涨幅|增幅|同比)?(?:比|较|高|快|低|慢|领先|超过|优|落后|少)/.test(points.before)
  return isJoined && near.figure.region === points.figure.region ? near : null
}

function nameOfKind({ figure }: Mention): string {
  if (figure.kind !== 'growth' || /增速$/.test(figure.indicator)) return ''
  return figure.basis === 'annual_average' ? '年均增速' : '增速'
}

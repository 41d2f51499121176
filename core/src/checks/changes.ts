import { findIndicator } from '../lexicon/indicators.ts'
import { sign } from '../values/decimal.ts'
import { type Term, term } from './constraints.ts'
import { type Context, followers, gapBetween, type Mention } from './context.ts'
import { cue, hasCue } from './cues.ts'
import type { SystemBuilder } from './relation.ts'

/** Two values of one thing that the text ties together: 从65.4%提高到82.9%, with what it says of their difference. */
export interface ChangePair {
  readonly from: Mention
  readonly to: Mention
  /** Which way the verb goes; null for 调整为. */
  readonly way: 'rise' | 'fall' | null
  /** The figure right after: 、提高17.5个百分点, or null. */
  readonly change: Mention | null
}

const FROM = new RegExp(`(?:${cue('since')})[^，。；]{0,14}$`)
const HEDGE = '(?:了|约|近|超|超过|现在的|目前的|的|[12]\\d{3}年的?|去年的)?'
const TO = (verbs: string) => new RegExp(`^[^，。；、]{0,12}?(?:${verbs})${HEDGE}$`)
const RISE = TO(cue('rise_to'))
const FALL = TO(cue('fall_to'))
const CHANGE = TO(cue('change_to'))
const AFTERWARDS = new RegExp(
  `^[，、]?(?:五年|年均|累计|同比|比上年|净|共|实现)*(?:${cue('up')}|${cue('down')}|翻了?)了?$`,
)

/** Every 从…到… of the report. */
export function findChangePairs(context: Context): readonly ChangePair[] {
  const pairs: ChangePair[] = []
  for (const from of context.mentions) {
    const [to, next] = followers(context, from)
    if (!to || to.figure.kind !== from.figure.kind || to.reach.thing !== from.reach.thing) continue
    if (from.figure.kind !== 'level' && from.figure.kind !== 'rate' && from.figure.kind !== 'ratio') continue
    // 排名由369位上升到235位: of places the lower number is the higher one.
    if (!FROM.test(from.before) || /排名|位次|名次|排序/.test(from.before)) continue
    const gap = gapBetween(context, from, to)
    const way = RISE.test(gap) ? 'rise' : FALL.test(gap) ? 'fall' : null
    if (!way && !CHANGE.test(gap)) continue
    const isTold = next && AFTERWARDS.test(gapBetween(context, to, next)) && !/分别/.test(from.before)
    pairs.push({ from, to, way, change: isTold ? next : null })
  }
  return pairs
}

/** A change as a term with its sign: 下降0.4个百分点 counts down even where the figure itself holds no minus. */
export function signed(system: SystemBuilder, change: Mention): Term {
  const low = change.reach.interval.high
  const isPositive = !low || sign(low.value) > 0
  const saysDown = hasCue('down', change.before.slice(-6)) && !hasCue('up', change.before.slice(-4))
  return term(system.of(change), saysDown && isPositive ? -1 : 1)
}

/** Growth of this figure's indicator can be computed from its printed levels: at current prices, or without any. */
export function isComputable({ figure }: Mention): boolean {
  const indicator = findIndicator(figure.indicatorId)
  return !indicator || indicator.growth === 'nominal' || indicator.growth === 'none'
}

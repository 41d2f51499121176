import { findIndicator } from '../../lexicon/indicators.ts'
import { findConflicts } from '../conflicts.ts'
import { type Context, isPlainlyNamed, isSameIndicator, type Mention } from '../context.ts'
import { tellConflict } from '../explain.ts'
import { relatePrices } from '../prices.ts'
import { SystemBuilder } from '../relation.ts'
import type { Finding } from '../types.ts'
import { relateQuotedTargets } from './quoted-targets.ts'
import type { Side } from './side.ts'

/**
 * The level of the later report, its growth, and the level that the earlier report gave for the year before: exact at
 * current prices, within a plausible growth of prices otherwise; and targets quoted otherwise than they were set. Spans and ids are those of the later report; the
 * earlier number stands in the arithmetic.
 */
export function findContradictions(earlier: Side, later: Side): readonly Finding[] {
  const offset = later.context.mentions.length
  // Quantities are numbered by order, so those of the earlier report come after those of the later one.
  const moved: Mention[] = earlier.context.mentions.map((mention, i) => ({
    ...mention,
    order: offset + i,
    figure: { ...mention.figure, id: `earlier:${mention.figure.id}` },
  }))
  const context: Context = { ...later.context, mentions: [...later.context.mentions, ...moved] }
  const builder = new SystemBuilder(context.mentions)
  for (const growth of later.done) {
    if (growth.figure.kind !== 'growth' || growth.figure.basis !== 'yoy' || !/^\d{4}$/.test(growth.figure.period))
      continue
    const now = levelBeside(later, growth)
    const last = now && levelOfLastYear(earlier, moved, now)
    if (now && last) relatePrices(context, builder, now, last, growth)
  }
  relateQuotedTargets(earlier, later, moved, builder)
  const system = builder.build()
  const conflicts = findConflicts(system, new Set(builder.relations.keys()), new Set())
  return conflicts
    .map(conflict => tellConflict(context, builder, system, conflict))
    .map((draft, i) => ({ id: `y${i + 1}`, ...draft }))
}

/** 国内游客2690.4万人次，增长18.6%: the level right before its growth. */
function levelBeside({ context }: Side, growth: Mention): Mention | null {
  const before = context.mentions[growth.order - 1]
  if (before?.figure.kind !== 'level' || before.sentence !== growth.sentence) return null
  return /^[，、]?(?:同比|比上年)?(?:增长|下降|上涨)$/.test(growth.before) && before.reach.wording === 'exact'
    ? before
    : null
}

function levelOfLastYear(earlier: Side, moved: readonly Mention[], now: Mention): Mention | null {
  const lastYear = String(Number(now.figure.period) - 1)
  const found = earlier.done.filter(
    other =>
      other.figure.kind === 'level' &&
      other.figure.period === lastYear &&
      other.figure.region === now.figure.region &&
      other.reach.thing === now.reach.thing &&
      other.reach.wording === 'exact' &&
      isSameIndicator(other.figure, now.figure) &&
      (findIndicator(other.figure.indicatorId) !== null || isPlainlyNamed(earlier.context, other)),
  )
  return found.length === 1 ? moved[found[0].order] : null
}

import { compare, formatDecimal, multiply, ONE, parseDecimal, powerOfTen, roundHalf, sign } from '../values/decimal.ts'
import { contains, divideBy, formatInterval, type Interval, isEverything, middle, width } from '../values/interval.ts'
import { isBeyondRounding } from './conflicts.ts'
import type { System } from './constraints.ts'
import type { Context, Mention } from './context.ts'
import type { Conflict } from './propagate.ts'
import { propagate } from './propagate.ts'
import type { Follow, Relation, SystemBuilder } from './relation.ts'
import { ruleOf } from './rules.ts'
import { sayInterval } from './say.ts'
import { findSlip } from './slips.ts'
import type { Finding } from './types.ts'
import { sizeOf } from './units.ts'

/** A finding before it is numbered. */
export type FindingDraft = Omit<Finding, 'id'>

/** Tells a conflict: the first relation's subject is computed from everything else in the conflict. */
export function tellConflict(
  context: Context,
  builder: SystemBuilder,
  system: System,
  conflict: Conflict,
): FindingDraft {
  const relations = conflict.relations.map(number => builder.relations[number])
  const [relation] = relations
  const rule = ruleOf(relation.rule)
  const { subject } = relation
  const ids = [...new Set(conflict.statements.map(number => system.statements[number].figure))]
  const isSubjectNamed = ids.includes(subject.figure.id)
  const expected = isSubjectNamed ? expectedOf(builder, system, conflict, relation) : null
  const shown = expected ? showInterval(expected, subject) : null
  const figures = [...ids].sort((a, b) => rank(a, subject) - rank(b, subject))
  const involved = context.mentions.filter(({ figure }) => ids.includes(figure.id))
  const hint = findSlip(system, conflict, involved)
  const arithmetic = relations.map(one => `${one.formula} ↔ ${one.subject.figure.text}`).join('；')
  return {
    rule: relation.rule,
    severity: severityOf(system, conflict, relations, involved),
    message: `${rule.name}：${relation.formula}${expected ? `，应${say(expected, subject)}` : ''}，文中为${subject.figure.text}${hint}。`,
    spans: spansOf(context, figures),
    expected: shown,
    found: subject.figure.text,
    arithmetic: shown ? `${relation.formula} = ${shown}；${subject.figure.text}` : arithmetic,
    settles: rule.settles,
    conflict: figures,
    entries: entriesOf(context, figures),
  }
}

const rank = (id: string, subject: Mention): number => (id === subject.figure.id ? 0 : 1)

/** What the rest of the conflict leaves the subject. */
function expectedOf(builder: SystemBuilder, system: System, conflict: Conflict, relation: Relation): Interval | null {
  const variable = relation.subjectVariable ?? builder.of(relation.subject)
  const statements = conflict.statements.filter(number => system.statements[number].variable !== variable)
  const { domains, conflict: rest } = propagate(system, { statements, relations: new Set(conflict.relations) })
  return rest || isEverything(domains[variable]) ? null : domains[variable]
}

/** Only exact relations between sound, plainly printed figures, broken beyond rounding, make an error. */
function severityOf(
  system: System,
  conflict: Conflict,
  relations: readonly Relation[],
  involved: readonly Mention[],
): Finding['severity'] {
  if (relations.some(({ strength }) => strength === 'soft')) return 'warning'
  const isHedged = involved.some(({ reach }) => reach.wording === 'about' || reach.wording === 'near')
  const isDoubtful = involved.some(({ figure }) => figure.trust !== 'sound')
  return isHedged || isDoubtful || !isBeyondRounding(system, conflict) ? 'warning' : 'error'
}

const spansOf = ({ figures }: Context, ids: readonly string[]): Finding['spans'] =>
  ids.flatMap(id => figures.filter(figure => figure.id === id).map(({ start, end }) => ({ start, end })))

const entriesOf = ({ ledger }: Context, ids: readonly string[]): string[] =>
  ledger.filter(entry => entry.figures.some(id => ids.includes(id))).map(entry => entry.id)

const unitOf = (figure: Mention['figure']): string =>
  figure.kind === 'ratio' || figure.kind === 'rank' ? '' : figure.unit

const showInterval = (interval: Interval, { reach, figure }: Mention): string =>
  `${formatInterval(divideBy(interval, reach.size), digitsFor(figure.value))}${unitOf(figure)}`

const say = (interval: Interval, { reach, figure }: Mention): string =>
  sayInterval(divideBy(interval, reach.size), unitOf(figure), digitsFor(figure.value))

/** Two digits more than printed are enough to see why it does not fit. */
const digitsFor = (value: Mention['figure']['value']): number =>
  (parseDecimal(typeof value === 'string' ? value : value[0])?.scale ?? 0) + 2

const WIDEST_POINTS = parseDecimal('3') ?? ONE
const TEN_THOUSAND = powerOfTen(4)
const WIDEST_SHARE = parseDecimal('0.1') ?? ONE

/** Tells a value that follows and is said nowhere; null where the interval is too wide to say anything. */
export function tellFollow(
  context: Context,
  relation: Relation,
  follow: Follow,
  domain: Interval,
): FindingDraft | null {
  const { unit, size } = readable(follow, domain)
  const interval = divideBy(domain, size)
  const [mid, length] = [middle(interval), width(interval)]
  if (!mid || !length || isSaid(context, follow, domain)) return null
  const widest = unit === '%' ? WIDEST_POINTS : multiply(mid, WIDEST_SHARE)
  if (sign(widest) <= 0 || compare(length, widest) > 0) return null
  const value = `${formatDecimal(roundHalf(mid, unit === '%' ? 2 : 1))}${unit}`
  const shown = `${formatInterval(interval, 3)}${unit}`
  const rule = ruleOf(relation.rule)
  const ids = relation.mentions.map(({ figure }) => figure.id)
  return {
    rule: relation.rule,
    severity: 'note',
    message: `文中未写而可推知：${follow.name}约为${value}，在${shown}之内${claim(follow, interval)}。`,
    spans: spansOf(context, ids),
    expected: shown,
    found: null,
    arithmetic: `${relation.formula} = ${shown}`,
    settles: rule.settles,
    conflict: [],
    entries: entriesOf(context, ids),
  }
}

/** An amount of that size stands in the report: the sum was said, if under other words. Rates are too much alike. */
function isSaid({ mentions }: Context, { unit }: Follow, domain: Interval): boolean {
  const { thing } = sizeOf(unit)
  const isThere = ({ reach: { thing: of, interval } }: Mention): boolean =>
    of === thing && interval.low !== null && contains(domain, interval.low.value)
  return unit !== '%' && mentions.some(isThere)
}

/** 支出总数766.4亿元 rather than 7664000万元: as a reader would write a value of that size. */
function readable({ unit, size }: Follow, domain: Interval): Pick<Follow, 'unit' | 'size'> {
  const mid = middle(divideBy(domain, size))
  if (!mid || !/^万(?!亿)/.test(unit) || compare(mid, TEN_THOUSAND) < 0) return { unit, size }
  return { unit: `亿${unit.slice(1)}`, size: multiply(size, TEN_THOUSAND) }
}

function claim({ isSaidPositive }: Follow, { low, high }: Interval): string {
  if (!isSaidPositive || !low || !high) return ''
  if (sign(high.value) <= 0) return '，与“正增长”不符'
  return sign(low.value) < 0 ? '，“正增长”仅勉强可能' : ''
}

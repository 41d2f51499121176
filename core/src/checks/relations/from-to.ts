import { decimal, HUNDRED, ZERO } from '../../values/decimal.ts'
import { atLeast, atMost } from '../../values/interval.ts'
import { type ChangePair, findChangePairs, isComputable, signed } from '../changes.ts'
import { type Constraint, linear, product, term, type Variable } from '../constraints.ts'
import { printed, type RelationFinder, type RuleId, type SystemBuilder } from '../relation.ts'

const MOST_YEARS = 12

/**
 * 从a提高到b、提高c: the verb fits the order of the two, and c fits their difference, quotient, yearly mean
 * (年均, the n-th root) or doubling (翻番). Growth at constant prices cannot be computed from levels and is left out.
 */
export const fromTo: RelationFinder = (context, system) => {
  for (const pair of findChangePairs(context)) {
    relateDirection(system, pair)
    const { from, to, change } = pair
    if (!change) continue
    const found = relationOf(system, pair)
    if (!found) continue
    system.relate({
      rule: found.rule,
      strength: found.rule === 'average_growth' ? 'soft' : 'strict',
      constraints: found.constraints,
      subject: change,
      formula: found.formula,
      mentions: [from, to, change],
    })
  }
}

function relateDirection(system: SystemBuilder, { from, to, way }: ChangePair): void {
  if (!way) return
  system.relate({
    rule: 'direction',
    strength: 'strict',
    constraints: [
      linear([term(system.of(to)), term(system.of(from), -1)], way === 'rise' ? atLeast(ZERO) : atMost(ZERO)),
    ],
    subject: to,
    formula: `${way === 'rise' ? '≥' : '≤'} ${printed(from)}`,
    mentions: [from, to],
  })
}

interface Found {
  readonly rule: RuleId
  readonly constraints: readonly Constraint[]
  readonly formula: string
}

function relationOf(system: SystemBuilder, pair: ChangePair): Found | null {
  const { from, to, change } = pair
  if (!change) return null
  const [a, b, c] = [system.of(from), system.of(to), signed(system, change)]
  const difference = (rule: RuleId): Found => ({
    rule,
    constraints: [linear([term(b), term(a, -1), { ...c, factor: { ...c.factor, digits: -c.factor.digits } }])],
    formula: `${printed(to)} − ${printed(from)}`,
  })
  const { kind, basis, unit } = change.figure
  if (kind === 'point_change' && from.figure.kind === 'rate') return difference('points_between')
  if (kind === 'change' && change.reach.thing === to.reach.thing) return difference('level_change')
  if (from.figure.kind !== 'level') return null
  if (kind === 'multiple') return multipleOf(system, pair, unit)
  if (kind !== 'growth' || !isComputable(to)) return null
  if (basis === 'annual_average') return averageOf(system, pair)
  return {
    rule: 'level_growth',
    constraints: [product(term(a), { ...c, offset: HUNDRED }, term(b, 100))],
    formula: `${printed(to)} ÷ ${printed(from)} − 1`,
  }
}

/** 增长1.2倍 is 2.2 times; 翻一番 twice, 翻两番 four times. */
function multipleOf(system: SystemBuilder, { from, to, change }: ChangePair, unit: string): Found | null {
  if (!change) return null
  const [a, b, c] = [system.of(from), system.of(to), system.of(change)]
  const formula = `${printed(to)} ÷ ${printed(from)}`
  if (unit === '番') {
    const doublings = Number(change.figure.value)
    if (!Number.isInteger(doublings) || doublings < 1 || doublings > 4) return null
    const least = linear([term(b), term(a, decimal(String(-(2 ** doublings))))], atLeast(ZERO))
    return { rule: 'multiple', constraints: [least], formula }
  }
  return { rule: 'multiple', constraints: [product(term(a), term(c, 1, 1), term(b))], formula: `${formula} − 1` }
}

function averageOf(system: SystemBuilder, { from, to, change }: ChangePair): Found | null {
  const years = Number(to.figure.period.slice(-4)) - Number(from.figure.period.slice(-4))
  if (!change || !Number.isInteger(years) || years < 2 || years > MOST_YEARS) return null
  const factor = system.fresh()
  const constraints: Constraint[] = [linear([term(factor, 100), term(system.of(change), -1, 0)], point100())]
  let before: Variable = system.of(from)
  for (let year = 1; year <= years; year++) {
    const after = year === years ? system.of(to) : system.fresh()
    constraints.push(product(term(before), term(factor), term(after)))
    before = after
  }
  return { rule: 'average_growth', constraints, formula: `(${printed(to)} ÷ ${printed(from)})^(1/${years}) − 1` }
}

const point100 = () => ({ low: { value: HUNDRED, open: false }, high: { value: HUNDRED, open: false } })

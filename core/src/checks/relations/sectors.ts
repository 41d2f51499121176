import { add, type Decimal, decimal, HUNDRED, negate, subtract } from '../../values/decimal.ts'
import { between } from '../../values/interval.ts'
import { hull, linear, product, sumOf, term } from '../constraints.ts'
import { type Context, isSameFrame, type Mention } from '../context.ts'
import { printed, type RelationFinder, type SystemBuilder } from '../relation.ts'
import { setting } from '../settings.ts'

const SECTORS = ['value_added_primary', 'value_added_secondary', 'value_added_tertiary']
/** The whole and its parts are told together; further apart they may be of another table. */
const NEAR_SENTENCES = 3
/** Shares at current prices stand in for the weights of constant prices; they differ by less than this in effect. */
const SLACK_POINTS = decimal('0.35')

/**
 * 一二三产: values add up to 地区生产总值, its growth lies between theirs, and a:b:c gives their shares of it and adds
 * up to 100. Source: 国民经济核算; the note 部分合计数因小数取舍而产生的误差未作机械调整 allows for rounding.
 */
export const sectors: RelationFinder = (context, system) => {
  for (const first of context.mentions) {
    if (first.figure.indicatorId !== SECTORS[0]) continue
    const { kind } = first.figure
    if (kind !== 'level' && kind !== 'growth') continue
    const parts = [first, ...SECTORS.slice(1).map(id => nearest(context, first, id, kind))]
    const whole = nearest(context, first, 'gdp', kind)
    if (!whole || !parts.every(part => part !== null)) continue
    if (kind === 'level') relateLevels(system, parts, whole)
    else relateGrowths(context, system, parts, whole)
  }
  for (const mention of context.mentions) relateStructure(context, system, mention)
}

function nearest(context: Context, to: Mention, id: string, kind: string): Mention | null {
  let best: Mention | null = null
  for (const other of context.mentions) {
    if (other.figure.indicatorId !== id || other.figure.kind !== kind || other.figure.basis !== to.figure.basis)
      continue
    if (Math.abs(other.sentence - to.sentence) > NEAR_SENTENCES || !isSameFrame(other.figure, to.figure)) continue
    if (!best || Math.abs(other.order - to.order) < Math.abs(best.order - to.order)) best = other
  }
  return best
}

function relateLevels(system: SystemBuilder, parts: readonly Mention[], whole: Mention): void {
  system.relate({
    rule: 'sector_sum',
    strength: 'strict',
    constraints: [
      sumOf(
        parts.map(part => system.of(part)),
        system.of(whole),
      ),
    ],
    subject: whole,
    formula: parts.map(printed).join(' + '),
    mentions: [whole, ...parts],
  })
}

function relateGrowths(context: Context, system: SystemBuilder, parts: readonly Mention[], whole: Mention): void {
  system.relate({
    rule: 'sector_growth',
    strength: 'strict',
    constraints: [
      hull(
        parts.map(part => system.of(part)),
        system.of(whole),
      ),
    ],
    subject: whole,
    formula: `介于${parts.map(printed).join('、')}之间`,
    mentions: [whole, ...parts],
  })
  const shares = context.mentions.find(other => isStructure(other) && Math.abs(other.sentence - whole.sentence) <= 3)
  const numbers = shares ? threeNumbers(shares) : null
  if (!shares || !numbers || !isSameFrame(shares.figure, whole.figure)) return
  const slack = SLACK_POINTS
  const weighted = parts.map((part, i) => term(system.of(part), scaled(numbers[i])))
  system.relate({
    rule: 'sector_growth',
    strength: 'soft',
    constraints: [linear([...weighted, term(system.of(whole), -1)], between(negate(slack), slack))],
    subject: whole,
    formula: parts.map((part, i) => `${numbers[i]}% × ${printed(part)}`).join(' + '),
    mentions: [whole, ...parts, shares],
  })
}

const scaled = (percent: string) => {
  const { digits, scale } = decimal(percent)
  return { digits, scale: scale + 2 }
}

const isStructure = ({ figure, before }: Mention): boolean =>
  figure.kind === 'ratio' && (figure.indicatorId === 'industry_structure' || /三次产业/.test(before + figure.indicator))

const NUMBER = /\d+(?:\.\d+)?/g

function threeNumbers({ figure }: Mention): readonly string[] | null {
  const numbers = figure.text.match(NUMBER)
  return numbers?.length === 3 ? numbers : null
}

function relateStructure(context: Context, system: SystemBuilder, mention: Mention): void {
  if (!isStructure(mention)) return
  const numbers = threeNumbers(mention)
  if (!numbers) return
  const shares = numbers.map(number => {
    const share = system.fresh()
    const value = decimal(number)
    const half = { digits: 5n, scale: value.scale + 1 }
    const unit = { digits: 1n, scale: value.scale }
    system.state(share, { interval: around(value, half), wide: around(value, unit) }, mention.figure.id)
    return share
  })
  const slack = setting(context.settings, 'share_slack')
  system.relate({
    rule: 'structure_sum',
    strength: 'strict',
    constraints: [
      linear(
        shares.map(share => term(share)),
        around(HUNDRED, slack),
      ),
    ],
    subject: mention,
    subjectVariable: shares[0],
    formula: `100 − ${numbers.slice(1).join(' − ')}`,
    mentions: [mention],
  })
  const whole = nearest(context, mention, 'gdp', 'level')
  for (const [i, id] of SECTORS.entries()) {
    const part = nearest(context, mention, id, 'level')
    if (!part || !whole) continue
    system.relate({
      rule: 'structure_share',
      strength: 'strict',
      constraints: [product(term(shares[i]), term(system.of(whole)), term(system.of(part), 100))],
      subject: mention,
      subjectVariable: shares[i],
      formula: `${printed(part)} ÷ ${printed(whole)}`,
      mentions: [mention, part, whole],
    })
  }
}

const around = (value: Decimal, by: Decimal) => between(subtract(value, by), add(value, by))

import { findIndicator } from '../../lexicon/indicators.ts'
import { parseDecimal } from '../../values/decimal.ts'
import { type Context, isPlainlyNamed, type Mention } from '../context.ts'
import type { FindingDraft } from '../explain.ts'
import { isCount } from '../intervals.ts'
import type { RuleId } from '../relation.ts'
import { ruleOf } from '../rules.ts'
import { sizeOf } from '../units.ts'

/** Things that no indicator is measured in by turns; money is apart, since reports turn yuan into dollars at will. */
const PHYSICAL = new Set(['yuan', 'land_mu', 'kilogram', 'metre', 'person', 'kilowatt', 'kilowatt_hour', 'percent'])
const WHOLE_THINGS = /^(?:家|户|个|座|所|件|名|项|部|辆|架|艘|台|位|人|处|条|栋|套)$/
const MEAN = /平均|均|每|[千万]人|比值|倍|指数|强度/

/** 粮食产量26.3亿亩: a unit that cannot measure the indicator. 63.5家: a count that is no whole number. */
export const observeUnits = (context: Context): readonly FindingDraft[] =>
  context.mentions.flatMap(mention => [
    ...wrongUnit(context, mention),
    ...brokenCount(mention),
    ...otherCurrency(context, mention),
  ])

/** 1.36亿美元 here and 1.36亿元 there, of one indicator in one year: the same digits cannot be both. */
function otherCurrency({ mentions }: Context, mention: Mention): readonly FindingDraft[] {
  const { figure, reach } = mention
  if (reach.thing !== 'yuan' || figure.kind !== 'level' || !figure.indicatorId || !figure.period) return []
  const other = mentions.find(
    there =>
      there.reach.thing === 'dollar' &&
      there.figure.indicatorId === figure.indicatorId &&
      there.figure.period === figure.period &&
      there.figure.region === figure.region &&
      String(there.figure.value) === String(figure.value),
  )
  return other ? [tell('unit_kind', mention, other.figure.text)] : []
}

function wrongUnit(context: Context, mention: Mention): readonly FindingDraft[] {
  const { figure, reach } = mention
  const indicator = findIndicator(figure.indicatorId)
  if (!indicator || figure.kind !== 'level' || figure.unit === '位' || !isPlainlyNamed(context, mention)) return []
  const usual = sizeOf(indicator.unit).thing
  if (!PHYSICAL.has(usual) || !PHYSICAL.has(reach.thing) || usual === reach.thing) return []
  return [tell('unit_kind', mention, `以${indicator.unit}计`)]
}

function brokenCount(mention: Mention): readonly FindingDraft[] {
  const { figure, before } = mention
  const value = typeof figure.value === 'string' ? parseDecimal(figure.value) : null
  if (!value || value.scale === 0 || figure.kind !== 'level') return []
  if (!isCount(figure.unit) || !WHOLE_THINGS.test(figure.unit) || MEAN.test(before + figure.indicator)) return []
  return [tell('whole_number', mention, '整数')]
}

function tell(rule: RuleId, { figure }: Mention, expected: string): FindingDraft {
  const { name, settles } = ruleOf(rule)
  return {
    rule,
    severity: 'warning',
    message: `${name}：${figure.indicator}应${expected.startsWith('以') ? expected : `为${expected}`}，文中为${figure.text}。`,
    spans: [{ start: figure.start, end: figure.end }],
    expected,
    found: figure.text,
    arithmetic: null,
    settles,
    conflict: [figure.id],
    entries: [],
  }
}

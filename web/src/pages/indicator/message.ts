import { amountText } from '../../format/statements.ts'
import type { Strings } from '../../strings/strings.ts'
import type { Panel, PlaceSeries, YearPoint } from './panels.ts'

/** What a chart says, as its title: targets missed by their numbers, else how far it went, else who is first. */
export function messageOf(panel: Panel, strings: Strings): string {
  const kind = strings.t(`kind.${panel.kind}`)
  const [own] = panel.places
  if (!own) return kind
  const told =
    panel.places.length > 1
      ? comparison(panel, strings)
      : (againstTargets(panel, own, strings) ?? course(panel, own, strings))
  return told ? strings.t('indicator.message', { kind, told }) : kind
}

/**
 * Years with an outcome and a target of a number; how many fell short of that number. Whether 6%左右 is met by 5.9% is
 * judged elsewhere, by rules that can be read; here such a year does not count.
 */
function againstTargets({ kind }: Panel, { outcomes, targets }: PlaceSeries, strings: Strings): string | null {
  if (kind === 'rank') return null
  const { t } = strings
  const pairs = outcomes.flatMap(outcome => {
    const target = targets.find(({ year, point }) => year === outcome.year && point.tier !== 'stretch')
    if (!target || target.point.comparator === 'le') return []
    const isShort = (outcome.amounts[0] ?? 0) < (target.amounts[0] ?? 0)
    return isShort && target.point.comparator === 'about' ? [] : [{ outcome, target, isShort }]
  })
  const [first] = pairs
  if (!first) return null
  if (pairs.length === 1) {
    const values = {
      year: String(first.outcome.year),
      outcome: said(first.outcome, strings),
      target: said(first.target, strings),
    }
    return t(first.isShort ? 'indicator.oneShort' : 'indicator.oneReached', values)
  }
  const short = pairs.filter(({ isShort }) => isShort)
  if (short.length === 0) return t('indicator.reached', { years: pairs.length })
  if (short.length === pairs.length) return t('indicator.allShort', { years: pairs.length })
  const which = short.map(({ outcome }) => String(outcome.year)).join(t('indicator.and'))
  return t('indicator.short', { years: pairs.length, short: short.length, which })
}

function course({ kind }: Panel, { outcomes }: PlaceSeries, strings: Strings): string | null {
  const [first, last] = [outcomes[0], outcomes.at(-1)]
  if (!first || !last || first === last) return null
  const values = {
    from: String(first.year),
    to: String(last.year),
    first: said(first, strings),
    last: said(last, strings),
  }
  const change = (last.amounts[0] ?? 0) - (first.amounts[0] ?? 0)
  // From the ninth to the seventh place is a rise.
  const way = kind === 'rank' ? -change : change
  return strings.t(way > 0 ? 'indicator.rose' : way < 0 ? 'indicator.fell' : 'indicator.held', values)
}

/** The highest and the lowest in the last year of which most places speak. */
function comparison({ places }: Panel, strings: Strings): string | null {
  const all = places.flatMap(({ outcomes }) => outcomes)
  const years = [...Map.groupBy(all, ({ year }) => year)].sort(([a, x], [b, y]) => y.length - x.length || b - a)
  const [year, rivals = []] = years[0] ?? []
  const sorted = [...rivals].sort((a, b) => (b.amounts[0] ?? 0) - (a.amounts[0] ?? 0))
  const [high, low] = [sorted[0], sorted.at(-1)]
  if (!high || !low || high === low) return null
  const values = { high: high.point.place, most: said(high, strings), low: low.point.place, least: said(low, strings) }
  return strings.t('indicator.between', { year: String(year), ...values })
}

/** `2023年各文本说法不同：5.9%、6.9%`, each with the point that says it. */
export const disputeWords = (
  points: readonly YearPoint[],
  strings: Strings,
): {
  readonly year: string
  readonly values: readonly { readonly point: YearPoint['point']; readonly value: string }[]
} => ({
  year: String(points[0]?.year ?? ''),
  values: points.map(one => ({ point: one.point, value: said(one, strings) })),
})

const said = ({ point, amounts }: YearPoint, { language, t }: Strings): string => {
  if (point.value === null) return ''
  if (point.kind === 'rank' && amounts.length === 1) return t('indicator.rank', { rank: String(amounts[0]) })
  return amountText(point.value, point.unit, point.comparator, language, t)
}

import { identifyIndicator } from '../../lexicon/indicators.ts'
import type { Figure } from '../../statements/types.ts'
import { toText } from '../../text/text.ts'
import { compare, decimal, multiply, parseDecimal, powerOfTen } from '../../values/decimal.ts'
import { add, between, contains, type Interval, intersect, isEmpty } from '../../values/interval.ts'
import { buildContext, type Context, followers, gapBetween, type Mention } from '../context.ts'
import { defaultSettings, type Settings } from '../settings.ts'
import type { ReadReport } from '../types.ts'
import { sizeOf } from '../units.ts'
import type { SeriesComparison, SeriesRow, SeriesStatus, SeriesVerdict } from './types.ts'

const FINALITY: readonly SeriesStatus[] = ['预计', '初步核算', '最终核实']

/**
 * The figures of a report against official series and ranks: every figure of the report's own past whose indicator,
 * place, year and kind stand in the series. A rank is checked against the values of the places ranked around it.
 */
export function compareWithSeries(
  reading: ReadReport,
  series: readonly SeriesRow[],
  settings: Settings = defaultSettings,
): readonly SeriesComparison[] {
  const { figures, targets, tasks, ledger } = reading
  const text = toText(reading.text ?? '', reading.document.year)
  const context = buildContext({ text, figures, targets, tasks, ledger }, settings)
  const rows = series.map(row => ({ row, id: identifyIndicator(row.indicator) || row.indicator }))
  const found: SeriesComparison[] = []
  for (const mention of context.mentions) {
    const { figure } = mention
    if (figure.modality === 'target' || figure.modality === 'other') continue
    const place = figure.region || reading.document.place
    const same = rows.filter(one => isSameSeries(one, figure)).map(({ row }) => row)
    const own = same.filter(row => isSamePlace(row.place, place))
    const comparison = figure.kind === 'rank' ? null : compareValue(mention, own)
    if (comparison) found.push(comparison)
    const rank = compareRank(context, mention, same, place)
    if (rank) found.push(rank)
  }
  return found
}

const isSameSeries = ({ row, id }: { readonly row: SeriesRow; readonly id: string }, figure: Figure): boolean =>
  id === (figure.indicatorId || figure.indicator) &&
  row.kind === figure.kind &&
  (row.basis === figure.basis || (row.basis === '' && figure.kind !== 'growth')) &&
  row.period === figure.period

const ORDER: readonly SeriesVerdict[] = ['contradicted', 'rank_contradicted', 'revised', 'rounding', 'confirmed']

/** The contradicted first; those of one verdict in the order of the text. */
export const worstFirst = (found: readonly SeriesComparison[]): readonly SeriesComparison[] =>
  [...found].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.figure.start - b.figure.start)

/** 江门 and 江门市 are one place; 全市 and its like are the place that reports. */
const isSamePlace = (a: string, b: string): boolean =>
  a === b || (a.length >= 2 && b.length >= 2 && (a.startsWith(b) || b.startsWith(a)))

function compareValue(mention: Mention, rows: readonly SeriesRow[]): SeriesComparison | null {
  const { figure, reach } = mention
  const known = rows
    .filter(row => sizeOf(row.unit).thing === reach.thing && parseDecimal(row.value) !== null)
    .sort((a, b) => FINALITY.indexOf(b.status) - FINALITY.indexOf(a.status))
  const [latest, ...older] = known
  if (!latest) return null
  const tell = (verdict: SeriesComparison['verdict'], row: SeriesRow, reason: string): SeriesComparison => {
    const arithmetic = `文中${figure.text}，${row.source}（${row.status}）${row.value}${row.unit}`
    return { figure, verdict, row, arithmetic, reason }
  }
  if (agrees(reach.interval, latest)) return tell('confirmed', latest, '与统计数据一致')
  if (agrees(reach.wide, latest)) return tell('rounding', latest, '只差末位，属进位')
  const earlier = older.find(row => agrees(reach.interval, row))
  if (earlier) return tell('revised', earlier, `与${earlier.status}数一致，后修订为${latest.value}${latest.unit}`)
  return tell('contradicted', latest, '与统计数据不一致')
}

/** The figure and the printed value of the series can be one number. */
function agrees(said: Interval, row: SeriesRow): boolean {
  const value = decimal(row.value)
  const { size } = sizeOf(row.unit)
  const half = multiply(powerOfTen(-value.scale), { digits: 5n, scale: 1 })
  const reach = add(between(multiply(value, size), multiply(value, size)), {
    low: { value: multiply({ ...half, digits: -half.digits }, size), open: false },
    high: { value: multiply(half, size), open: true },
  })
  return contains(said, multiply(value, size)) || !isEmpty(intersect(said, reach))
}

const SCOPE = /(全国|全省|全区|全市|珠三角|长三角|西部|中部|东部)[^，。；]{0,4}$/

/**
 * 6.5%、居全省第6 is impossible where another place with 5.6% is fourth: whoever stands ahead has no lower value, whoever
 * stands behind no higher one.
 */
function compareRank(
  context: Context,
  value: Mention,
  rows: readonly SeriesRow[],
  place: string,
): SeriesComparison | null {
  const [rank] = followers(context, value)
  if (rank?.figure.kind !== 'rank' || typeof rank.figure.value !== 'string') return null
  const scope = SCOPE.exec(gapBetween(context, value, rank))?.[1]
  const own = Number(rank.figure.value)
  if (!Number.isInteger(own) || value.figure.kind === 'rank') return null
  for (const row of rows) {
    if (row.rank === null || isSamePlace(row.place, place) || (scope && row.rankScope && row.rankScope !== scope))
      continue
    if (sizeOf(row.unit).thing !== value.reach.thing || parseDecimal(row.value) === null) continue
    const theirs = multiply(decimal(row.value), sizeOf(row.unit).size)
    const { low, high } = value.reach.wide
    const isTooHigh = row.rank < own && low !== null && compare(low.value, theirs) > 0
    const isTooLow = row.rank > own && high !== null && compare(high.value, theirs) < 0
    if (!isTooHigh && !isTooLow) continue
    const order = isTooHigh ? '更高的数不会排得更后' : '更低的数不会排得更前'
    return {
      figure: value.figure,
      verdict: 'rank_contradicted',
      row,
      arithmetic: `文中${value.figure.text}列第${own}，${row.place}${row.value}${row.unit}列第${row.rank}`,
      reason: `${order}：数值与位次必有一误`,
    }
  }
  return null
}

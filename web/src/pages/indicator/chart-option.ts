import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import { type ChartOption, FONT, HALO, nameAxis, SMALL, valueAxis } from '../../charts/chart-style.ts'
import { amountText } from '../../format/statements.ts'
import type { Strings } from '../../strings/strings.ts'
import type { Panel, PlaceSeries, YearPoint } from './panels.ts'

/** Ink of a line; with several places the lines differ by dash and direct label as well. */
const INKS = ['#1f2329', '#1d4f91', '#8a5a00', '#1f6b45', '#7a3e9d', '#0b6672'] as const
const DASHES = ['solid', 'dashed', 'dotted'] as const
const TARGET = '#1d4f91'

/** Outcomes as dots on a solid line (hollow while only expected), targets as short bars, both named beside them. */
export function chartOption(panel: Panel, strings: Strings): ChartOption {
  const { from, to, places, kind, unit } = panel
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
  const isAlone = places.length === 1
  const series = places.flatMap((place, at) => [
    outcomeLine(place, at, panel, strings),
    // Targets of several places would lie over one another; their table stands below.
    ...(isAlone ? [targetBars(place, panel, strings)] : []),
  ])
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 12, right: isAlone ? 76 : 108, top: 38, bottom: 8, containLabel: true },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, formatter: tooltipText(strings) },
    xAxis: nameAxis(years),
    yAxis: {
      ...valueAxis(unit || strings.t(`kind.${kind}`)),
      inverse: kind === 'rank',
      ...(kind === 'rank' ? { minInterval: 1 } : {}),
      nameLocation: kind === 'rank' ? 'start' : 'end',
    },
    series,
  }
}

const item = (point: YearPoint, amount: number) => ({
  name: String(point.year),
  value: [String(point.year), amount],
  point: point.point,
})

/** A year without a word of it breaks the line: missing is missing. */
const gap = (year: number) => ({ name: String(year), value: [String(year), null] })

function outcomeLine(place: PlaceSeries, at: number, panel: Panel, strings: Strings): LineSeriesOption {
  const isAlone = panel.places.length === 1
  const ink = INKS[at % INKS.length]
  const first = place.outcomes[0]?.year ?? 0
  const last = place.outcomes.at(-1)?.year ?? -1
  const data = Array.from({ length: last - first + 1 }, (_, index) => {
    const outcome = place.outcomes.find(({ year }) => year === first + index)
    if (!outcome) return gap(first + index)
    const isExpected = outcome.point.modality === 'expected'
    return {
      ...item(outcome, outcome.amounts[0] ?? 0),
      itemStyle: isExpected ? { color: '#ffffff', borderColor: ink, borderWidth: 2 } : { color: ink },
      label: {
        show: isAlone,
        formatter: said(outcome, panel, strings),
        position: hasTargetAbove(outcome, place) ? ('bottom' as const) : ('top' as const),
      },
    }
  })
  return {
    type: 'line',
    name: place.place,
    data,
    symbol: 'circle',
    symbolSize: 9,
    showAllSymbol: true,
    z: 3,
    lineStyle: { color: ink, width: 2, type: DASHES[Math.floor(at / 2) % DASHES.length] },
    label: { ...SMALL, ...HALO, color: '#1f2329' },
    labelLayout: { hideOverlap: true },
    endLabel: {
      show: true,
      ...SMALL,
      color: ink,
      ...HALO,
      distance: 8,
      width: isAlone ? 64 : 98,
      overflow: 'truncate',
      formatter: isAlone ? strings.t('indicator.outcome') : place.place,
    },
    cursor: 'pointer',
  }
}

const hasTargetAbove = ({ year, amounts }: YearPoint, { targets }: PlaceSeries): boolean =>
  targets.some(target => target.year === year && (target.amounts[0] ?? 0) >= (amounts[0] ?? 0))

function targetBars(place: PlaceSeries, panel: Panel, strings: Strings): ScatterSeriesOption {
  const last = place.targets.at(-1)
  const data = place.targets.flatMap(target => {
    const outcome = place.outcomes.find(({ year }) => year === target.year)
    const isAbove = !outcome || (target.amounts[0] ?? 0) >= (outcome.amounts[0] ?? 0)
    const amount = said(target, panel, strings)
    return target.amounts.map((height, at) => ({
      ...item(target, height),
      label: {
        show: at === target.amounts.length - 1,
        position: isAbove ? ('top' as const) : ('bottom' as const),
        formatter: target === last ? strings.t('indicator.targetLabel', { amount }) : amount,
      },
    }))
  })
  return {
    type: 'scatter',
    name: strings.t('modality.target'),
    data,
    symbol: 'rect',
    symbolSize: [34, 4],
    itemStyle: { color: TARGET, opacity: 1 },
    z: 2,
    label: { ...SMALL, ...HALO, color: TARGET, distance: 5 },
    labelLayout: { hideOverlap: true },
    cursor: 'pointer',
  }
}

/** What a point says under the pointer. */
const tooltipText =
  ({ t }: Strings) =>
  (params: unknown): string => {
    const point = pointOf(params)
    if (!point) return ''
    const { period, place, text, modality, documentName } = point
    return `${period} ${place}\n${t(`modality.${modality}`)} ${text}\n${documentName}`
  }

/** The point that an event or a tooltip of the chart is about. */
export function pointOf(params: unknown): YearPoint['point'] | null {
  if (typeof params !== 'object' || params === null || !('data' in params)) return null
  const { data } = params
  return typeof data === 'object' && data !== null && 'point' in data ? (data.point as YearPoint['point']) : null
}

/** The printed value; the unit stands on the axis unless it is another. */
const said = ({ point }: YearPoint, panel: Panel, { language, t }: Strings): string =>
  point.value === null
    ? ''
    : amountText(point.value, point.unit === panel.unit ? '' : point.unit, point.comparator, language, t)

import type { LineSeriesOption } from 'echarts/charts'
import { ACCENT, type ChartOption, FONT, HALO, INK, nameAxis, SMALL, valueAxis } from '../../charts/chart-style.ts'
import type { Strings } from '../../strings/strings.ts'
import { countedOf, type PaceRow, shown } from './pace-rows.ts'

const GREY = '#646a73'
const AMBER = '#8a5a00'

const numberIn = (text: string | null): number | null => (text === null ? null : Number(text))

/** The line that the target should be on, dashed; what was reported as dots on a line; computed and verified values by other shapes. */
export function paceOption(rows: readonly PaceRow[], unit: string, { t }: Strings): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 12, right: 84, top: 34, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, formatter: tooltipOf(rows, unit, t) },
    ...axesOf(rows, unit, t),
    series: seriesOf(rows, t),
  }
}

const axesOf = (rows: readonly PaceRow[], unit: string, t: Strings['t']): Pick<ChartOption, 'xAxis' | 'yAxis'> => ({
  xAxis: nameAxis(rows.map(({ month }) => t('tasks.pace.month', { month: Number(month.slice(5)) }))),
  yAxis: valueAxis(unit),
})

function seriesOf(rows: readonly PaceRow[], t: Strings['t']): LineSeriesOption[] {
  const has = (pick: (row: PaceRow) => string | null) => rows.some(row => pick(row) !== null)
  return [
    ...(has(row => row.first)
      ? [
          aimLine(
            rows.map(row => numberIn(row.first)),
            t('tasks.pace.first'),
            GREY,
            'dotted',
          ),
        ]
      : []),
    aimLine(
      rows.map(row => numberIn(row.expected)),
      t('tasks.pace.expected'),
      ACCENT,
      'dashed',
    ),
    outcome(rows, t('tasks.pace.reported')),
    ...(has(row => row.computed)
      ? [
          points(
            rows.map(row => numberIn(row.computed)),
            t('tasks.pace.computed'),
            'triangle',
            AMBER,
          ),
        ]
      : []),
    ...(has(row => row.verified)
      ? [
          points(
            rows.map(row => numberIn(row.verified)),
            t('tasks.pace.verified'),
            'diamond',
            '#1f6b45',
          ),
        ]
      : []),
  ]
}

function aimLine(
  data: readonly (number | null)[],
  name: string,
  color: string,
  type: 'dashed' | 'dotted',
): LineSeriesOption {
  // One month alone (a stock is judged at its end) is a point, not a line.
  const isAlone = data.filter(value => value !== null).length === 1
  return {
    type: 'line',
    name,
    data: [...data],
    symbol: isAlone ? 'rect' : 'none',
    symbolSize: [26, 4],
    itemStyle: { color },
    lineStyle: { color, width: 2, type },
    z: 2,
    endLabel: { show: true, ...SMALL, ...HALO, color, formatter: name, distance: 6, width: 76, overflow: 'truncate' },
  }
}

function outcome(rows: readonly PaceRow[], name: string): LineSeriesOption {
  const last = rows.findLastIndex(row => countedOf(row) !== null)
  return {
    type: 'line',
    name,
    data: rows.map((row, i) => ({
      value: numberIn(row.reported) as number,
      label: {
        show: i === last,
        formatter: `${name} ${shown(row.reported)}`,
        position: Number(row.reported) < Number(row.expected) ? ('bottom' as const) : ('top' as const),
      },
    })),
    symbol: 'circle',
    symbolSize: 9,
    showAllSymbol: true,
    z: 3,
    itemStyle: { color: INK },
    lineStyle: { color: INK, width: 2 },
    label: { ...SMALL, ...HALO, color: INK },
  }
}

const points = (
  data: readonly (number | null)[],
  name: string,
  symbol: 'triangle' | 'diamond',
  color: string,
): LineSeriesOption => ({
  type: 'line',
  name,
  data: [...data],
  symbol,
  symbolSize: 13,
  showAllSymbol: true,
  z: 4,
  itemStyle: { color: '#ffffff', borderColor: color, borderWidth: 2 },
  lineStyle: { width: 0, opacity: 0 },
})

const tooltipOf =
  (rows: readonly PaceRow[], unit: string, t: Strings['t']) =>
  (params: unknown): string => {
    const [first] = Array.isArray(params) ? params : [params]
    const row = rows[first?.dataIndex ?? -1]
    if (!row) return ''
    const lines: readonly (readonly [string, string | null])[] = [
      [t('tasks.pace.expected'), row.expected],
      [t('tasks.pace.first'), row.first],
      [t('tasks.pace.reported'), row.reported],
      [t('tasks.pace.computed'), row.computed],
      [t('tasks.pace.verified'), row.verified],
    ]
    const told = lines.flatMap(([name, value]) => (value === null ? [] : [`${name} ${shown(value)}${unit}`]))
    return [row.month, ...told].join('\n')
  }

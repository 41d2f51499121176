import { ACCENT, type ChartOption, FONT, HALO, INK, SMALL } from '../../charts/chart-style.ts'

/** A rate with the mark that it is held against. */
export interface RateRow {
  readonly name: string
  /** Per cent; null where nothing is known. */
  readonly rate: string | null
  /** 时间进度 in per cent; null where the rate has none. */
  readonly expected: string | null
  readonly said: string
}

const percent = (rate: string | null): number | null => (rate === null ? null : Number(Number(rate).toFixed(1)))

/** Rates as bars, 时间进度 as a mark across. */
export const rateOption = (rows: readonly RateRow[], markName: string): ChartOption => ({
  animation: false,
  textStyle: { fontFamily: FONT },
  grid: { left: 12, right: 72, top: 12, bottom: 8, containLabel: true },
  xAxis: {
    type: 'value',
    min: 0,
    max: Math.max(100, ...rows.map(({ rate }) => percent(rate) ?? 0)),
    axisLabel: { ...SMALL, color: '#50565e', formatter: '{value}%' },
    splitLine: { lineStyle: { color: '#e3e5e9' } },
  },
  yAxis: {
    type: 'category',
    inverse: true,
    data: rows.map(({ name }) => name),
    axisTick: { show: false },
    axisLabel: { ...SMALL, fontSize: 14, color: INK },
  },
  series: [
    {
      type: 'bar',
      barWidth: 28,
      itemStyle: { color: ACCENT },
      label: { show: true, position: 'right', ...SMALL, fontSize: 14, color: INK, formatter: '{c}%' },
      data: rows.map(({ rate }) => percent(rate) ?? '-'),
    },
    {
      type: 'scatter',
      name: markName,
      symbol: 'rect',
      symbolSize: [4, 44],
      itemStyle: { color: INK },
      label: { show: true, position: 'top', ...SMALL, ...HALO, color: INK, formatter: `${markName}{@[0]}%` },
      data: rows.flatMap(({ name, expected }) => (expected === null ? [] : [[percent(expected) ?? 0, name]])),
    },
  ],
})

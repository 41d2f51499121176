import { ACCENT, type ChartOption, FONT, HALO, INK, nameAxis, SMALL, valueAxis } from '../../charts/chart-style.ts'
import type { Strings } from '../../strings/strings.ts'
import type { ChartYear } from './matrix.ts'

const label = (color: string, position: 'top' | 'bottom') => ({ show: true, position, ...SMALL, ...HALO, color })

/** Targets as short bars, outcomes as dots on a line, each with its number. */
export const trendOption = (years: readonly ChartYear[], unit: string, { t }: Pick<Strings, 't'>): ChartOption => ({
  animation: false,
  textStyle: { fontFamily: FONT },
  grid: { left: 12, right: 32, top: 38, bottom: 8, containLabel: true },
  tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
  xAxis: nameAxis(years.map(({ year }) => String(year))),
  yAxis: valueAxis(unit),
  series: [
    {
      type: 'scatter',
      name: t('fulfilment.target'),
      symbol: 'rect',
      symbolSize: [44, 4],
      itemStyle: { color: ACCENT },
      label: label(ACCENT, 'top'),
      data: years.map(({ target }) => target),
    },
    {
      type: 'line',
      name: t('fulfilment.outcome'),
      symbol: 'circle',
      symbolSize: 8,
      lineStyle: { color: INK, width: 1.5 },
      itemStyle: { color: INK },
      label: label(INK, 'bottom'),
      data: years.map(({ outcome }) => outcome),
    },
  ],
})

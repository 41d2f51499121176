import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TitleComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'

/** What a chart (图表) is made of. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | TitleComponentOption
  | TooltipComponentOption
>

/** Letters on charts. */
export const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif'
export const SMALL = { fontFamily: FONT, fontSize: 12 }
/** Keeps letters readable over lines. */
export const HALO = { textBorderColor: '#ffffff', textBorderWidth: 3 }

/** Outcomes are ink, targets the accent. */
export const INK = '#1f2329'
export const ACCENT = '#1d4f91'

/** Axis of names along the foot: months, years. */
export const nameAxis = (names: readonly string[]) => ({
  type: 'category' as const,
  data: [...names],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: '#c9cdd4' } },
  axisLabel: { ...SMALL, color: '#50565e', rotate: 0, hideOverlap: true },
})

/** Axis of values; `boundaryGap` leaves room above and below, so that no point lies on the axis. */
export const valueAxis = (unit: string) => ({
  type: 'value' as const,
  scale: true,
  boundaryGap: ['12%', '14%'] satisfies [string, string],
  name: unit,
  nameTextStyle: { ...SMALL, color: '#50565e', align: 'left' as const, padding: [0, 0, 0, -28] },
  splitLine: { lineStyle: { color: '#e3e5e9' } },
  axisLabel: { ...SMALL, color: '#50565e' },
  splitNumber: 4,
})

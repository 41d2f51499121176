import { saveAs } from '../components/save-file.ts'
import type { ChartOption } from './chart-style.ts'

const WIDTH_PX = 960
const HEIGHT_PX = 540

/** What stands on a picture besides the chart, so that it can be read on its own. */
export interface Caption {
  readonly title: string
  readonly source: string
}

/** Saves a chart as a PNG file, with its message above and its source below. */
export async function savePicture(option: ChartOption, { title, source }: Caption, fileName: string): Promise<void> {
  const { init } = await import('./echarts.ts')
  const canvas = document.createElement('div')
  const chart = init(canvas, null, { width: WIDTH_PX, height: HEIGHT_PX, devicePixelRatio: 2 })
  chart.setOption({
    ...option,
    grid: { ...option.grid, left: 28, top: 96, bottom: 52 },
    title: [
      {
        text: title,
        left: 24,
        top: 20,
        textStyle: { fontSize: 20, color: '#1f2329', width: WIDTH_PX - 48, overflow: 'truncate' },
      },
      { text: source, left: 24, bottom: 14, textStyle: { fontSize: 12, fontWeight: 'normal', color: '#646a73' } },
    ],
  })
  saveAs(chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#ffffff' }), fileName)
  chart.dispose()
}

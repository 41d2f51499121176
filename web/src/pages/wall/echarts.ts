import { LinesChart, ScatterChart } from 'echarts/charts'
import { GeoComponent, TooltipComponent } from 'echarts/components'
import { init, registerMap, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'

/** The parts of ECharts that a map needs, in a chunk of their own. */
use([GeoComponent, ScatterChart, LinesChart, TooltipComponent, LabelLayout, CanvasRenderer])

export { init, registerMap }

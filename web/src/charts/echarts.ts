import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TitleComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'

/** The parts of ECharts that the charts of the pages need, in a chunk of their own. */
use([BarChart, LineChart, ScatterChart, GridComponent, TitleComponent, TooltipComponent, LabelLayout, CanvasRenderer])

export { init }

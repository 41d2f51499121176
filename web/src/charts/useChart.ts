import { type RefObject, useEffect, useRef } from 'react'
import type { ChartOption } from './chart-style.ts'

type ClickHandler = (params: unknown) => void

/**
 * Draws a chart into the element that the answer is put on, to its size, and lets go of it in the end. ECharts is fetched
 * with the first chart. `option` and `onClick` must stay the same objects while nothing changes.
 */
export function useChart(option: ChartOption, onClick?: ClickHandler): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let close = () => {}
    let isShown = true
    import('./echarts.ts').then(({ init }) => {
      if (!isShown || !element.current) return
      const chart = init(element.current)
      chart.setOption(option)
      if (onClick) chart.on('click', onClick)
      const observer = new ResizeObserver(() => chart.resize())
      observer.observe(element.current)
      close = () => {
        observer.disconnect()
        chart.dispose()
      }
    })
    return () => {
      isShown = false
      close()
    }
  }, [option, onClick])
  return element
}

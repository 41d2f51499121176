import { type ReactNode, useState } from 'react'
import { Button } from '../components/Button.tsx'
import { saveCsv } from '../components/save-file.ts'
import { useStrings } from '../strings/strings.ts'
import type { ChartOption } from './chart-style.ts'
import styles from './DataChart.module.css'
import { savePicture } from './picture.ts'
import { useChart } from './useChart.ts'

interface Props {
  /** The chart's message. */
  readonly title: string
  readonly level?: 2 | 3
  /** What it is of; stands below the picture and names the files. */
  readonly name: string
  readonly option: ChartOption
  /** The same as a table. */
  readonly table: ReactNode
  readonly csv: () => string
  /** Drawn on the page in place of `option`, which is then for the picture alone. */
  readonly drawing?: ReactNode
}

/** A chart with its message as the title; the table behind it is a click away, picture and data can be saved. */
export function DataChart({ title, level = 3, name, option, table, csv, drawing }: Props) {
  const { t } = useStrings()
  const [isTable, setTable] = useState(false)
  const Heading = `h${level}` as const
  return (
    <figure className={styles.chart}>
      <header>
        <Heading>{title}</Heading>
        <span className={styles.tools}>
          <Button size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {t(isTable ? 'chart.show' : 'chart.table')}
          </Button>
          <Button size="small" onClick={() => savePicture(option, { title, source: name }, `${name}.png`)}>
            PNG
          </Button>
          <Button size="small" onClick={() => saveCsv(csv(), `${name}.csv`)}>
            CSV
          </Button>
        </span>
      </header>
      {isTable ? (
        <section className={styles.table} aria-label={`${name}：${t('chart.table')}`} tabIndex={-1}>
          {table}
        </section>
      ) : (
        (drawing ?? <Canvas option={option} label={`${name}：${title}`} />)
      )}
    </figure>
  )
}

function Canvas({ option, label }: { option: ChartOption; label: string }) {
  return <div ref={useChart(option)} className={styles.canvas} role="img" aria-label={label} />
}

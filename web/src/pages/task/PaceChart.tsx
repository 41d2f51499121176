import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { saveCsv } from '../../components/save-file.ts'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import type { ChartOption } from '../indicator/chart-option.ts'
import { savePicture } from '../indicator/picture.ts'
import styles from './PaceChart.module.css'
import { paceOption } from './pace-option.ts'
import { countedOf, lastKnown, type PaceRow, paceCsv, shown } from './pace-rows.ts'

interface Props {
  readonly name: string
  readonly unit: string
  readonly rows: readonly PaceRow[]
}

/** A target's year against the line that it should be on: chart with its message as the title, table a click away. */
export function PaceChart({ name, unit, rows }: Props) {
  const strings = useStrings()
  const { t } = strings
  const [isTable, setTable] = useState(false)
  const option = useMemo(() => paceOption(rows, unit, strings), [rows, unit, strings])
  const message = usePaceMessage(rows, unit)
  const heads = [
    t('tasks.pace.monthHead'),
    t('tasks.pace.expected'),
    t('tasks.pace.first'),
    t('tasks.pace.reported'),
    t('tasks.pace.computed'),
    t('tasks.pace.verified'),
  ]
  const picture = () => savePicture(option, { title: message, source: name }, `${name}.png`)
  const csv = () =>
    saveCsv(
      paceCsv(
        heads.map((head, i) => (i && unit ? `${head}(${unit})` : head)),
        rows,
      ),
      `${name}.csv`,
    )
  return (
    <figure className={styles.chart}>
      <header>
        <h3>{message}</h3>
        <span className={styles.tools}>
          <Button size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {t(isTable ? 'tasks.pace.chart' : 'tasks.pace.table')}
          </Button>
          <Button size="small" onClick={picture}>
            PNG
          </Button>
          <Button size="small" onClick={csv}>
            CSV
          </Button>
        </span>
      </header>
      {isTable ? <PaceTable heads={heads} rows={rows} /> : <Canvas option={option} label={`${name}：${message}`} />}
    </figure>
  )
}

/** What the chart says, in one line. */
function usePaceMessage(rows: readonly PaceRow[], unit: string): string {
  const { t, language } = useStrings()
  const last = lastKnown(rows)
  if (!last) return t('tasks.pace.noValue')
  const actual = countedOf(last)
  const values = {
    month: monthText(last.month, language),
    actual: `${shown(actual)}${unit}`,
    expected: `${shown(last.expected)}${unit}`,
  }
  if (last.expected === null) return t('tasks.pace.only', values)
  const gap = Number(actual) - Number(last.expected)
  return t(gap > 0 ? 'tasks.pace.above' : gap < 0 ? 'tasks.pace.below' : 'tasks.pace.on', values)
}

function PaceTable({ heads, rows }: { heads: readonly string[]; rows: readonly PaceRow[] }) {
  const { t, language } = useStrings()
  const isRevised = rows.some(({ first }) => first !== null)
  return (
    <div className={styles.table}>
      <table>
        <caption className="visually-hidden">{t('tasks.pace.table')}</caption>
        <thead>
          <tr>
            {heads.map((head, i) =>
              i === 2 && !isRevised ? null : (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.month} data-disputed={row.isDisputed}>
              <th scope="row">{monthText(row.month, language)}</th>
              <td>{shown(row.expected)}</td>
              {isRevised && <td>{shown(row.first)}</td>}
              <td>{row.reported}</td>
              <td>{row.computed}</td>
              <td>
                {row.verified}
                {row.isDisputed && <span className={styles.disputed}> ▲ {t('tasks.values.differ')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Canvas({ option, label }: { option: ChartOption; label: string }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let close = () => {}
    let isShown = true
    import('../indicator/echarts.ts').then(({ init }) => {
      if (!isShown || !element.current) return
      const chart = init(element.current)
      chart.setOption(option)
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
  }, [option])
  return <div ref={element} className={styles.canvas} role="img" aria-label={label} />
}

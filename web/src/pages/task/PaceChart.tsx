import { useMemo } from 'react'
import { DataChart } from '../../charts/DataChart.tsx'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
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
  const csv = () =>
    paceCsv(
      heads.map((head, i) => (i && unit ? `${head}(${unit})` : head)),
      rows,
    )
  return (
    <div className={styles.chart}>
      <DataChart
        title={message}
        name={name}
        option={option}
        table={<PaceTable heads={heads} rows={rows} />}
        csv={csv}
      />
    </div>
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
    <table>
      <caption className="visually-hidden">{t('chart.table')}</caption>
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
  )
}

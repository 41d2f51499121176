import { useMemo } from 'react'
import { ChartTable } from '../../charts/ChartTable.tsx'
import { DataChart } from '../../charts/DataChart.tsx'
import type { ProjectRow } from '../../client/projects.ts'
import { csvText } from '../../format/csv.ts'
import { useStrings } from '../../strings/strings.ts'
import { gapText } from '../wall/laggards.ts'
import styles from './RateBars.module.css'
import { type RateRow, rateOption } from './rate-option.ts'

/** The two rates apart, as bars or as a table, to be saved as picture and data. */
export function RateBars({ project }: { project: ProjectRow }) {
  const { t } = useStrings()
  const rows = useRates(project)
  const option = useMemo(() => rateOption(rows, t('project.expected')), [rows, t])
  const heads = [t('project.rates.name'), t('project.rates.rate'), t('project.expected'), t('project.rates.of')]
  const cells = rows.map(({ name, rate, expected, said }) => [name, percentText(rate), percentText(expected), said])
  return (
    <DataChart
      title={t('project.rates')}
      level={2}
      name={project.name}
      option={option}
      drawing={<Bars project={project} rows={rows} />}
      table={<ChartTable heads={heads} rows={cells} isWordy />}
      csv={() => csvText([heads, ...cells])}
    />
  )
}

const percentText = (rate: string | null): string | null => (rate === null ? null : `${Number(rate).toFixed(1)}%`)

/** Both rates with what each is of; 时间进度 stands on the one of the year alone. */
function useRates({ total, untilLastYear, planThisYear, doneThisYear, standing }: ProjectRow): readonly RateRow[] {
  const { t } = useStrings()
  return useMemo(() => {
    const known = (amount: string | null) => (amount === null ? t('wall.noData') : t('project.amount', { amount }))
    return [
      {
        name: t('project.year'),
        rate: standing.rates.year,
        expected: standing.expected,
        said: t('project.year.of', { done: known(doneThisYear), plan: known(planThisYear) }),
      },
      {
        name: t('project.whole'),
        rate: standing.rates.whole,
        expected: null,
        said: t('project.whole.of', { before: known(untilLastYear), done: known(doneThisYear), total: known(total) }),
      },
    ]
  }, [t, standing, total, untilLastYear, planThisYear, doneThisYear])
}

function Bars({ project, rows }: { project: ProjectRow; rows: readonly RateRow[] }) {
  const { t } = useStrings()
  const { expected, gap, month } = project.standing
  const [year, whole] = rows
  return (
    <div className={styles.rates}>
      {year && <Rate {...year} />}
      {month !== null && gap !== null && expected !== null && (
        <p className={styles.gap}>
          {t('project.gap.text', {
            month: Number(month.slice(5)),
            expected: Number(expected).toFixed(1),
            gap: gapText(gap),
          })}
        </p>
      )}
      {whole && <Rate {...whole} />}
    </div>
  )
}

function Rate({ name, rate, expected: mark, said }: RateRow) {
  const { t } = useStrings()
  return (
    <div>
      <p className={styles.name}>
        {name} <strong>{rate === null ? t('wall.noData') : `${Number(rate).toFixed(1)}%`}</strong>
      </p>
      <div className={styles.bar} data-known={rate !== null} aria-hidden>
        <span className={styles.done} style={{ width: `${Math.min(100, Number(rate ?? 0))}%` }} />
        {mark !== null && <span className={styles.mark} style={{ left: `${Math.min(100, Number(mark))}%` }} />}
      </div>
      <p className={styles.said}>{said}</p>
    </div>
  )
}

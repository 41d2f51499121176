import type { ProjectRow } from '../../client/projects.ts'
import { useStrings } from '../../strings/strings.ts'
import { gapText } from '../wall/laggards.ts'
import styles from './RateBars.module.css'

/** The two rates apart, each with what it is of; 时间进度 as a mark on the one of the year alone. */
export function RateBars({ project }: { project: ProjectRow }) {
  const { t } = useStrings()
  const { total, untilLastYear, planThisYear, doneThisYear, standing } = project
  const { rates, expected, gap, month } = standing
  const known = (amount: string | null) => (amount === null ? t('wall.noData') : t('project.amount', { amount }))
  return (
    <div className={styles.rates}>
      <Rate
        name={t('project.year')}
        rate={rates.year}
        mark={expected}
        said={t('project.year.of', { done: known(doneThisYear), plan: known(planThisYear) })}
      />
      {month !== null && gap !== null && expected !== null && (
        <p className={styles.gap}>
          {t('project.gap.text', {
            month: Number(month.slice(5)),
            expected: Number(expected).toFixed(1),
            gap: gapText(gap),
          })}
        </p>
      )}
      <Rate
        name={t('project.whole')}
        rate={rates.whole}
        mark={null}
        said={t('project.whole.of', { before: known(untilLastYear), done: known(doneThisYear), total: known(total) })}
      />
    </div>
  )
}

interface RateProps {
  readonly name: string
  readonly rate: string | null
  readonly mark: string | null
  readonly said: string
}

function Rate({ name, rate, mark, said }: RateProps) {
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

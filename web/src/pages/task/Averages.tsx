import type { TargetHistory } from '../../client/assignment-shapes.ts'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './Averages.module.css'

/** What the level above averages by month (上级平均): a target that is held against it stays grey until it is given. */
export function Averages({ averages, unit }: Pick<TargetHistory, 'averages'> & { unit: string }) {
  const { t, language } = useStrings()
  return (
    <section className={styles.averages} aria-label={t('tasks.average.title')}>
      <h3>{t('tasks.average.title')}</h3>
      {averages.length === 0 ? (
        <p className={styles.none}>{t('tasks.average.none')}</p>
      ) : (
        <dl>
          {averages.map(({ month, value }) => (
            <div key={month}>
              <dt>{monthText(month, language)}</dt>
              <dd>
                {value}
                <span className={styles.unit}>{unit}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import type { PaceRow } from './pace-rows.ts'
import styles from './ThreeValues.module.css'

/** The three values of the last month side by side, and whether they agree. */
export function ThreeValues({ row, unit }: { row: PaceRow | undefined; unit: string }) {
  const { t, language } = useStrings()
  if (!row) return null
  const values = [
    { name: t('tasks.values.reported'), value: row.reported },
    { name: t('tasks.values.computed'), value: row.computed },
    { name: t('tasks.values.verified'), value: row.verified },
  ]
  return (
    <section className={styles.values}>
      <h3>{t('tasks.values.title', { month: monthText(row.month, language) })}</h3>
      <dl>
        {values.map(({ name, value }) => (
          <div key={name} data-none={value === null}>
            <dt>{name}</dt>
            <dd>{value === null ? t('value.none') : `${value}${unit}`}</dd>
          </div>
        ))}
      </dl>
      <p data-disputed={row.isDisputed}>
        {row.isDisputed
          ? `▲ ${t('tasks.values.disputed')}`
          : t(row.verified === null ? 'tasks.values.unchecked' : 'tasks.values.agree')}
      </p>
    </section>
  )
}

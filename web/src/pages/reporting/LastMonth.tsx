import type { UnitReport } from '../../client/reporting.ts'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReportForm.module.css'

interface Props {
  readonly last: UnitReport
  readonly unit: string
  readonly onCarry: () => void
}

/** What was reported the month before, at hand, and the way to begin with it (沿用上月). */
export function LastMonth({ last, unit, onCarry }: Props) {
  const { t, language } = useStrings()
  const words = (['progress', 'problems', 'next'] as const).filter(name => last[name].trim() !== '')
  return (
    <section className={styles.last} aria-label={t('reporting.last')}>
      <h3>
        {t('reporting.lastOf', { month: monthText(last.month, language) })}
        {last.value !== null && <b lang="zh-CN">{` ${last.value}${unit}`}</b>}
      </h3>
      {words.map(name => (
        <p key={name} lang="zh-CN">
          <span className={styles.name}>{t(`reporting.${name}`)}</span> {last[name]}
        </p>
      ))}
      {words.length > 0 && (
        <button type="button" className={styles.carry} onClick={onCarry}>
          {t('reporting.carry')}
        </button>
      )}
    </section>
  )
}

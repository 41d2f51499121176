import { useId } from 'react'
import { shortMonthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReportForm.module.css'

interface Props {
  readonly name: 'progress' | 'problems' | 'next'
  readonly value: string
  /** The month whose words still stand here unchanged, or empty. */
  readonly lastMonth: string
  readonly isWrong: boolean
  readonly flawId: string
  readonly onType: (value: string) => void
}

/** A paragraph of a report: 进展, 存在问题, 下一步. It grows with what is typed. */
export function WordField({ name, value, lastMonth, isWrong, flawId, onType }: Props) {
  const { t, language } = useStrings()
  const id = useId()
  return (
    <div className={styles.field} data-carried={lastMonth !== ''}>
      <label htmlFor={id}>
        {t(`reporting.${name}`)}
        {name === 'progress' && <span className={styles.needed}>{t('reporting.needed')}</span>}
        {lastMonth && (
          <span className={styles.carried}>
            ▲ {t('reporting.carried', { month: shortMonthText(lastMonth, language) })}
          </span>
        )}
      </label>
      <textarea
        id={id}
        rows={name === 'progress' ? 3 : 2}
        value={value}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? flawId : undefined}
        onChange={event => onType(event.target.value)}
      />
    </div>
  )
}

import { useId } from 'react'
import type { ReportingItem } from '../../client/reporting.ts'
import { shortMonthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReportForm.module.css'

interface Props {
  readonly item: ReportingItem
  readonly value: string
  readonly isWrong: boolean
  readonly onType: (value: string) => void
}

/** The value of the month with its unit, and what it was the month before. */
export function ValueField({ item: { unit, last }, value, isWrong, onType }: Props) {
  const { t, language } = useStrings()
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('reporting.value')}</label>
      <div className={styles.value}>
        <input
          id={id}
          inputMode="text"
          autoComplete="off"
          value={value}
          aria-invalid={isWrong || undefined}
          aria-describedby={`${id}-hint`}
          onChange={event => onType(event.target.value)}
        />
        <span lang="zh-CN">{unit}</span>
        <span id={`${id}-hint`} className={styles.hint}>
          {last?.value
            ? t('reporting.valueLast', { month: shortMonthText(last.month, language), value: `${last.value}${unit}` })
            : t('reporting.valueHint')}
        </span>
      </div>
    </div>
  )
}

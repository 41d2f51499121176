import type { ReportCheck } from '../../client/reporting.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReviewDetail.module.css'

/** Checks of a report (核查), the last first. */
export function CheckList({ checks, unit }: { checks: readonly ReportCheck[]; unit: string }) {
  const { t, language } = useStrings()
  return (
    <section className={styles.checks}>
      <h3>{t('review.checks')}</h3>
      <ul>
        {[...checks].reverse().map(({ id, method, by, at, value, holds, note }) => (
          <li key={id}>
            <b>{t(holds ? 'review.holds' : 'review.holdsNot')}</b> {t(`review.method.${method}`)}
            {value !== null && <span lang="zh-CN">{` ${value}${unit}`}</span>} {dateText(at, language)}{' '}
            <span lang="zh-CN">{by.person}</span> <span lang="zh-CN">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Review } from '../../client/reviews.ts'
import { shortMonthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReviewList.module.css'
import { isPlain } from './selection.ts'

interface Props {
  readonly rows: readonly Review[]
  readonly shown: string
  readonly chosen: ReadonlySet<string>
  readonly onShow: (id: string) => void
  readonly onToggle: (id: string) => void
}

/** Reports that wait, each with its value and what is to be looked at before it is passed. */
export function ReviewList({ rows, shown, chosen, onShow, onToggle }: Props) {
  const { t } = useStrings()
  return (
    <ul className={styles.list}>
      {rows.map(review => {
        const { report, text, label } = review
        const isShown = report.id === shown
        return (
          <li key={report.id} data-shown={isShown} ref={isShown ? keepInView : undefined}>
            <input
              type="checkbox"
              aria-label={t('review.choose', { text: (label || text).slice(0, 40) })}
              checked={chosen.has(report.id)}
              onChange={() => onToggle(report.id)}
            />
            <button type="button" aria-current={isShown ? 'true' : undefined} onClick={() => onShow(report.id)}>
              <span className={styles.text} lang="zh-CN">
                {label || text}
              </span>
              <Marks review={review} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const keepInView = (row: HTMLLIElement | null): void => row?.scrollIntoView({ block: 'nearest' })

function Marks({ review }: { review: Review }) {
  const { t, language } = useStrings()
  const { report, unit, unitName, conflicts } = review
  return (
    <span className={styles.marks}>
      <span lang="zh-CN">{unitName}</span>
      <span>{shortMonthText(report.month, language)}</span>
      {report.value !== null && <b lang="zh-CN">{`${report.value}${unit}`}</b>}
      {report.corrects && <span className={styles.tag}>{t('reporting.correction')}</span>}
      {conflicts.length > 0 ? (
        <span className={styles.bad}>■ {t('review.conflict')}</span>
      ) : (
        !isPlain(review) && !report.corrects && <span className={styles.doubt}>▲ {t('review.bare')}</span>
      )}
    </span>
  )
}

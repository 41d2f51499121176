import type { Review } from '../../client/reviews.ts'
import { shortMonthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReviewDetail.module.css'

/** Reported, computed and verified side by side (上报值 计算值 核实值), beside the month before; what differs is marked. */
export function ThreeValues({ review }: { review: Review }) {
  const { t, language } = useStrings()
  const { report, unit, last, conflicts, corrected } = review
  const { reported, computed, verified } = report.values
  const shown = report.evidence.flatMap(proof => (proof.value === null ? [] : [proof.value]))
  const differing = shown.find(value => value !== reported)
  const rows = [
    { name: t('review.reported'), value: reported, isOff: false },
    { name: t('review.computed'), value: computed, isOff: conflicts.includes('reported_computed') },
    { name: t('review.verified'), value: verified, isOff: conflicts.includes('reported_verified') },
    { name: t('review.shown'), value: differing ?? shown[0] ?? null, isOff: conflicts.includes('reported_evidence') },
  ]
  return (
    <>
      <dl className={styles.values}>
        {rows.map(({ name, value, isOff }) => (
          <div key={name} data-off={isOff}>
            <dt>{name}</dt>
            <dd>
              {value === null ? (
                <span className={styles.missing}>{t('review.missing')}</span>
              ) : (
                <>
                  <b>{value}</b>
                  <span lang="zh-CN">{unit}</span>
                </>
              )}
              {isOff && <span className={styles.off}>■ {t('review.differs')}</span>}
            </dd>
          </div>
        ))}
        {last && (
          <div>
            <dt>{t('review.last', { month: shortMonthText(last.month, language) })}</dt>
            <dd>
              {last.value === null ? (
                <span className={styles.missing}>{t('review.missing')}</span>
              ) : (
                `${last.value}${unit}`
              )}
            </dd>
          </div>
        )}
      </dl>
      {report.corrects && (
        <p className={styles.same}>
          ▲ {t('review.corrects', { value: corrected === null ? t('review.missing') : `${corrected}${unit}` })}
        </p>
      )}
    </>
  )
}

import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import type { ReviewSentence } from 'duban-core'
import { useState } from 'react'
import { reviewDocx, useReview } from '../../client/year-end.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './AssessmentPage.module.css'

type Status = ReviewSentence['status']
const STATUSES: readonly Status[] = ['stated', 'explained', 'withheld']
const TONES: Readonly<Record<Status, string>> = { stated: 'good', explained: 'warn', withheld: 'none' }

/** The draft of the next year's review (回顾草稿), sentence by sentence: its evidence, or why it is withheld. */
export function Review({ document, year }: { document: string; year: number }) {
  const { t } = useStrings()
  const review = useReview(document)
  const [wanted, setWanted] = useState<Status | null>(null)
  if (review.isPending) return <Loading lines={10} />
  if (review.isError) return <Failure error={review.error} onRetry={() => review.refetch()} />
  const { sentences } = review.data
  if (sentences.length === 0) return <Notice title={t('assessment.noTargets')} text={t('assessment.noTargets.text')} />
  const shown = sentences.filter(({ status }) => wanted === null || status === wanted)
  return (
    <section className={office.section}>
      <div className={office.head}>
        <h2>{t('assessment.review.title', { year: String(year + 1) })}</h2>
        <div className={office.tools}>
          <Button href={reviewDocx(document)} icon={<DownloadOutlined aria-hidden />}>
            {t('office.docx')}
          </Button>
        </div>
      </div>
      <p className={office.lead}>{t('assessment.review.lead')}</p>
      <div className={styles.counts}>
        {STATUSES.map(status => (
          <button
            key={status}
            type="button"
            aria-pressed={wanted === status}
            onClick={() => setWanted(wanted === status ? null : status)}
          >
            {t(`assessment.review.status.${status}`)}
            <b>{review.data[status]}</b>
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.note}>{t('assessment.review.noneOfThese')}</p>}
      {shown.length > 0 && (
        <ol className={styles.sentences}>
          {shown.map(sentence => (
            <Sentence key={sentence.targetId} sentence={sentence} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Sentence({ sentence: { status, text, promise, evidence } }: { sentence: ReviewSentence }) {
  const { t, language } = useStrings()
  return (
    <li data-status={status}>
      <p className={styles.said}>
        <span className={office.tag} data-tone={TONES[status]}>
          {t(`assessment.review.status.${status}`)}
        </span>{' '}
        <span lang="zh-CN">
          {status === 'withheld' ? t('assessment.review.withheld', { promise, reason: text }) : text}
        </span>
      </p>
      {status !== 'withheld' && <p>{t('assessment.review.promise', { promise })}</p>}
      {(evidence !== null || status !== 'withheld') && (
        <p>
          {evidence
            ? t('assessment.review.evidence', {
                source: evidence.source,
                day: dateText(evidence.day, language),
                count: evidence.reportIds.length,
              })
            : t('assessment.review.noEvidence')}
        </p>
      )}
    </li>
  )
}

import type { Quote, Span } from 'duban-core'
import { Link } from 'react-router'
import type { Outcome, PairReport, YearPair } from '../../client/fulfilment.ts'
import { useStrings } from '../../strings/strings.ts'
import { shownVerdict } from './matrix.ts'
import styles from './OutcomeDetail.module.css'
import { VerdictMark } from './VerdictMark.tsx'

/** A target and what became of it: verdict, why, and the sentences of both reports with links to their places. */
export function OutcomeDetail({ outcome, pair }: { outcome: Outcome; pair: YearPair }) {
  const { t } = useStrings()
  const { target, promise, answer, sentence, ruleName, reason, arithmetic } = outcome
  const answerId = answer?.id ?? ''
  return (
    <section className={styles.detail} aria-label={t('fulfilment.detail', { name: target.text })}>
      <p className={styles.why} lang="zh-CN">
        <VerdictMark verdict={shownVerdict(outcome)} /> · {reason}
        {arithmetic && <span className={styles.arithmetic}>{arithmetic}</span>}
        <span className={styles.rule}>{t('fulfilment.rule', { name: ruleName })}</span>
      </p>
      <div className={styles.sentences}>
        <Sentence
          head={t('fulfilment.promised', { year: String(pair.earlier.year) })}
          quote={promise}
          own={target}
          report={pair.earlier}
          id={target.id}
        />
        {sentence ? (
          <Sentence
            head={t('fulfilment.answered', { year: String(pair.later.year) })}
            quote={sentence}
            own={answer}
            report={pair.later}
            id={answerId}
          />
        ) : (
          <p className={styles.none}>
            ○ {t('fulfilment.noAnswer', { year: String(pair.later.year) })}{' '}
            <Link to={`/reports/${encodeURIComponent(pair.later.id)}`}>{t('fulfilment.openReport')}</Link>
          </p>
        )}
      </div>
    </section>
  )
}

interface SentenceProps {
  readonly head: string
  readonly quote: Quote
  /** The record's own characters, to be marked. */
  readonly own: Span | null
  readonly report: PairReport
  /** Record that the link opens, or empty. */
  readonly id: string
}

/** A sentence with the words of the record marked, and the way to its place in the report. */
function Sentence({ head, quote, own, report, id }: SentenceProps) {
  const { t } = useStrings()
  const cut = own ? [own.start - quote.start, own.end - quote.start] : [0, 0]
  const [from = 0, to = 0] = cut.map(at => Math.min(Math.max(at, 0), quote.text.length))
  return (
    <figure className={styles.sentence}>
      <figcaption>
        {head} ·{' '}
        <Link to={`/reports/${encodeURIComponent(report.id)}${id ? `#${id}` : ''}`}>{t('fulfilment.openPlace')}</Link>
      </figcaption>
      <blockquote lang="zh-CN">
        {quote.text.slice(0, from)}
        <mark>{quote.text.slice(from, to)}</mark>
        {quote.text.slice(to)}
      </blockquote>
    </figure>
  )
}

import { type Ref, useId, useState } from 'react'
import type { Review } from '../../client/reviews.ts'
import { Button } from '../../components/Button.tsx'
import { useKeptText } from '../../components/useKeptText.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReviewDetail.module.css'
import type { DecidingRole, Decision } from './useDecision.ts'

interface Props {
  readonly review: Review
  readonly role: DecidingRole
  readonly person: string
  readonly decision: Decision
  readonly reasonField: Ref<HTMLTextAreaElement>
}

/** Passes a report or sends it back with the reason; the reason stays where it is refused. */
export function DecisionForm({ review, role, person, decision, reasonField }: Props) {
  const { t } = useStrings()
  const id = useId()
  const [reason, setReason] = useKeptText(`duban.reason/${person}/${review.report.id}`)
  const [isEmpty, setEmpty] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const { isWorking, refusal, asking, pass, sendBack } = decision
  const isAsking = asking === review.report.id
  const back = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '' && (await sendBack(review, reason.trim(), isEmpty))) setReason('')
  }
  const said = isMissing ? t('review.reasonMissing') : refusal?.id === review.report.id ? refusal.text : ''
  return (
    <footer className={styles.decision}>
      {isAsking && (
        <p role="alert" className={styles.asking}>
          ▲{' '}
          {t(
            review.conflicts.length > 0
              ? 'review.ask.conflict'
              : review.report.corrects
                ? 'review.ask.correction'
                : 'review.ask.bare',
          )}
        </p>
      )}
      <div className={styles.buttons}>
        <Button kind="primary" disabled={isWorking} onClick={() => pass(review)}>
          {t(isAsking ? `review.passAnyway.${role}` : `review.pass.${role}`)}
        </Button>
        <label htmlFor={id} className="visually-hidden">
          {t('review.reason')}
        </label>
        <textarea
          ref={reasonField}
          id={id}
          rows={1}
          value={reason}
          placeholder={t('review.reason')}
          aria-invalid={isMissing || undefined}
          onChange={event => {
            setReason(event.target.value)
            setMissing(false)
          }}
          onKeyDown={event => {
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) back()
          }}
        />
        <Button danger disabled={isWorking} onClick={back}>
          {t('review.sendBack')}
        </Button>
      </div>
      {role === 'office' && (
        <label className={styles.empty}>
          <input type="checkbox" checked={isEmpty} onChange={event => setEmpty(event.target.checked)} />{' '}
          {t('review.empty')}
        </label>
      )}
      {said && (
        <p role="alert" className={styles.refusal}>
          {said}
        </p>
      )}
    </footer>
  )
}

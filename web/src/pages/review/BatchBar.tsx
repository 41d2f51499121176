import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { forgetReports, stepReport } from '../../client/reporting.ts'
import type { Review } from '../../client/reviews.ts'
import { Button } from '../../components/Button.tsx'
import { failureText } from '../../components/failures.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReviewPage.module.css'
import { isPlain } from './selection.ts'
import { type DecidingRole, STEPS, useEndedSession } from './useDecision.ts'

interface Props {
  readonly picked: readonly Review[]
  readonly role: DecidingRole
  readonly onChosen: (chosen: ReadonlySet<string>) => void
}

/** Passes several at once, with care: those that do not speak for themselves stay, and each refusal is told. */
export function BatchBar({ picked, role, onChosen }: Props) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const failed = useEndedSession()
  const [isAsking, setAsking] = useState(false)
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const [done, setDone] = useState<number | null>(null)
  const plain = picked.filter(isPlain)
  const left = picked.length - plain.length
  const passAll = async () => {
    setAsking(false)
    setRefusals([])
    const refused: string[] = []
    const rest = new Set(picked.map(({ report }) => report.id))
    for (const [at, { report, label, text }] of plain.entries()) {
      setDone(at)
      try {
        await stepReport(report.id, STEPS[role].pass)
        rest.delete(report.id)
      } catch (error) {
        if (failed(error)) return
        refused.push(`${(label || text).slice(0, 30)}：${failureText(error, t)}`)
      }
    }
    setDone(null)
    setRefusals(refused)
    onChosen(rest)
    await forgetReports(queries)
  }
  return (
    <section className={styles.batch} aria-label={t('review.batch')}>
      <span>{t('review.chosen', { count: picked.length })}</span>
      {left > 0 && <span className={styles.doubt}>▲ {t('review.notPlain', { count: left })}</span>}
      {isAsking ? (
        <>
          <span role="alert">{t(`review.askAll.${role}`, { count: plain.length })}</span>
          <Button kind="primary" onClick={passAll}>
            {t('review.confirm')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('review.cancel')}</Button>
        </>
      ) : (
        <>
          <Button disabled={plain.length === 0 || done !== null} onClick={() => setAsking(true)}>
            {done === null ? t(`review.passAll.${role}`, { count: plain.length }) : `${done + 1} / ${plain.length}`}
          </Button>
          <Button kind="text" onClick={() => onChosen(new Set())}>
            {t('review.unchoose')}
          </Button>
        </>
      )}
      {refusals.map(refusal => (
        <p key={refusal} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      ))}
    </section>
  )
}

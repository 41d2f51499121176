import { useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useId, useState } from 'react'
import { forgetReports, type UnitReport } from '../../client/reporting.ts'
import { checkReport, type Review } from '../../client/reviews.ts'
import { Button } from '../../components/Button.tsx'
import { failureText } from '../../components/failures.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReviewDetail.module.css'
import { useEndedSession } from './useDecision.ts'

const METHODS = ['documents', 'phone', 'site'] as const

const FAKED = ['value', 'evidence'] as const

const isHandedIn = (report: UnitReport, what: (typeof FAKED)[number]): boolean =>
  what === 'value' ? report.value !== null : report.evidence.length > 0

/** Notes a check (核查): by documents, by phone, on site; with the value found where there is one. */
export function CheckForm({ review: { report, unit } }: { review: Review }) {
  const { t } = useStrings()
  const id = useId()
  const queries = useQueryClient()
  const failed = useEndedSession()
  const [refusal, setRefusal] = useState('')
  const [holds, setHolds] = useState<boolean | null>(null)
  const [method, setMethod] = useState<(typeof METHODS)[number]>('documents')
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const value = String(fields.get('value') ?? '').trim() || null
    const note = String(fields.get('note') ?? '').trim()
    try {
      setRefusal('')
      const faked = FAKED.find(what => what === fields.get('faked')) ?? null
      await checkReport(report.id, { method, value, holds: holds === true, note, faked })
      form.reset()
      setHolds(null)
      await forgetReports(queries)
    } catch (error) {
      if (!failed(error)) setRefusal(failureText(error, t))
    }
  }
  return (
    <details className={styles.check}>
      <summary>{t('review.check')}</summary>
      <form onSubmit={submit}>
        <fieldset>
          <legend>{t('review.method')}</legend>
          {METHODS.map(one => (
            <label key={one}>
              <input type="radio" name="method" checked={method === one} onChange={() => setMethod(one)} />{' '}
              {t(`review.method.${one}`)}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('review.finding')}</legend>
          <label>
            <input type="radio" name="holds" required checked={holds === true} onChange={() => setHolds(true)} />{' '}
            {t('review.holds')}
          </label>
          <label>
            <input type="radio" name="holds" checked={holds === false} onChange={() => setHolds(false)} />{' '}
            {t('review.holdsNot')}
          </label>
        </fieldset>
        {report.targetId !== null && (
          <p>
            <label htmlFor={`${id}-value`}>{t('review.verified')}</label>{' '}
            <input id={`${id}-value`} name="value" autoComplete="off" pattern="-?\d{1,20}(\.\d{1,12})?" />{' '}
            <span lang="zh-CN">{unit}</span>
          </p>
        )}
        <p>
          <label htmlFor={`${id}-note`}>{t('review.note')}</label>{' '}
          <input id={`${id}-note`} name="note" autoComplete="off" />
        </p>
        {holds === false && (
          <p>
            <label htmlFor={`${id}-faked`}>{t('review.faked')}</label>{' '}
            <select id={`${id}-faked`} name="faked" defaultValue="">
              <option value="">{t('review.faked.no')}</option>
              {FAKED.filter(what => isHandedIn(report, what)).map(what => (
                <option key={what} value={what}>
                  {t(`review.faked.${what}`)}
                </option>
              ))}
            </select>
          </p>
        )}
        {refusal && (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        )}
        <Button type="submit">{t('review.addCheck')}</Button>
      </form>
    </details>
  )
}

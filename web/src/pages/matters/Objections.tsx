import { useState } from 'react'
import type { MatterFile } from '../../client/matters.ts'
import { ChoiceField, TextField } from '../../components/FormFields.tsx'
import office from '../../components/office.module.css'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './MatterPage.module.css'
import { RemarkForm } from './RemarkForm.tsx'
import type { Rights } from './useRights.ts'

interface Props {
  readonly file: MatterFile
  readonly rights: Rights
  readonly onDone: () => Promise<void>
}

/** Objections to the conclusion (异议) and their reviews (复核), with both clocks; drafters recuse themselves. */
export function Objections({ file, rights, onDone }: Props) {
  const { t, language } = useStrings()
  const [reason, setReason] = useState('')
  const isConcluded = file.records.some(({ record }) => record.event?.step === 'conclude')
  if (!isConcluded) return null
  return (
    <section className={office.card} aria-labelledby="objections">
      <h2 id="objections">{t('matter.objection.title')}</h2>
      <p className={office.muted}>{t('matter.objection.rule')}</p>
      <ul className={styles.items}>
        {file.objections.map(({ id, reason: said, status, review }) => (
          <li key={id}>
            <p className={styles.row}>
              <span className={office.tag}>{t(`matter.objection.state.${status.state}`)}</span>
              {status.decideBy && t('matter.objection.decideBy', { day: dateText(status.decideBy.day, language) })}
            </p>
            <p lang="zh-CN">{said}</p>
            {status.notRecused.length > 0 && (
              <p>{t('matter.objection.notRecused', { persons: status.notRecused.join('、') })}</p>
            )}
            {review === null && rights.mayReview && <ReviewForm file={file} objection={id} onDone={onDone} />}
          </li>
        ))}
      </ul>
      {file.objections.length === 0 && <p className={office.muted}>{t('matter.objection.none')}</p>}
      {rights.mayObject && (
        <RemarkForm
          matter={file.id}
          path="objections"
          name={t('matter.objection.raise')}
          body={() => ({ reason })}
          onDone={onDone}
        >
          <TextField label={t('matter.need.reason')} value={reason} onChange={setReason} rows={4} isRequired />
        </RemarkForm>
      )}
    </section>
  )
}

function ReviewForm({ file, objection, onDone }: Pick<Props, 'file' | 'onDone'> & { readonly objection: string }) {
  const { t } = useStrings()
  const [review, setReview] = useState({ upheld: 'false', reason: '' })
  return (
    <RemarkForm
      matter={file.id}
      path="objections/reviews"
      name={t('matter.objection.review')}
      body={() => ({ of: objection, upheld: review.upheld === 'true', reason: review.reason })}
      onDone={onDone}
    >
      <ChoiceField
        label={t('matter.objection.decision')}
        value={review.upheld}
        options={[
          { value: 'false', label: t('matter.objection.reject') },
          { value: 'true', label: t('matter.objection.uphold') },
        ]}
        onChange={upheld => setReview({ ...review, upheld })}
      />
      <TextField
        label={t('matter.need.reason')}
        value={review.reason}
        onChange={value => setReview({ ...review, reason: value })}
        rows={3}
        isRequired
      />
    </RemarkForm>
  )
}

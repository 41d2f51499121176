import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useId, useState } from 'react'
import type { Aim } from '../../client/assignment-shapes.ts'
import { forgetAssignments, type RevisionBody, reviseTarget } from '../../client/assignments.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import { AIM_FORMS } from './aim-text.ts'
import styles from './EditTask.module.css'

interface Props {
  readonly task: string
  readonly targetId: string
  readonly aim: Aim | null
  readonly state: 'awaiting' | 'original' | 'revised' | 'cancelled'
  readonly onClose: () => void
}

const KINDS = ['issued', 'adjusted', 'cancelled'] as const

/** Revises a target by an event with its authority; the old aim stays in view. */
export function ReviseTarget({ task, targetId, aim, state, onClose }: Props) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const formId = useId()
  const [body, setBody] = useState<RevisionBody>({
    targetId,
    kind: state === 'awaiting' ? 'issued' : 'adjusted',
    authority: { body: '', document: '', day: '' },
    reason: '',
    to: {
      form: AIM_FORMS.find(form => form === aim?.form) ?? 'floor',
      value: aim?.value ?? '',
      high: aim?.high ?? null,
      unit: aim?.unit ?? '',
    },
  })
  const revise = useMutation({
    mutationFn: () => reviseTarget(task, body.kind === 'cancelled' ? { ...body, to: null } : body),
    onSuccess: async () => {
      onClose()
      await forgetAssignments(queries)
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    revise.mutate()
  }
  return (
    <Dialog
      title={t('tasks.revise')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
          <Button kind="primary" type="submit" form={formId} loading={revise.isPending}>
            {t('tasks.reviseSave')}
          </Button>
        </>
      }
    >
      <p>{t('tasks.reviseHint')}</p>
      <form id={formId} onSubmit={submit} className={styles.form}>
        <RevisionFields body={body} onChange={setBody} />
      </form>
      <Refused error={revise.error} />
    </Dialog>
  )
}

interface FieldsProps {
  readonly body: RevisionBody
  readonly onChange: (body: RevisionBody) => void
}

function RevisionFields({ body, onChange }: FieldsProps) {
  const { t } = useStrings()
  const { authority } = body
  const give = (change: Partial<RevisionBody['authority']>) =>
    onChange({ ...body, authority: { ...authority, ...change } })
  return (
    <>
      <Field label={t('tasks.reviseKind')}>
        <select
          value={body.kind}
          onChange={event => onChange({ ...body, kind: KINDS.find(kind => kind === event.target.value) ?? 'adjusted' })}
        >
          {KINDS.map(kind => (
            <option key={kind} value={kind}>
              {t(`tasks.revision.${kind}`)}
            </option>
          ))}
        </select>
      </Field>
      {body.kind !== 'cancelled' && <AimFields body={body} onChange={onChange} />}
      <Field label={t('tasks.authorityBody')}>
        <input required value={authority.body} onChange={event => give({ body: event.target.value })} />
      </Field>
      <div className={styles.pair}>
        <Field label={t('tasks.authorityDocument')}>
          <input required value={authority.document} onChange={event => give({ document: event.target.value })} />
        </Field>
        <Field label={t('tasks.authorityDay')}>
          <input type="date" required value={authority.day} onChange={event => give({ day: event.target.value })} />
        </Field>
      </div>
      <Field label={t('tasks.reviseReason')}>
        <textarea
          rows={2}
          required
          value={body.reason}
          onChange={event => onChange({ ...body, reason: event.target.value })}
        />
      </Field>
    </>
  )
}

function AimFields({ body, onChange }: FieldsProps) {
  const { t } = useStrings()
  const { to } = body
  if (!to) return null
  const set = (change: Partial<typeof to>) => onChange({ ...body, to: { ...to, ...change } })
  return (
    <div className={styles.pair}>
      <Field label={t('tasks.reviseForm')}>
        <select value={to.form} onChange={event => set({ form: event.target.value, high: null })}>
          {AIM_FORMS.map(form => (
            <option key={form} value={form}>
              {t(`tasks.form.${form}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('tasks.reviseValue', { unit: to.unit || t('value.none') })}>
        <input
          required
          inputMode="decimal"
          pattern="-?\d+(\.\d+)?"
          value={to.value ?? ''}
          onChange={event => set({ value: event.target.value })}
        />
      </Field>
      {to.form === 'range' && (
        <Field label={t('tasks.reviseHigh')}>
          <input
            required
            inputMode="decimal"
            pattern="-?\d+(\.\d+)?"
            value={to.high ?? ''}
            onChange={event => set({ high: event.target.value })}
          />
        </Field>
      )}
    </div>
  )
}

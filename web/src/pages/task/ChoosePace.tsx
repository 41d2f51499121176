import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useId, useState } from 'react'
import type { Assignment, FullTarget } from '../../client/assignment-shapes.ts'
import { type CellEdit, editAssignment, forgetAssignments } from '../../client/assignments.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './EditTask.module.css'
import { paceFormOf, paceOfForm } from './pace-form.ts'

interface Props {
  readonly task: Assignment<FullTarget>
  readonly onClose: () => void
}

/** Chooses how a task's year should gather (序时进度): pressed by a factor, after the season of earlier years, or both. */
export function ChoosePace({ task, onClose }: Props) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const formId = useId()
  const [form, setForm] = useState(() => paceFormOf(task.row.pace))
  const [wrongLine, setWrongLine] = useState<number | null>(null)
  const edit = useMutation({
    mutationFn: (pace: CellEdit['pace']) => editAssignment(task, { pace }),
    onSuccess: async () => {
      onClose()
      await forgetAssignments(queries)
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const pace = paceOfForm(form)
    setWrongLine('wrongLine' in pace ? pace.wrongLine : null)
    if (!('wrongLine' in pace)) edit.mutate(pace)
  }
  return (
    <Dialog
      title={t('tasks.pace.choose')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
          <Button kind="primary" type="submit" form={formId} loading={edit.isPending}>
            {t('tasks.save')}
          </Button>
        </>
      }
    >
      <p>{t('tasks.pace.chooseHint')}</p>
      <form id={formId} onSubmit={submit} className={styles.form}>
        <Field label={t('tasks.pace.factor')} hint={t('tasks.pace.factorHint')}>
          <input
            inputMode="decimal"
            value={form.factor}
            onChange={event => setForm({ ...form, factor: event.target.value })}
          />
        </Field>
        <Field label={t('tasks.pace.years')} hint={t('tasks.pace.yearsHint')}>
          <textarea
            rows={4}
            wrap="off"
            value={form.years}
            onChange={event => setForm({ ...form, years: event.target.value })}
          />
        </Field>
      </form>
      {wrongLine !== null && <p role="alert">■ {t('tasks.pace.wrongLine', { line: wrongLine })}</p>}
      <Refused error={edit.error} />
    </Dialog>
  )
}

import { type SyntheticEvent, useId, useState } from 'react'
import type { Assignment, FullTarget, TaskRow } from '../../client/assignment-shapes.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import { Beside } from './Beside.tsx'
import styles from './EditTask.module.css'
import { type PaceForm, paceFormOf, paceOfForm } from './pace-form.ts'
import { useTaskEdit } from './useTaskEdit.ts'

interface Props {
  readonly task: Assignment<FullTarget>
  readonly onClose: () => void
}

const formOfRow = (row: TaskRow): PaceForm => paceFormOf(row.pace)

/**
 * Chooses how a task's year should gather (序时进度): pressed by a factor, after the season of earlier years, or both.
 * Where somebody chose meanwhile, both choices stand beside one another.
 */
export function ChoosePace({ task, onClose }: Props) {
  const { t } = useStrings()
  const formId = useId()
  const { form, setForm, base, theirs, isSaving, error, save, takeTheirs } = useTaskEdit(task, formOfRow, onClose)
  const [wrongLine, setWrongLine] = useState<number | null>(null)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const pace = paceOfForm(form)
    setWrongLine('wrongLine' in pace ? pace.wrongLine : null)
    if (!('wrongLine' in pace)) save({ pace })
  }
  return (
    <Dialog
      title={t('tasks.pace.choose')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
          {theirs && <Button onClick={takeTheirs}>{t('tasks.conflict.theirs')}</Button>}
          <Button kind="primary" type="submit" form={formId} loading={isSaving}>
            {t(theirs ? 'tasks.conflict.mine' : 'tasks.save')}
          </Button>
        </>
      }
    >
      <p>{t('tasks.pace.chooseHint')}</p>
      <Refused error={error} />
      {theirs && <Choices mine={form} was={formOfRow(base.row)} now={formOfRow(theirs.row)} />}
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
    </Dialog>
  )
}

/** The typed choice beside the one that somebody else saved. */
function Choices({ mine, was, now }: Readonly<Record<'mine' | 'was' | 'now', PaceForm>>) {
  const { t } = useStrings()
  const row = (name: string, cell: keyof PaceForm) => ({ name, mine: mine[cell], was: was[cell], now: now[cell] })
  return <Beside rows={[row(t('tasks.pace.factor'), 'factor'), row(t('tasks.pace.years'), 'years')]} />
}

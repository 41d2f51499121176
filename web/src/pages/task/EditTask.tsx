import { type SyntheticEvent, useId } from 'react'
import type { Assignment, TaskRow } from '../../client/assignment-shapes.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { PostNames, UnitNames } from '../../components/NameLists.tsx'
import { Refused } from '../../components/Refused.tsx'
import { cellText } from '../../format/task-cells.ts'
import { useStrings } from '../../strings/strings.ts'
import { Beside } from './Beside.tsx'
import styles from './EditTask.module.css'
import { editOfForm, formOf, type TaskForm, typedCell } from './task-form.ts'
import { useTaskEdit } from './useTaskEdit.ts'

/**
 * Edits a task at the version that was read. Where somebody was quicker, what was typed stays, their version stands
 * beside it, and one saves again on top of it or takes theirs.
 */
export function EditTask({ task, onClose }: { task: Pick<Assignment, 'id' | 'version' | 'row'>; onClose: () => void }) {
  const { t } = useStrings()
  const formId = useId()
  const { form, setForm, base, theirs, isSaving, error, save, takeTheirs } = useTaskEdit(task, formOf, onClose)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save(editOfForm(form, base.row))
  }
  return (
    <Dialog
      title={t('tasks.editTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
          {theirs && <Button onClick={takeTheirs}>{t('tasks.conflict.theirs')}</Button>}
          <Button
            kind="primary"
            type="submit"
            form={formId}
            loading={isSaving}
            disabled={Object.keys(editOfForm(form, base.row)).length === 0}
          >
            {t(theirs ? 'tasks.conflict.mine' : 'tasks.save')}
          </Button>
        </>
      }
    >
      <Refused error={error} />
      {theirs && <Cellwise form={form} base={base.row} theirs={theirs.row} />}
      <form id={formId} onSubmit={submit} className={styles.form}>
        <Cells form={form} onChange={change => setForm({ ...form, ...change })} />
      </form>
    </Dialog>
  )
}

function Cells({ form, onChange }: { form: TaskForm; onChange: (change: Partial<TaskForm>) => void }) {
  const { t } = useStrings()
  const [unitList, postList] = [useId(), useId()]
  return (
    <>
      <Field label={t('tasks.cell.text')}>
        <textarea rows={3} required value={form.text} onChange={event => onChange({ text: event.target.value })} />
      </Field>
      <Field label={t('tasks.cell.lead')} hint={t('tasks.unitsHint')}>
        <input list={unitList} value={form.lead} onChange={event => onChange({ lead: event.target.value })} />
      </Field>
      <Field label={t('tasks.cell.coUnits')} hint={t('tasks.unitsHint')}>
        <input list={unitList} value={form.coUnits} onChange={event => onChange({ coUnits: event.target.value })} />
      </Field>
      <Field label={t('tasks.cell.leaderPost')}>
        <input
          list={postList}
          value={form.leaderPost}
          onChange={event => onChange({ leaderPost: event.target.value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('tasks.deadlineWords')}>
          <input value={form.deadlineText} onChange={event => onChange({ deadlineText: event.target.value })} />
        </Field>
        <Field label={t('tasks.deadlineDay')}>
          <input
            type="date"
            value={form.deadlineDay}
            onChange={event => onChange({ deadlineDay: event.target.value })}
          />
        </Field>
      </div>
      <Field label={t('tasks.cell.category')}>
        <input value={form.category} onChange={event => onChange({ category: event.target.value })} />
      </Field>
      <Field label={t('tasks.cell.note')}>
        <textarea rows={2} value={form.note} onChange={event => onChange({ note: event.target.value })} />
      </Field>
      <UnitNames id={unitList} />
      <PostNames id={postList} />
    </>
  )
}

const CELLS = ['text', 'lead', 'coUnits', 'leaderPost', 'deadline', 'category', 'note'] as const

/** What is typed beside what somebody else saved meanwhile. */
function Cellwise({ form, base, theirs }: { form: TaskForm; base: TaskRow; theirs: TaskRow }) {
  const { t } = useStrings()
  return (
    <Beside
      rows={CELLS.map(cell => ({
        name: t(`tasks.cell.${cell}`),
        mine: typedCell(form, cell),
        was: cellText(base, cell),
        now: cellText(theirs, cell),
      }))}
    />
  )
}

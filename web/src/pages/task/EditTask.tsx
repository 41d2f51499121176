import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useId, useState } from 'react'
import type { Assignment, TaskRow } from '../../client/assignment-shapes.ts'
import { editAssignment, forgetAssignments, readAssignment, type Versioned } from '../../client/assignments.ts'
import { usePostChoices, useUnitChoices } from '../../client/breakdowns.ts'
import { Refusal } from '../../client/request.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { Refused } from '../../components/Refused.tsx'
import { cellText } from '../../format/task-cells.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './EditTask.module.css'
import { editOfForm, formOf, type TaskForm, typedCell } from './task-form.ts'

interface Base extends Versioned {
  readonly row: TaskRow
}

/**
 * Edits a task at the version that was read. Where somebody was quicker, what was typed stays, their version stands
 * beside it, and one saves again on top of it or takes theirs.
 */
export function EditTask({ task, onClose }: { task: Pick<Assignment, 'id' | 'version' | 'row'>; onClose: () => void }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const formId = useId()
  const [base, setBase] = useState<Base>(task)
  const [form, setForm] = useState(() => formOf(task.row))
  const [theirs, setTheirs] = useState<Base | null>(null)
  const edit = useMutation({
    mutationFn: (on: Base) => editAssignment(on, editOfForm(form, base.row)),
    onSuccess: async () => {
      onClose()
      await forgetAssignments(queries)
    },
    onError: async error => {
      if (error instanceof Refusal && error.code === 'version_conflict') setTheirs(await readAssignment(task.id))
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    edit.mutate(theirs ?? base)
  }
  const takeTheirs = () => {
    if (!theirs) return
    setBase(theirs)
    setForm(formOf(theirs.row))
    setTheirs(null)
    edit.reset()
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
            loading={edit.isPending}
            disabled={Object.keys(editOfForm(form, base.row)).length === 0}
          >
            {t(theirs ? 'tasks.conflict.mine' : 'tasks.save')}
          </Button>
        </>
      }
    >
      <Refused error={edit.error} />
      {theirs && <Beside form={form} base={base.row} theirs={theirs.row} />}
      <form id={formId} onSubmit={submit} className={styles.form}>
        <Cells form={form} onChange={change => setForm({ ...form, ...change })} />
      </form>
    </Dialog>
  )
}

function Cells({ form, onChange }: { form: TaskForm; onChange: (change: Partial<TaskForm>) => void }) {
  const { t } = useStrings()
  const [unitList, postList] = [useId(), useId()]
  const units = useUnitChoices().data ?? []
  const posts = usePostChoices().data ?? []
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
      <datalist id={unitList}>
        {units.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <datalist id={postList}>
        {posts.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  )
}

const CELLS = ['text', 'lead', 'coUnits', 'leaderPost', 'deadline', 'category', 'note'] as const

/** What is typed beside what somebody else saved meanwhile, cell by cell. */
function Beside({ form, base, theirs }: { form: TaskForm; base: TaskRow; theirs: TaskRow }) {
  const { t } = useStrings()
  const rows = CELLS.map(cell => ({
    cell,
    mine: typedCell(form, cell),
    was: cellText(base, cell),
    now: cellText(theirs, cell),
  })).filter(({ mine, was, now }) => mine !== was || now !== was)
  return (
    <table className={styles.beside}>
      <caption>{t('tasks.conflict.beside')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tasks.conflict.cellHead')}</th>
          <th scope="col">{t('tasks.conflict.mineHead')}</th>
          <th scope="col">{t('tasks.conflict.theirsHead')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cell, mine, was, now }) => (
          <tr key={cell}>
            <th scope="row">{t(`tasks.cell.${cell}`)}</th>
            <td lang="zh-CN">{mine === was ? t('tasks.conflict.kept') : mine || t('value.none')}</td>
            <td lang="zh-CN">{now === was ? t('tasks.conflict.kept') : now || t('value.none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, type SyntheticEvent, useId, useState } from 'react'
import type { Assignment } from '../../client/assignment-shapes.ts'
import { type CellEdit, editAssignments, forgetAssignments } from '../../client/assignments.ts'
import { Refusal } from '../../client/request.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { PostNames, UnitNames } from '../../components/NameLists.tsx'
import { Refused } from '../../components/Refused.tsx'
import { changedCells } from '../../format/task-cells.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './BulkEdit.module.css'
import { editOf, type TypedCells } from './typed-cells.ts'

interface Props {
  /** As they were when they were chosen. */
  readonly chosen: readonly Assignment[]
  /** As they are now. */
  readonly rows: readonly Assignment[]
  readonly onClose: () => void
  readonly onDone: () => void
}

const EMPTY: TypedCells = { lead: null, leaderPost: null, deadlineText: '', deadlineDay: null, note: null }

/** Gives many tasks the same cells. Where somebody was quicker nothing is written, and what they changed is shown. */
export function BulkEdit({ chosen, rows, onClose, onDone }: Props) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const [cells, setCells] = useState(EMPTY)
  const [versions, setVersions] = useState(chosen)
  const edit = useMutation({
    mutationFn: (cellEdit: CellEdit) => editAssignments(versions, cellEdit),
    onSuccess: async () => {
      onDone()
      onClose()
      await forgetAssignments(queries)
    },
    onError: () => forgetAssignments(queries),
  })
  const isConflict = edit.error instanceof Refusal && edit.error.code === 'version_conflict'
  const fresh = versions.map(old => rows.find(({ id }) => id === old.id) ?? old)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    edit.mutate(editOf(cells))
  }
  const again = () => {
    setVersions(fresh)
    edit.reset()
  }
  const form = useId()
  return (
    <Dialog
      title={t('tasks.bulkTitle', { count: chosen.length })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
          {isConflict ? (
            // Keys: a button that turned into the submitting one under the click would submit at once.
            <Button key="again" kind="primary" onClick={again}>
              {t('tasks.conflict.again')}
            </Button>
          ) : (
            <Button
              key="apply"
              kind="primary"
              type="submit"
              form={form}
              loading={edit.isPending}
              disabled={Object.keys(editOf(cells)).length === 0}
            >
              {t('tasks.bulkApply')}
            </Button>
          )}
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles.form}>
        <p>{t('tasks.bulkHint')}</p>
        <Cells cells={cells} onChange={setCells} />
      </form>
      <Refused error={edit.error} />
      {isConflict && <OthersChanges before={versions} now={fresh} />}
    </Dialog>
  )
}

function Cells({ cells, onChange }: { cells: TypedCells; onChange: (cells: TypedCells) => void }) {
  const { t } = useStrings()
  const [unitList, postList] = [useId(), useId()]
  const set = (change: Partial<TypedCells>) => onChange({ ...cells, ...change })
  return (
    <>
      <Choosable name={t('tasks.cell.lead')} isOn={cells.lead !== null} onToggle={on => set({ lead: on ? '' : null })}>
        <input
          list={unitList}
          required
          value={cells.lead ?? ''}
          onChange={event => set({ lead: event.target.value })}
        />
      </Choosable>
      <Choosable
        name={t('tasks.cell.leaderPost')}
        isOn={cells.leaderPost !== null}
        onToggle={on => set({ leaderPost: on ? '' : null })}
      >
        <input
          list={postList}
          value={cells.leaderPost ?? ''}
          onChange={event => set({ leaderPost: event.target.value })}
        />
      </Choosable>
      <Choosable
        name={t('tasks.cell.deadline')}
        isOn={cells.deadlineDay !== null}
        onToggle={on => set({ deadlineDay: on ? '' : null })}
      >
        <input
          type="date"
          required
          value={cells.deadlineDay ?? ''}
          onChange={event => set({ deadlineDay: event.target.value })}
        />
      </Choosable>
      <Choosable name={t('tasks.cell.note')} isOn={cells.note !== null} onToggle={on => set({ note: on ? '' : null })}>
        <textarea rows={2} value={cells.note ?? ''} onChange={event => set({ note: event.target.value })} />
      </Choosable>
      <UnitNames id={unitList} />
      <PostNames id={postList} />
    </>
  )
}

interface ChoosableProps {
  readonly name: string
  readonly isOn: boolean
  readonly onToggle: (isOn: boolean) => void
  readonly children: ReactElement<{ id?: string }>
}

/** A cell that is changed only where one says so: an empty one empties it. */
function Choosable({ name, isOn, onToggle, children }: ChoosableProps) {
  const { t } = useStrings()
  return (
    <fieldset className={styles.cell}>
      <legend>
        <label>
          <input type="checkbox" checked={isOn} onChange={event => onToggle(event.target.checked)} />
          {t('tasks.bulkChange', { name })}
        </label>
      </legend>
      {isOn && <Field label={name}>{children}</Field>}
    </fieldset>
  )
}

/** Which of the chosen tasks somebody else changed meanwhile, and what. */
function OthersChanges({ before, now }: { before: readonly Assignment[]; now: readonly Assignment[] }) {
  const { t } = useStrings()
  const changed = before.flatMap((old, i) => {
    const task = now[i]
    return task && task.version !== old.version ? [{ task, cells: changedCells(old.row, task.row) }] : []
  })
  return (
    <section className={styles.conflict}>
      <h3>{t('tasks.conflict.title')}</h3>
      <p>{t('tasks.conflict.text')}</p>
      <ul lang="zh-CN">
        {changed.map(({ task, cells }) => (
          <li key={task.id}>
            <p>{task.row.text}</p>
            {cells.map(({ cell, from, to }) => (
              <p key={cell} className={styles.change}>
                {t('tasks.conflict.cell', {
                  cell: t(`tasks.cell.${cell}`),
                  from: from || t('value.none'),
                  to: to || t('value.none'),
                })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

import { type SyntheticEvent, useId, useState } from 'react'
import type { Assignment } from '../../client/assignment-shapes.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import type { Arrange } from './SelectionTools.tsx'

interface Props {
  readonly task: Assignment
  readonly arrange: Arrange
  readonly onClose: () => void
}

/** Moves a row to another place of its table; headline targets stay before the tasks. */
export function MoveDialog({ task, arrange, onClose }: Props) {
  const { t } = useStrings()
  const form = useId()
  const [place, setPlace] = useState(String(task.ordinal + 1))
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    arrange.mutate({ kind: 'move', row: task.row.id, index: Number(place) - 1 })
  }
  return (
    <Dialog
      title={t('tasks.moveTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} loading={arrange.isPending}>
            {t('tasks.move')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <p lang="zh-CN">{task.row.text}</p>
        <Field label={t('tasks.movePlace')} hint={t('tasks.moveHint')}>
          <input type="number" min={1} required value={place} onChange={event => setPlace(event.target.value)} />
        </Field>
      </form>
      <Refused error={arrange.error} />
    </Dialog>
  )
}

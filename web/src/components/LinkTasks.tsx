import { useDeferredValue, useId, useState } from 'react'
import { useAssignments } from '../client/assignments.ts'
import type { RegisterPath, Written } from '../client/registers.ts'
import { useTask } from '../client/wall.ts'
import { useStrings } from '../strings/strings.ts'
import { Button } from './Button.tsx'
import { EditState } from './EditState.tsx'
import styles from './LinkTasks.module.css'
import { useRowEdit } from './useRowEdit.ts'

/** So many found tasks are offered; whoever misses one types more of it. */
const MOST_OFFERED = 8

interface LinkTasksProps {
  readonly path: RegisterPath
  readonly row: Written
  /** Ids of the tasks that the row is linked to. */
  readonly linked: readonly string[]
}

/** Links a row of a register to tasks of the table, and unlinks it (关联任务); each choice is saved at once. */
export function LinkTasks({ path, row, linked }: LinkTasksProps) {
  const { t } = useStrings()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.link} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('links.change')}</summary>
      {isOpen && <Chooser path={path} row={row} linked={linked} />}
    </details>
  )
}

function Chooser({ path, row, linked }: LinkTasksProps) {
  const { t } = useStrings()
  const field = useId()
  const edit = useRowEdit(path, row)
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useAssignments({ q }, q !== '', MOST_OFFERED)
  const offered = q ? (found.data?.pages[0]?.items ?? []).filter(({ id }) => !linked.includes(id)) : []
  const save = (ids: readonly string[]) => edit.save({ assignments: ids })
  const isNothing = q !== '' && found.isSuccess && !found.isPlaceholderData && offered.length === 0
  return (
    <div className={styles.chooser}>
      <ul aria-label={t('links.linked')}>
        {linked.map(id => (
          <Linked key={id} id={id} isBusy={edit.isBusy} onRemove={() => save(linked.filter(other => other !== id))} />
        ))}
      </ul>
      <label htmlFor={field}>{t('links.search')}</label>
      <input id={field} type="search" value={typed} onChange={event => setTyped(event.target.value)} />
      <ul aria-label={t('links.found')}>
        {offered.slice(0, MOST_OFFERED).map(({ id, row: { text } }) => (
          <li key={id}>
            <span lang="zh-CN">{text}</span>
            <Button disabled={edit.isBusy} onClick={() => save([...linked, id])}>
              {t('links.add')} <span className="visually-hidden">{text}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">{isNothing ? t('links.none', { q }) : ''}</p>
      <EditState edit={edit} />
    </div>
  )
}

/** A linked task by its words, by its id where it cannot be read. */
function Linked({ id, isBusy, onRemove }: { id: string; isBusy: boolean; onRemove: () => void }) {
  const { t } = useStrings()
  const text = useTask(id).data?.text ?? id
  return (
    <li>
      <span lang="zh-CN">{text}</span>
      <Button disabled={isBusy} onClick={onRemove}>
        {t('links.remove')} <span className="visually-hidden">{text}</span>
      </Button>
    </li>
  )
}

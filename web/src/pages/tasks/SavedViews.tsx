import { type SyntheticEvent, useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import popover from '../../components/popover.module.css'
import { useStrings } from '../../strings/strings.ts'
import styles from './SavedViews.module.css'
import { readViews, type SavedView, withView, writeViews } from './saved-views.ts'
import type { TaskView } from './useTaskFilter.ts'

/** Looks at the tasks that one keeps under a name, in this browser. */
export function SavedViews({ view }: { view: TaskView }) {
  const { t } = useStrings()
  const id = useId()
  const [views, setViews] = useState(() => readViews(localStorage))
  const [name, setName] = useState('')
  const keep = (next: readonly SavedView[]) => {
    writeViews(localStorage, next)
    setViews(next)
  }
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    keep(withView(views, { name: name.trim(), search: view.search }))
    setName('')
  }
  return (
    <div className={popover.holder}>
      <Button popoverTarget={id}>{t('tasks.saved')}</Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('tasks.saved')}
        className={`${popover.list} ${styles.list}`}
      >
        {views.length === 0 && <p>{t('tasks.savedNone')}</p>}
        <ul>
          {views.map(one => (
            <li key={one.name}>
              <button type="button" onClick={() => view.show(one.search)}>
                {one.name}
              </button>
              <button
                type="button"
                onClick={() => keep(views.filter(other => other !== one))}
                aria-label={t('tasks.savedDelete', { name: one.name })}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
        <form onSubmit={save}>
          <input
            required
            maxLength={40}
            value={name}
            onChange={event => setName(event.target.value)}
            aria-label={t('tasks.savedName')}
            placeholder={t('tasks.savedName')}
          />
          <Button type="submit">{t('tasks.savedKeep')}</Button>
        </form>
      </div>
    </div>
  )
}

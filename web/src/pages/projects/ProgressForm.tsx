import { type SyntheticEvent, useState } from 'react'
import type { ProjectRow } from '../../client/projects.ts'
import { Button } from '../../components/Button.tsx'
import { EditState } from '../../components/EditState.tsx'
import { useRowEdit } from '../../components/useRowEdit.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ProgressForm.module.css'

/** Cells that change from month to month. */
const FIELDS = ['month', 'doneThisYear', 'image', 'problems', 'measures'] as const

type Cells = Readonly<Record<(typeof FIELDS)[number], string>>

const cellsOf = (project: ProjectRow): Cells => ({
  month: project.month ?? '',
  doneThisYear: project.doneThisYear ?? '',
  image: project.image,
  problems: project.problems,
  measures: project.measures,
})

/** An empty month or amount is none. */
const cellOf = (field: keyof Cells, text: string): string | null =>
  text === '' && (field === 'month' || field === 'doneThisYear') ? null : text

/** What is new of a project this month, at the version that was read; a refusal stays beside what was typed. */
export function ProgressForm({ project }: { project: ProjectRow }) {
  const { t } = useStrings()
  const edit = useRowEdit('/projects', project)
  // Only what was changed is sent: a cell that somebody else wrote meanwhile is not written back to what it was.
  const [read, setRead] = useState(() => cellsOf(project))
  const save = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = FIELDS.map(field => [field, String(form.get(field) ?? '').trim()] as const)
    const changed = said.filter(([field, text]) => text !== read[field])
    if (changed.length === 0) return
    const isSaved = await edit.save(Object.fromEntries(changed.map(([field, text]) => [field, cellOf(field, text)])))
    if (isSaved) setRead(Object.fromEntries(said) as Cells)
  }
  return (
    <form className={styles.form} onSubmit={save} aria-label={t('project.edit')}>
      <h2>{t('project.edit')}</h2>
      <label>
        {t('project.month')}
        <input name="month" type="month" defaultValue={read.month} />
      </label>
      <label>
        {t('project.doneAmount')}
        <input name="doneThisYear" inputMode="decimal" defaultValue={read.doneThisYear} />
      </label>
      <label className={styles.wide}>
        {t('project.image')}
        <input name="image" defaultValue={read.image} />
      </label>
      <label className={styles.wide}>
        {t('project.problems')}
        <textarea name="problems" rows={2} defaultValue={read.problems} />
      </label>
      <label className={styles.wide}>
        {t('project.measures')}
        <textarea name="measures" rows={2} defaultValue={read.measures} />
      </label>
      <div className={styles.wide}>
        <Button kind="primary" type="submit" loading={edit.isBusy}>
          {t('project.save')}
        </Button>
        <EditState edit={edit} />
      </div>
    </form>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { type SyntheticEvent, useState } from 'react'
import type { ProjectRow } from '../../client/projects.ts'
import { editRow } from '../../client/registers.ts'
import { failureText } from '../../components/failures.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ProgressForm.module.css'

/** Cells that change from month to month. */
const FIELDS = ['month', 'doneThisYear', 'image', 'problems', 'measures'] as const

/** What is new of a project this month, at the version that was read; a refusal stays beside what was typed. */
export function ProgressForm({ project }: { project: ProjectRow }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const save = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = Object.fromEntries(FIELDS.map(field => [field, String(form.get(field) ?? '').trim()]))
    const { month = '', doneThisYear = '' } = said
    setBusy(true)
    setTrouble('')
    try {
      const fields = { ...said, month: month || null, doneThisYear: doneThisYear || null }
      await editRow(queries, '/projects', project, fields)
    } catch (error) {
      setTrouble(failureText(error, t))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={save} aria-label={t('project.edit')}>
      <h2>{t('project.edit')}</h2>
      <label>
        {t('project.month')}
        <input name="month" type="month" defaultValue={project.month ?? ''} />
      </label>
      <label>
        {t('project.doneAmount')}
        <input name="doneThisYear" inputMode="decimal" defaultValue={project.doneThisYear ?? ''} />
      </label>
      <label className={styles.wide}>
        {t('project.image')}
        <input name="image" defaultValue={project.image} />
      </label>
      <label className={styles.wide}>
        {t('project.problems')}
        <textarea name="problems" rows={2} defaultValue={project.problems} />
      </label>
      <label className={styles.wide}>
        {t('project.measures')}
        <textarea name="measures" rows={2} defaultValue={project.measures} />
      </label>
      <div className={styles.wide}>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('project.save')}
        </Button>
        <span role="alert" className={styles.trouble}>
          {trouble}
        </span>
      </div>
    </form>
  )
}

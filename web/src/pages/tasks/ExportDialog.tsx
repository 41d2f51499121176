import { useState } from 'react'
import { tableAddress } from '../../client/breakdowns.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './ExportDialog.module.css'
import { TABLE_FIELDS } from './table-fields.ts'

const FORMS = ['xlsx', 'docx', 'numbered'] as const

/** The table of a report as a file: which columns, which form. */
export function ExportDialog({ document, onClose }: { document: string; onClose: () => void }) {
  const { t } = useStrings()
  const [form, setForm] = useState<(typeof FORMS)[number]>('xlsx')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const columns = TABLE_FIELDS.filter(field => !left.has(field))
  const toggle = (field: string) => {
    const next = new Set(left)
    if (!next.delete(field)) next.add(field)
    setLeft(next)
  }
  const file = tableAddress(
    document,
    form === 'xlsx' ? 'xlsx' : 'docx',
    columns,
    form === 'numbered' ? 'numbered' : 'table',
  )
  return (
    <Dialog
      title={t('tasks.exportTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.close')}</Button>
          <Button kind="primary" href={file} download disabled={columns.length === 0}>
            {t('tasks.exportDownload')}
          </Button>
        </>
      }
    >
      <fieldset className={styles.choices}>
        <legend>{t('tasks.exportForm')}</legend>
        {FORMS.map(name => (
          <label key={name}>
            <input type="radio" name="form" checked={form === name} onChange={() => setForm(name)} />
            {t(`tasks.form.${name}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.choices} data-grid>
        <legend>{t('tasks.exportColumns')}</legend>
        {TABLE_FIELDS.map(field => (
          <label key={field}>
            <input type="checkbox" checked={!left.has(field)} onChange={() => toggle(field)} />
            {t(`tasks.field.${field}`)}
          </label>
        ))}
      </fieldset>
      {form === 'xlsx' && <p className={styles.hint}>{t(left.has('id') ? 'tasks.exportNoId' : 'tasks.exportBack')}</p>}
    </Dialog>
  )
}

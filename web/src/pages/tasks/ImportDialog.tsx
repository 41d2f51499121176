import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { forgetAssignments } from '../../client/assignments.ts'
import { importTable, type Reconciliation } from '../../client/breakdowns.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './ImportDialog.module.css'
import { isTableField } from './table-fields.ts'

/** Takes an edited .xlsx back in: first what it would change, then the change. */
export function ImportDialog({ document, onClose }: { document: string; onClose: () => void }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const preview = useMutation({ mutationFn: (chosen: File) => importTable(document, chosen, false) })
  const apply = useMutation({
    mutationFn: (chosen: File) => importTable(document, chosen, true),
    onSuccess: () => forgetAssignments(queries),
  })
  const told = apply.data ?? preview.data
  const isChange = told !== undefined && (told.changes.length > 0 || told.isReordered)
  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null)
    apply.reset()
    if (chosen) preview.mutate(chosen)
    else preview.reset()
  }
  return (
    <Dialog
      title={t('tasks.importTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.close')}</Button>
          {!apply.data && (
            <Button
              kind="primary"
              disabled={!file || !isChange}
              loading={preview.isPending || apply.isPending}
              onClick={() => file && apply.mutate(file)}
            >
              {t('tasks.importApply')}
            </Button>
          )}
        </>
      }
    >
      <Field label={t('tasks.importFile')} hint={t('tasks.importHint')}>
        <input
          type="file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={event => choose(event.target.files?.[0])}
        />
      </Field>
      <Refused error={apply.error ?? preview.error} />
      {told && <Told told={told} />}
    </Dialog>
  )
}

const REASONS = [
  'duplicate_row',
  'unknown_row',
  'emptied',
  'not_nodes',
  'not_a_kind',
  'not_a_day',
  'not_targets',
] as const

function Told({ told }: { told: Reconciliation }) {
  const { t } = useStrings()
  const name = (field: string | null) => (field && isTableField(field) ? t(`tasks.field.${field}`) : (field ?? ''))
  const why = (reason: string) => {
    const known = REASONS.find(one => one === reason)
    return known ? t(`tasks.unread.${known}`) : reason
  }
  return (
    <div className={styles.told}>
      <p role="status">
        {told.applied
          ? t('tasks.importDone', { count: told.changes.length })
          : t('tasks.importTold', {
              changes: told.changes.length,
              unread: told.unread.length,
              absent: told.absent.length,
            })}
      </p>
      {told.changes.length > 0 && (
        <table>
          <caption>{t('tasks.importChanges')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('tasks.importLine')}</th>
              <th scope="col">{t('tasks.importField')}</th>
              <th scope="col">{t('tasks.importFrom')}</th>
              <th scope="col">{t('tasks.importTo')}</th>
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {told.changes.map(({ rowId, line, field, from, to }) => (
              <tr key={`${rowId} ${field}`}>
                <td>{line}</td>
                <td>{name(field)}</td>
                <td>{from || t('value.none')}</td>
                <td>{to || t('value.none')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {told.unread.length > 0 && (
        <section>
          <h3>{t('tasks.importUnread')}</h3>
          <ul lang="zh-CN">
            {told.unread.map(({ line, field, text, reason }) => (
              <li key={`${line} ${field} ${text}`}>
                {t('tasks.importUnreadRow', { line, field: name(field), text, reason: why(reason) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.absent.length > 0 && <p>{t('tasks.importAbsent', { rows: told.absent.join('、') })}</p>}
      {told.isReordered && <p>{t('tasks.importReordered')}</p>}
      {told.unknownHeadings.length > 0 && (
        <p>{t('tasks.importHeadings', { names: told.unknownHeadings.join('、') })}</p>
      )}
    </div>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { forgetAssignments } from '../../client/assignments.ts'
import { type Breakdown, setUpBreakdown, type TableSettings } from '../../client/breakdowns.ts'
import { MATTERS_KEY } from '../../client/matters.ts'
import { forgetReports } from '../../client/reporting.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './DraftForm.module.css'
import { TableSettingFields } from './TableSettingFields.tsx'

/** Sets how the table of a report is reported on and pressed (报送与督办设置), also after it was issued. */
export function SettingsDialog({ breakdown, onClose }: { breakdown: Breakdown; onClose: () => void }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const form = useId()
  const { rhythm, dueDay, lagMonths, ladder } = breakdown
  const [settings, setSettings] = useState<TableSettings>({ rhythm, dueDay, lagMonths, ladder })
  const save = useMutation({
    mutationFn: () => setUpBreakdown(breakdown.documentId, settings),
    onSuccess: async () => {
      onClose()
      await forgetAssignments(queries)
      await forgetReports(queries)
      await queries.invalidateQueries({ queryKey: MATTERS_KEY })
    },
  })
  return (
    <Dialog
      title={t('tasks.settings.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} loading={save.isPending}>
            {t('tasks.settings.save')}
          </Button>
        </>
      }
    >
      <p>{t('tasks.settings.text')}</p>
      <form
        id={form}
        className={styles.settings}
        onSubmit={event => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <TableSettingFields settings={settings} onChange={changed => setSettings({ ...settings, ...changed })} />
      </form>
      <Refused error={save.error} />
    </Dialog>
  )
}

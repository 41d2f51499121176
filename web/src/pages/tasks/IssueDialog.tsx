import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { forgetAssignments, useTaskGroups } from '../../client/assignments.ts'
import { issueBreakdown } from '../../client/breakdowns.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Refused } from '../../components/Refused.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './IssueDialog.module.css'

/** Issues the table of a report (交办), after saying what that means and what is still open in it. */
export function IssueDialog({ document, onClose }: { document: string; onClose: () => void }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const [isRead, setRead] = useState(false)
  const groups = useTaskGroups({ document }, 'unit')
  const leadless = groups.data?.groups.find(({ key }) => key === '')?.total ?? 0
  const issue = useMutation({
    mutationFn: () => issueBreakdown(document),
    onSuccess: async () => {
      onClose()
      await forgetAssignments(queries)
    },
  })
  return (
    <Dialog
      title={t('tasks.issueTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
          <Button kind="primary" disabled={!isRead} loading={issue.isPending} onClick={() => issue.mutate()}>
            {t('tasks.issueConfirm')}
          </Button>
        </>
      }
    >
      <p>{t('tasks.issueCount', { count: groups.data?.total ?? 0 })}</p>
      <ul className={styles.meaning}>
        <li>{t('tasks.issueMeans.report')}</li>
        <li>{t('tasks.issueMeans.target')}</li>
        <li>{t('tasks.issueMeans.public')}</li>
        <li>{t('tasks.issueMeans.final')}</li>
      </ul>
      {leadless > 0 && <p className={styles.warning}>▲ {t('tasks.issueLeadless', { count: leadless })}</p>}
      <label className={styles.read}>
        <input type="checkbox" checked={isRead} onChange={event => setRead(event.target.checked)} />{' '}
        {t('tasks.issueRead')}
      </label>
      <Refused error={issue.error} />
    </Dialog>
  )
}

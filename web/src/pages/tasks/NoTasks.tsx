import { useNavigate } from 'react-router'
import { rowsOf, useDocuments } from '../../client/documents.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { reportName } from '../../format/report-name.ts'
import { useStrings } from '../../strings/strings.ts'
import type { TaskView } from './useTaskFilter.ts'

/** Why there is nothing to see, and what to do: widen, choose a report to break down, or import one. */
export function NoTasks({ view, mayDraft }: { view: TaskView; mayDraft: boolean }) {
  const { t } = useStrings()
  const navigate = useNavigate()
  const documents = rowsOf(useDocuments('').data)
  if (view.isNarrowed)
    return (
      <Notice title={t('tasks.empty.title')} text={t('tasks.empty.text')}>
        <Button onClick={view.clear}>{t('data.clear')}</Button>
      </Notice>
    )
  if (!mayDraft) return <Notice title={t('tasks.none.title')} text={t('tasks.none.wait')} />
  if (documents.length === 0)
    return (
      <Notice title={t('tasks.none.title')} text={t('tasks.none.import')}>
        <Button kind="primary" onClick={() => navigate('/')}>
          {t('data.none.button')}
        </Button>
      </Notice>
    )
  return (
    <Notice title={t('tasks.none.title')} text={t('tasks.none.choose')}>
      {documents.map(one => (
        <Button key={one.id} onClick={() => view.change({ document: one.id })}>
          {reportName(one)}
        </Button>
      ))}
    </Notice>
  )
}

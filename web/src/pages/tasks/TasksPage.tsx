import { useMemo, useState } from 'react'
import type { Assignment } from '../../client/assignment-shapes.ts'
import { useAssignments, useTaskGroups } from '../../client/assignments.ts'
import { useBreakdown } from '../../client/breakdowns.ts'
import { rowsOf, useDocument } from '../../client/documents.ts'
import { useMay } from '../../client/session.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import { DraftForm } from './DraftForm.tsx'
import { LightTotals } from './LightTotals.tsx'
import { NoTasks } from './NoTasks.tsx'
import { TaskBoard } from './TaskBoard.tsx'
import { TaskFilters } from './TaskFilters.tsx'
import { TaskHead } from './TaskHead.tsx'
import styles from './TasksPage.module.css'
import { TaskTable } from './TaskTable.tsx'
import { useTaskView } from './useTaskFilter.ts'

/** The one report that all tasks are of, or empty. */
const onlyReport = (rows: readonly Assignment[], total: number): string => {
  const [first] = rows
  const isOne = rows.length === total && rows.every(({ documentId }) => documentId === first?.documentId)
  return (isOne && first?.documentId) || ''
}

/** The tasks of a report or of all (任务): table or board, with what can be done to many at once. */
export default function TasksPage() {
  const { t } = useStrings()
  usePageTitle(t('nav.tasks'))
  const view = useTaskView()
  const { filter, groupedBy } = view
  const mayEdit = useMay()('assignment.edit')
  const everyLight = useMemo(() => ({ ...filter, light: '' }), [filter])
  const groups = useTaskGroups(everyLight, groupedBy ?? 'chapter')
  const tasks = useAssignments(filter)
  const [selected, setSelected] = useState<ReadonlyMap<string, Assignment>>(new Map())
  const rows = useMemo(() => rowsOf(tasks.data), [tasks.data])
  const shownReport = filter.document || onlyReport(rows, tasks.data?.pages[0]?.total ?? 0)
  const breakdown = useBreakdown(shownReport)
  const document = useDocument(shownReport)
  const error = breakdown.error ?? groups.error ?? tasks.error
  const isUndrafted = filter.document !== '' && breakdown.data === null
  if (error && !groups.data)
    return (
      <div className={styles.page}>
        <h1>{t('nav.tasks')}</h1>
        <Failure error={error} onRetry={() => Promise.all([groups.refetch(), tasks.refetch()])} />
      </div>
    )
  return (
    <div className={styles.page} data-board={groupedBy !== null}>
      <TaskHead view={view} breakdown={breakdown.data ?? null} document={document.data ?? null} />
      {isUndrafted ? (
        <DraftForm document={filter.document} year={document.data?.year ?? null} mayDraft={mayEdit} />
      ) : (
        <>
          {groups.data && <LightTotals groups={groups.data} view={view} />}
          <TaskFilters view={view} />
          {groups.isPending && <Loading lines={10} />}
          {groups.data?.total === 0 && <NoTasks view={view} mayDraft={mayEdit} />}
          {groups.data && groups.data.total > 0 && groupedBy && (
            <TaskBoard view={view} by={groupedBy} groups={groups.data} />
          )}
          {groups.data && groups.data.total > 0 && !groupedBy && (
            <TaskTable {...{ view, tasks, rows, selected }} onSelected={setSelected} mayEdit={mayEdit} />
          )}
        </>
      )}
    </div>
  )
}

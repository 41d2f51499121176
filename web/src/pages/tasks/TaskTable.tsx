import { useMemo, useState } from 'react'
import type { Assignment } from '../../client/assignment-shapes.ts'
import type { useAssignments } from '../../client/assignments.ts'
import { ColumnChooser } from '../../components/ColumnChooser.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useHiddenColumns } from '../../components/useHiddenColumns.ts'
import { PrintButton } from '../../printing/PrintButton.tsx'
import { useWholeOnPaper } from '../../printing/useWholeOnPaper.ts'
import { useStrings } from '../../strings/strings.ts'
import { NoTasks } from './NoTasks.tsx'
import { SelectionTools } from './SelectionTools.tsx'
import styles from './TaskTable.module.css'
import { taskColumns } from './task-columns.tsx'
import type { TaskView } from './useTaskFilter.ts'

interface Props {
  readonly view: TaskView
  readonly tasks: ReturnType<typeof useAssignments>
  readonly rows: readonly Assignment[]
  /** Tasks that something is to be done with, each as it was when it was chosen. */
  readonly selected: ReadonlyMap<string, Assignment>
  readonly onSelected: (selected: ReadonlyMap<string, Assignment>) => void
  readonly mayEdit: boolean
}

const STORED_DENSE_AS = 'duban.dense'

/** The tasks as a table that draws what is in view, with what can be done to the chosen rows. */
export function TaskTable({ view, tasks, rows, selected, onSelected, mayEdit }: Props) {
  const strings = useStrings()
  useWholeOnPaper(tasks)
  const { t } = strings
  const [isDense, setDense] = useState(() => localStorage.getItem(STORED_DENSE_AS) === 'yes')
  const columns = useMemo(() => {
    const toggle = (row: Assignment) => {
      const next = new Map(selected)
      if (!next.delete(row.id)) next.set(row.id, row)
      onSelected(next)
    }
    return taskColumns(strings, mayEdit ? { has: id => selected.has(id), toggle } : null)
  }, [strings, selected, onSelected, mayEdit])
  const [hidden, setHidden] = useHiddenColumns('tasks', columns)
  const toggleDense = (dense: boolean) => {
    localStorage.setItem(STORED_DENSE_AS, dense ? 'yes' : 'no')
    setDense(dense)
  }
  if (tasks.isPending) return <Loading lines={10} />
  if (rows.length === 0) return <NoTasks view={view} mayDraft={mayEdit} />
  return (
    <>
      <div className={styles.tools}>
        {mayEdit && <SelectionTools {...{ view, rows, selected, onSelected }} />}
        <span className={styles.right}>
          <label className={styles.dense}>
            <input type="checkbox" checked={isDense} onChange={event => toggleDense(event.target.checked)} />{' '}
            {t('data.dense')}
          </label>
          <ColumnChooser columns={columns} hidden={hidden} onHidden={setHidden} />
          <PrintButton />
        </span>
      </div>
      <DataTable
        label={t('tasks.table')}
        columns={columns.filter(column => !hidden.has(column.name))}
        rows={rows}
        rowKey={row => row.id}
        total={tasks.data?.pages[0]?.total ?? 0}
        isDense={isDense}
        isStale={tasks.isPlaceholderData}
        sort={view.filter.sort}
        onSort={sort => view.change({ sort })}
        onEnd={() => {
          if (tasks.hasNextPage && !tasks.isFetchingNextPage) tasks.fetchNextPage()
        }}
      />
    </>
  )
}

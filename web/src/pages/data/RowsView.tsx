import { useDeferredValue, useState } from 'react'
import { rowsOf } from '../../client/documents.ts'
import { csvAddress, type RowTable, useRows } from '../../client/rows.ts'
import type { DocumentSummary, FigureRow, TargetRow, TaskRow } from '../../client/shapes.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useHiddenColumns } from '../../components/useHiddenColumns.ts'
import { useWholeOnPaper } from '../../printing/useWholeOnPaper.ts'
import { useStrings } from '../../strings/strings.ts'
import { FilterBar } from './FilterBar.tsx'
import { NoRows } from './NoRows.tsx'
import styles from './RowsView.module.css'
import { TableHead } from './TableHead.tsx'
import type { FilterState } from './useFilter.ts'

interface Props<R> {
  readonly table: RowTable<R>
  readonly columns: readonly Column<R>[]
  readonly filterState: FilterState
  /** The report that the rows are narrowed to, once it is known. */
  readonly document: DocumentSummary | null
}

const STORED_DENSE_AS = 'duban.dense'

/** One table with its conditions, count, columns and export. */
export function RowsView<R extends FigureRow | TargetRow | TaskRow>({
  table,
  columns,
  filterState,
  document,
}: Props<R>) {
  const { t } = useStrings()
  const { filter, change } = filterState
  const rows = useRows(table, useDeferredValue(filter))
  useWholeOnPaper(rows)
  const [isDense, setDense] = useState(() => localStorage.getItem(STORED_DENSE_AS) === 'yes')
  const [hidden, setHidden] = useHiddenColumns(table.name, columns)
  const loaded = rowsOf(rows.data)
  const total = rows.data?.pages[0]?.total ?? 0
  const name = t(`data.${table.name}`)
  const toggleDense = (dense: boolean) => {
    localStorage.setItem(STORED_DENSE_AS, dense ? 'yes' : 'no')
    setDense(dense)
  }
  return (
    <div className={styles.page}>
      <TableHead
        table={table.name}
        filter={filter}
        csv={csvAddress(table.name, filter)}
        total={rows.data ? total : null}
        columns={columns}
        hidden={hidden}
        onHidden={setHidden}
        isDense={isDense}
        onDense={toggleDense}
      />
      <FilterBar table={table.name} state={filterState} document={document} />
      {rows.isPending && <Loading lines={10} />}
      {rows.isError && !rows.data && <Failure error={rows.error} onRetry={() => rows.refetch()} />}
      {rows.data && loaded.length === 0 && <NoRows state={filterState} />}
      {loaded.length > 0 && (
        <DataTable
          label={t('data.table', { name })}
          columns={columns.filter(column => !hidden.has(column.name))}
          rows={loaded}
          rowKey={row => `${row.documentId}-${row.id}`}
          total={total}
          isDense={isDense}
          isStale={rows.isPlaceholderData}
          sort={filter.sort}
          onSort={sort => change({ sort })}
          onEnd={() => {
            if (rows.hasNextPage && !rows.isFetchingNextPage) rows.fetchNextPage()
          }}
        />
      )}
    </div>
  )
}

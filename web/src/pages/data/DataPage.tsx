import { useMemo } from 'react'
import { useParams } from 'react-router'
import { useDocument } from '../../client/documents.ts'
import { FIGURE_TABLE, TABLE_NAMES, TARGET_TABLE, TASK_TABLE } from '../../client/rows.ts'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import NotFoundPage from '../not-found/NotFoundPage.tsx'
import { figureColumns } from './figure-columns.tsx'
import { RowsView } from './RowsView.tsx'
import { targetColumns } from './target-columns.tsx'
import { taskColumns } from './task-columns.tsx'
import { useFilter } from './useFilter.ts'

/** The tables (数据): all figures, targets and tasks of all reports, or of one. */
export default function DataPage() {
  const { table } = useParams()
  const strings = useStrings()
  const { t } = strings
  const filterState = useFilter()
  const document = useDocument(filterState.filter.document)
  const figures = useMemo(() => figureColumns(strings), [strings])
  const targets = useMemo(() => targetColumns(strings), [strings])
  const tasks = useMemo(() => taskColumns(strings), [strings])
  const name = TABLE_NAMES.find(one => one === table)
  usePageTitle(t(`data.${name ?? 'figures'}`))
  if (!name) return <NotFoundPage />
  const shared = { filterState, document: document.data ?? null }
  if (name === 'tasks') return <RowsView key={name} table={TASK_TABLE} columns={tasks} {...shared} />
  if (name === 'targets') return <RowsView key={name} table={TARGET_TABLE} columns={targets} {...shared} />
  return <RowsView key={name} table={FIGURE_TABLE} columns={figures} {...shared} />
}

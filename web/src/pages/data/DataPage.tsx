import { useMemo } from 'react'
import { useParams } from 'react-router'
import { useDocument } from '../../client/documents.ts'
import { FIGURE_TABLE, TARGET_TABLE } from '../../client/rows.ts'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import NotFoundPage from '../not-found/NotFoundPage.tsx'
import { figureColumns } from './figure-columns.tsx'
import { RowsView } from './RowsView.tsx'
import { targetColumns } from './target-columns.tsx'
import { useFilter } from './useFilter.ts'

/** The tables (数据): all figures and all targets of all reports, or of one. */
export default function DataPage() {
  const { table } = useParams()
  const strings = useStrings()
  const { t } = strings
  const filterState = useFilter()
  const document = useDocument(filterState.filter.document)
  const figures = useMemo(() => figureColumns(strings), [strings])
  const targets = useMemo(() => targetColumns(strings), [strings])
  usePageTitle(t(table === 'targets' ? 'data.targets' : 'data.figures'))
  if (table !== 'figures' && table !== 'targets') return <NotFoundPage />
  const shared = { filterState, document: document.data ?? null }
  return table === 'figures' ? (
    <RowsView key="figures" table={FIGURE_TABLE} columns={figures} {...shared} />
  ) : (
    <RowsView key="targets" table={TARGET_TABLE} columns={targets} {...shared} />
  )
}

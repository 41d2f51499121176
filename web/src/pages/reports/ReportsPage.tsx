import { useDeferredValue } from 'react'
import { useSearchParams } from 'react-router'
import { rowsOf, useDocuments } from '../../client/documents.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { SearchField } from '../../components/SearchField.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useWholeOnPaper } from '../../printing/useWholeOnPaper.ts'
import { useStrings } from '../../strings/strings.ts'
import { UploadButton } from '../../uploads/UploadButton.tsx'
import { DeletedBar } from './DeletedBar.tsx'
import { ReportList } from './ReportList.tsx'
import styles from './ReportsPage.module.css'
import { useDeletions } from './useDeletions.ts'

/** The library (报告): every report with its counts; search, upload, delete. */
export function ReportsPage() {
  const { t } = useStrings()
  usePageTitle(t('reports.title'))
  const [search, setSearch] = useSearchParams()
  const q = search.get('q') ?? ''
  const documents = useDocuments(useDeferredValue(q.trim()))
  useWholeOnPaper(documents)
  const deletions = useDeletions()
  const setQ = (words: string) => setSearch(words ? { q: words } : {}, { replace: true })
  const rows = rowsOf(documents.data).filter(row => !deletions.isDeleted(row.id))
  const total = (documents.data?.pages[0]?.total ?? 0) - deletions.pending.length
  const isEmpty = documents.data !== undefined && q === '' && rows.length === 0
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('reports.title')}</h1>
        {documents.data && !isEmpty && (
          <p className={styles.total}>{t('reports.total', { count: Math.max(0, total) })}</p>
        )}
        {!isEmpty && (
          <div className={styles.tools}>
            <SearchField label={t('reports.search')} value={q} onChange={setQ} />
            <UploadButton />
          </div>
        )}
      </header>
      {documents.isPending && <Loading />}
      {documents.isError && !documents.data && <Failure error={documents.error} onRetry={() => documents.refetch()} />}
      {documents.data && rows.length === 0 && <Nothing q={q} onClear={() => setQ('')} />}
      {rows.length > 0 && <ReportList reports={rows} onDelete={deletions.remove} />}
      {rows.length > 0 && <p className={styles.hint}>{t('reports.dropHint')}</p>}
      {documents.hasNextPage && (
        <p className={styles.more}>
          <Button onClick={() => documents.fetchNextPage()} loading={documents.isFetchingNextPage}>
            {t('reports.more')}
          </Button>
        </p>
      )}
      <DeletedBar deletions={deletions} />
    </div>
  )
}

function Nothing({ q, onClear }: { q: string; onClear: () => void }) {
  const { t } = useStrings()
  if (q)
    return (
      <Notice title={t('reports.none.title', { q })} text={t('reports.none.text')}>
        <Button onClick={onClear}>{t('reports.none.clear')}</Button>
      </Notice>
    )
  return (
    <div className={styles.empty}>
      <Notice title={t('reports.empty.title')} text={t('reports.empty.text')}>
        <UploadButton />
      </Notice>
      <p className={styles.hint}>{t('reports.dropHint')}</p>
    </div>
  )
}

import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { rowsOf, useDocuments } from '../../client/documents.ts'
import { useAgainstSeries, useSeriesTables } from '../../client/series.ts'
import { Failure } from '../../components/Failure.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { reportName } from '../../format/report-name.ts'
import { useStrings } from '../../strings/strings.ts'
import { AgainstList } from './AgainstList.tsx'
import styles from './SeriesPage.module.css'
import { SeriesTables } from './SeriesTables.tsx'

/** 与统计核对: official series taken in, and a report's figures against them. */
export default function SeriesPage() {
  const { t } = useStrings()
  usePageTitle(t('series.title'))
  const [search, setSearch] = useSearchParams()
  const tables = useSeriesTables()
  const documents = useDocuments('')
  const reports = rowsOf(documents.data)
  const asked = search.get('document') ?? ''
  const document = asked || (reports[0]?.id ?? '')
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('series.title')}</h1>
        <p className={styles.lead}>{t('series.lead')}</p>
      </header>
      {tables.isPending && <Loading />}
      {tables.isError && !tables.data && <Failure error={tables.error} onRetry={() => tables.refetch()} />}
      {tables.data && <SeriesTables tables={tables.data} />}
      {tables.data && tables.data.length > 0 && reports.length > 0 && (
        <section aria-labelledby="against">
          <h2 id="against">{t('series.against')}</h2>
          <FilterSelect
            label={reports[0] ? reportName(reports[0]) : t('field.document')}
            value={asked}
            options={reports.slice(1).map(report => ({ value: report.id, label: reportName(report) }))}
            onChange={value => setSearch(value ? { document: value } : {}, { replace: true })}
          />
          <Against document={document} />
        </section>
      )}
    </div>
  )
}

function Against({ document }: { document: string }) {
  const { t } = useStrings()
  const against = useAgainstSeries(document)
  const [isAll, setAll] = useState(true)
  if (against.isPending) return <Loading />
  if (against.isError) return <Failure error={against.error} onRetry={() => against.refetch()} />
  if (against.data.items.length === 0)
    return <Notice title={t('series.nothing.title')} text={t('series.nothing.text')} />
  return <AgainstList document={document} against={against.data} isAll={isAll} onAll={setAll} />
}

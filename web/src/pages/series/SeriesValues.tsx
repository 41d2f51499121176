import { rowsOf } from '../../client/documents.ts'
import { useSeriesValues } from '../../client/series.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RecordTable } from '../../components/RecordTable.tsx'
import { periodText } from '../../format/dates.ts'
import { useWholeOnPaper } from '../../printing/useWholeOnPaper.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './SeriesTables.module.css'

/** The values of a table of official series, as they were taken in. */
export function SeriesValues({ table, name }: { table: string; name: string }) {
  const { t, language } = useStrings()
  const values = useSeriesValues(table)
  useWholeOnPaper(values)
  if (values.isPending) return <Loading lines={4} />
  if (values.isError) return <Failure error={values.error} onRetry={() => values.refetch()} />
  return (
    <div className={styles.values}>
      <RecordTable
        label={name}
        rows={rowsOf(values.data)}
        rowKey={row => Object.values(row).join(' ')}
        columns={[
          { name: 'indicator', head: t('field.indicator'), isHead: true, cell: row => row.indicator },
          { name: 'place', head: t('field.place'), isNarrow: true, cell: row => row.place },
          { name: 'period', head: t('field.period'), isNarrow: true, cell: row => periodText(row.period, language) },
          { name: 'kind', head: t('field.kind'), isNarrow: true, cell: row => t(`kind.${row.kind}`) },
          {
            name: 'value',
            head: t('field.value'),
            isNumber: true,
            isNarrow: true,
            cell: row => `${row.value}${row.unit}`,
          },
          { name: 'rank', head: t('kind.rank'), isNumber: true, isNarrow: true, cell: row => row.rank ?? '' },
          { name: 'status', head: t('series.status'), isNarrow: true, cell: row => row.status },
          { name: 'source', head: t('series.source'), cell: row => row.source },
        ]}
      />
      {values.hasNextPage && (
        <Button disabled={values.isFetchingNextPage} onClick={() => values.fetchNextPage()}>
          {t('office.more')}
        </Button>
      )}
    </div>
  )
}

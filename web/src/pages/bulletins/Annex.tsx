import { bucketNames } from 'duban-core'
import { Link } from 'react-router'
import { type AnnexEntry, taskPath } from '../../client/bulletins.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Light } from '../../components/Light.tsx'
import { Loading } from '../../components/Loading.tsx'
import { RecordTable } from '../../components/RecordTable.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './PaperView.module.css'
import type { AnnexOnPaper } from './useAnnexOnPaper.ts'

const BUCKETS = new Map<string, string>(bucketNames)

/** The rows of an annex (附件) as the paper lists them. It is Chinese in every language. */
export function AnnexTable({ rows }: { readonly rows: readonly AnnexEntry[] }) {
  const { t } = useStrings()
  if (rows.length === 0) return null
  return (
    <section className={styles.annex}>
      <h3>附件</h3>
      <RecordTable
        label={t('bulletin.annex')}
        rows={rows}
        rowKey={({ row }) => row.id}
        columns={[
          { name: 'place', head: '序号', isNumber: true, cell: ({ place }) => place },
          {
            name: 'text',
            head: '事项',
            isHead: true,
            width: '36%',
            cell: ({ row }) => <Link to={taskPath(row)}>{row.text}</Link>,
          },
          { name: 'unit', head: '牵头单位', width: '18%', cell: ({ row }) => row.leadUnit },
          { name: 'bucket', head: '进度', isNarrow: true, cell: ({ bucket }) => BUCKETS.get(bucket) },
          {
            name: 'light',
            head: '亮灯',
            isNarrow: true,
            cell: ({ row }) => (
              <Link to={`${taskPath(row)}#why`} aria-label={`${t('tasks.why.ask')} ${row.light.label} ${row.text}`}>
                <Light {...row.light} />
              </Link>
            ),
          },
          { name: 'reason', head: '存在问题', cell: ({ row }) => row.reason },
        ]}
      />
    </section>
  )
}

interface Props {
  readonly paper: AnnexOnPaper
  /** How many rows it has. */
  readonly count: number
}

/** The annex of an issued bulletin: behind a button, for most read the paper alone. */
export function IssuedAnnex({ paper: { annex, isOpen, open }, count }: Props) {
  const { t } = useStrings()
  if (count === 0) return null
  if (!isOpen)
    return (
      <p className={styles.annex}>
        <Button onClick={open}>{t('bulletin.annex.open', { count })}</Button>
      </p>
    )
  return (
    <>
      <AnnexTable rows={annex.data?.pages.flatMap(page => page.items) ?? []} />
      {annex.isPending && <Loading lines={6} />}
      {annex.isError && <Failure error={annex.error} onRetry={() => annex.refetch()} />}
      {annex.hasNextPage && (
        <p>
          <Button disabled={annex.isFetchingNextPage} onClick={() => annex.fetchNextPage()}>
            {t('bulletin.annex.more')}
          </Button>
        </p>
      )}
    </>
  )
}

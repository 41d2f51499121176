import { Link, useParams } from 'react-router'
import { useReading } from '../../client/documents.ts'
import { useComparison } from '../../client/versions.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ComparePage.module.css'
import { DifferenceLists } from './DifferenceLists.tsx'
import { SideBySide } from './SideBySide.tsx'

/** Two copies or versions of one report (文本比对): what differs, in lists and side by side. */
export default function ComparePage() {
  const { id = '', other = '' } = useParams()
  const { t } = useStrings()
  const comparison = useComparison(id, other)
  const first = useReading(id)
  const second = useReading(other)
  usePageTitle(t('copies.title'))
  const failed = [comparison, first, second].find(query => query.isError)
  if (failed) return <Failure error={failed.error} onRetry={() => failed.refetch()} />
  if (!comparison.data || !first.data || !second.data) return <Loading lines={12} />
  const { data } = comparison
  const nameOf = ({ name, version }: typeof data.first): string => (version > 1 ? `${name}（${version}）` : name)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('copies.title')}</h1>
        <p>
          {t('copies.first', { name: nameOf(data.first) })}{' '}
          <Link to={`/reports/${encodeURIComponent(id)}`}>{t('copies.open')}</Link>
        </p>
        <p>
          {t('copies.second', { name: nameOf(data.second) })}{' '}
          <Link to={`/reports/${encodeURIComponent(other)}`}>{t('copies.open')}</Link>
        </p>
        <p className={styles.shared}>
          {t('copies.shared', { percent: (data.shared * 100).toFixed(1) })}
          {data.moved.length > 0 && ` · ${t('copies.movedNote', { count: data.moved.length })}`}
        </p>
      </header>
      <DifferenceLists comparison={data} />
      {data.shared < 1 && <SideBySide first={first.data.text} second={second.data.text} comparison={data} />}
    </div>
  )
}

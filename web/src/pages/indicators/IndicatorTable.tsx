import { Link } from 'react-router'
import type { LatestOutcome, ListedIndicator } from '../../client/indicators.ts'
import { RecordTable } from '../../components/RecordTable.tsx'
import { periodText } from '../../format/dates.ts'
import { amountText } from '../../format/statements.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './IndicatorTable.module.css'

/** The indicators of one category: how often each is spoken of, and its latest outcome. */
export function IndicatorTable({ category, rows }: { category: string; rows: readonly ListedIndicator[] }) {
  const { t } = useStrings()
  return (
    <RecordTable
      label={category}
      rows={rows}
      rowKey={row => row.id}
      isAligned
      columns={[
        {
          name: 'name',
          head: t('field.indicator'),
          isHead: true,
          cell: row => (
            <Link to={`/indicators/${encodeURIComponent(row.id)}`} lang="zh-CN">
              {row.name}
            </Link>
          ),
        },
        {
          name: 'mentions',
          head: t('indicators.mentions'),
          isNumber: true,
          width: '110px',
          cell: row => row.mentions.toLocaleString('en-US'),
        },
        {
          name: 'documents',
          head: t('indicators.documents'),
          isNumber: true,
          width: '110px',
          cell: row => row.documents.toLocaleString('en-US'),
        },
        {
          name: 'latest',
          head: t('indicators.latest'),
          width: '46%',
          cell: row =>
            row.latest ? (
              <Latest latest={row.latest} />
            ) : (
              <span className={styles.when}>{t('indicators.noOutcome')}</span>
            ),
        },
      ]}
    />
  )
}

function Latest({ latest }: { latest: LatestOutcome }) {
  const { t, language } = useStrings()
  const { value, unit, comparator, kind, period, place, documentId, figure } = latest
  return (
    <>
      <Link to={`/reports/${encodeURIComponent(documentId)}#${figure}`} className={styles.value}>
        {kind !== 'level' && `${t(`kind.${kind}`)} `}
        {amountText(value, unit, comparator, language, t)}
      </Link>{' '}
      <span lang="zh-CN" className={styles.when}>
        {periodText(period, language)} {place}
      </span>
    </>
  )
}

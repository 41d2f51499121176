import { Link } from 'react-router'
import type { LatestOutcome, ListedIndicator } from '../../client/indicators.ts'
import { periodText } from '../../format/dates.ts'
import { amountText } from '../../format/statements.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './IndicatorTable.module.css'

/** Written out, because browsers drop the roles of table elements that are not laid out as a table. */
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** The indicators of one category: how often each is spoken of, and its latest outcome. */
export function IndicatorTable({ category, rows }: { category: string; rows: readonly ListedIndicator[] }) {
  const { t } = useStrings()
  return (
    <table {...ROLE.table} className={styles.table} aria-label={category}>
      <thead {...ROLE.rowgroup}>
        <tr {...ROLE.row}>
          <th {...ROLE.columnheader} scope="col">
            {t('field.indicator')}
          </th>
          <th {...ROLE.columnheader} scope="col" className={styles.number}>
            {t('indicators.mentions')}
          </th>
          <th {...ROLE.columnheader} scope="col" className={styles.number}>
            {t('indicators.documents')}
          </th>
          <th {...ROLE.columnheader} scope="col">
            {t('indicators.latest')}
          </th>
        </tr>
      </thead>
      <tbody {...ROLE.rowgroup}>
        {rows.map(row => (
          <tr key={row.id} {...ROLE.row}>
            <th {...ROLE.rowheader} scope="row" lang="zh-CN">
              <Link to={`/indicators/${encodeURIComponent(row.id)}`}>{row.name}</Link>
            </th>
            <td {...ROLE.cell} className={styles.number} data-label={t('indicators.mentions')}>
              {row.mentions.toLocaleString('en-US')}
            </td>
            <td {...ROLE.cell} className={styles.number} data-label={t('indicators.documents')}>
              {row.documents.toLocaleString('en-US')}
            </td>
            <td {...ROLE.cell} className={styles.latest}>
              {row.latest ? <Latest latest={row.latest} /> : <span>{t('indicators.noOutcome')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Latest({ latest }: { latest: LatestOutcome }) {
  const { t, language } = useStrings()
  const { value, unit, comparator, kind, period, place, documentId, figure } = latest
  return (
    <>
      <Link to={`/reports/${encodeURIComponent(documentId)}#${figure}`}>
        {kind !== 'level' && `${t(`kind.${kind}`)} `}
        {amountText(value, unit, comparator, language, t)}
      </Link>
      <span lang="zh-CN">
        {periodText(period, language)} {place}
      </span>
    </>
  )
}

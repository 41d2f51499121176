import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { Link } from 'react-router'
import { type RowFilter, TABLE_NAMES, type TableName } from '../../client/rows.ts'
import { Button } from '../../components/Button.tsx'
import { type ChoosableColumn, ColumnChooser } from '../../components/ColumnChooser.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './TableHead.module.css'

interface Props {
  readonly table: TableName
  readonly filter: RowFilter
  readonly csv: string
  /** Null until it is known. */
  readonly total: number | null
  readonly columns: readonly ChoosableColumn[]
  readonly hidden: ReadonlySet<string>
  readonly onHidden: (hidden: ReadonlySet<string>) => void
  readonly isDense: boolean
  readonly onDense: (dense: boolean) => void
}

/** Which table, how many rows, and what can be done with them. */
export function TableHead({ table, filter, csv, total, columns, hidden, onHidden, isDense, onDense }: Props) {
  const { t } = useStrings()
  const kept = new URLSearchParams(
    Object.entries({ document: filter.document, q: filter.q, period: filter.period }).filter(([, value]) => value),
  )
  return (
    <header className={styles.head}>
      <h1 className="visually-hidden">{t('data.title')}</h1>
      <nav aria-label={t('data.tabs')} className={styles.tabs}>
        {TABLE_NAMES.map(name => (
          <Link
            key={name}
            to={`/data/${name}${kept.size > 0 ? `?${kept}` : ''}`}
            aria-current={name === table ? 'page' : undefined}
          >
            {t(`data.${name}`)}
          </Link>
        ))}
      </nav>
      <p role="status" className={styles.count}>
        {total !== null && t('data.count', { count: total })}
      </p>
      <label className={styles.dense}>
        <input type="checkbox" checked={isDense} onChange={event => onDense(event.target.checked)} /> {t('data.dense')}
      </label>
      <ColumnChooser columns={columns} hidden={hidden} onHidden={onHidden} />
      <Button icon={<DownloadOutlined aria-hidden />} href={csv} download disabled={total === 0}>
        {t('data.csv')}
      </Button>
    </header>
  )
}

import { bucketNames } from 'duban-core'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { type NumberSource, type PaperRow, taskPath } from '../../client/bulletins.ts'
import { Light } from '../../components/Light.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useStrings } from '../../strings/strings.ts'
import type { NumberPiece } from './numbers.ts'
import styles from './SourcePanel.module.css'

const BUCKETS = new Map<string, string>(bucketNames)

/** Rows that are listed; the head says how many there are. */
const SHOWN = 1000

interface Props {
  readonly number: NumberPiece
  /** Null while it is fetched. */
  readonly source: NumberSource | null
  readonly onClose: () => void
}

/** The rows that a number of a bulletin was made from (逐数可查), and why it was moved where it was. */
export function SourcePanel({ number, source, onClose }: Props) {
  const { t } = useStrings()
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [onClose])
  const known = new Map(source?.rows.map(entry => [entry.row.id, entry]))
  return (
    <aside className={styles.panel} data-sheet="true" aria-label={t('bulletin.source')}>
      <div className={styles.head}>
        <h2>{t('bulletin.source.title', { number: number.text, count: number.rowCount })}</h2>
        <button type="button" onClick={onClose} aria-label={t('bulletin.source.close')}>
          ✕
        </button>
      </div>
      <p className={styles.hint}>{t(`bulletin.origin.${number.origin}`)}</p>
      {number.why && <p className={styles.why}>{number.why}</p>}
      {source === null && <Loading lines={4} />}
      <ol className={styles.rows} lang="zh-CN">
        {source?.ids.slice(0, SHOWN).map(id => {
          const entry = known.get(id)
          return <li key={id}>{entry ? <Row row={entry.row} bucket={BUCKETS.get(entry.bucket) ?? ''} /> : id}</li>
        })}
      </ol>
    </aside>
  )
}

function Row({ row, bucket }: { row: PaperRow; bucket: string }) {
  const { t } = useStrings()
  const { actual, gap } = row.pace
  return (
    <>
      <Link to={taskPath(row)}>{row.text}</Link>
      <p>
        {row.leadUnit || t('bulletin.noLead')} · {bucket} ·
        <Link to={`${taskPath(row)}#why`} aria-label={`${t('tasks.why.ask')} ${row.light.label} ${row.text}`}>
          <Light {...row.light} />
        </Link>
      </p>
      {actual !== undefined && (
        <p>
          {t('bulletin.actual', { value: `${actual}${row.unit}` })}
          {gap !== undefined && `　${t('bulletin.gap', { gap: shortened(gap) })}`}
        </p>
      )}
      {row.reason && <p>{t('bulletin.reason', { reason: row.reason })}</p>}
    </>
  )
}

/** A gap is kept to twelve digits; two are enough to read. */
const shortened = (gap: string): string => gap.replace(/(\.\d\d)\d+$/, '$1')

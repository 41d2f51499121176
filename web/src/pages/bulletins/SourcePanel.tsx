import { bucketNames } from 'duban-core'
import { useEffect } from 'react'
import { Link } from 'react-router'
import type { Paper, PaperRow } from '../../client/bulletins.ts'
import { Light } from '../../components/Light.tsx'
import { useStrings } from '../../strings/strings.ts'
import type { NumberPiece } from './numbers.ts'
import styles from './SourcePanel.module.css'

const BUCKETS = new Map<string, string>(bucketNames)

interface Props {
  readonly paper: Paper
  readonly number: NumberPiece
  readonly onClose: () => void
}

/** The rows that a number of a bulletin was made from (逐数可查), and why it was moved where it was. */
export function SourcePanel({ paper, number, onClose }: Props) {
  const { t } = useStrings()
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [onClose])
  const known = new Map(paper.annex.map(entry => [entry.row.id, entry]))
  return (
    <aside className={styles.panel} data-sheet="true" aria-label={t('bulletin.source')}>
      <div className={styles.head}>
        <h2>{t('bulletin.source.title', { number: number.text, count: number.rows.length })}</h2>
        <button type="button" onClick={onClose} aria-label={t('bulletin.source.close')}>
          ✕
        </button>
      </div>
      <p className={styles.hint}>{t(`bulletin.origin.${number.origin}`)}</p>
      {number.why && <p className={styles.why}>{number.why}</p>}
      <ol className={styles.rows} lang="zh-CN">
        {number.rows.map(id => {
          const entry = known.get(id)
          return <li key={id}>{entry ? <Row row={entry.row} bucket={BUCKETS.get(entry.bucket) ?? ''} /> : id}</li>
        })}
      </ol>
    </aside>
  )
}

/** The assignment that a row is of; what stands after the slash is its target. */
const assignmentOf = (row: PaperRow): string => row.id.split('/')[0] ?? row.id

function Row({ row, bucket }: { row: PaperRow; bucket: string }) {
  const { t } = useStrings()
  const { actual, gap } = row.pace
  return (
    <>
      <Link to={`/tasks/${encodeURIComponent(assignmentOf(row))}`}>{row.text}</Link>
      <p>
        {row.leadUnit || t('bulletin.noLead')} · {bucket} · <Light {...row.light} />
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

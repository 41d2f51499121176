import type { Span } from 'duban-core'
import type { Mark } from '../../reading/segments.ts'
import { useStrings } from '../../strings/strings.ts'
import { useOpenReading } from './reading-context.ts'
import styles from './TextColumn.module.css'

/** In the margin beside a line: links to the tasks, damage and findings that begin in it. */
export function MarginLinks({ block, marks }: { block: Span; marks: readonly Mark[] }) {
  const { t } = useStrings()
  const { records } = useOpenReading()
  const begun = marks.filter(mark => isInMargin(mark) && mark.start >= block.start && mark.start < block.end)
  if (begun.length === 0) return null
  const isNote = ({ id }: Mark): boolean => {
    const record = records.get(id)
    return record?.layer === 'findings' && record.finding.severity === 'note'
  }
  const nameOf = (mark: Mark): string => {
    const record = records.get(mark.id)
    if (record?.layer === 'damage') return t(`damage.${record.damage.kind}`)
    if (isNote(mark)) return t('reading.note')
    return t(mark.layer === 'tasks' ? 'layer.tasks' : 'layer.findings')
  }
  return (
    <span className={styles.margin}>
      {begun.map(mark => (
        <a
          key={`${mark.id}-${mark.start}`}
          href={`#${mark.id}`}
          data-mark={mark.layer}
          className={styles[isNote(mark) ? 'note' : mark.layer]}
          aria-label={`${nameOf(mark)} ${mark.id}`}
        >
          {mark.layer === 'tasks' ? mark.id.replace(/^\D+/, '') : nameOf(mark)}
        </a>
      ))}
    </span>
  )
}

const isInMargin = ({ layer }: Mark): boolean => layer === 'tasks' || layer === 'damage' || layer === 'findings'

import { Link } from 'react-router'
import type { Assignment } from '../../client/assignment-shapes.ts'
import { useDocument } from '../../client/documents.ts'
import { reportName } from '../../format/report-name.ts'
import { useStrings } from '../../strings/strings.ts'
import { Card } from './Card.tsx'
import styles from './SourceQuotes.module.css'

/** Id of the record in the report's reading that a row came from: the task, or the target where the row is one. */
export function recordOf({ id, part, targets }: Assignment['row']): string {
  const [task] = /^t\d+/.exec(id) ?? []
  return (part === 'tasks' ? task : targets[0]?.id) ?? ''
}

/** The words of the report that the task rests on, each leading to its place. */
export function SourceQuotes({ task }: { task: Pick<Assignment, 'documentId' | 'row'> }) {
  const { t } = useStrings()
  const { documentId, row } = task
  const document = useDocument(documentId).data
  const place = `/reports/${encodeURIComponent(documentId)}#${recordOf(row)}`
  return (
    <Card title={t('tasks.source')}>
      {row.source.map(({ start, text }) => (
        <blockquote key={start} className={styles.quote} lang="zh-CN">
          {text}
        </blockquote>
      ))}
      <p className={styles.place}>
        <span lang="zh-CN">
          {document ? reportName(document) : ''} · {row.category}
        </span>{' '}
        <Link to={place}>{t('tasks.sourceOpen')}</Link>
      </p>
    </Card>
  )
}

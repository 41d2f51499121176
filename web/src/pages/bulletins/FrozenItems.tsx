import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useAssignments } from '../../client/assignments.ts'
import { rowsOf } from '../../client/documents.ts'
import { type FrozenItem, reopenItem, useFrozenItems } from '../../client/frozen.ts'
import { Button } from '../../components/Button.tsx'
import { Light } from '../../components/Light.tsx'
import office from '../../components/office.module.css'
import { RecordTable } from '../../components/RecordTable.tsx'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { dateText } from '../../format/dates.ts'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './BulletinsPage.module.css'

interface Props {
  readonly document: string
  readonly month: string
  readonly mayUndo: boolean
}

/** Items of an open month that were frozen before the others (逐项定格); nothing where none is. */
export function FrozenItems({ document, month, mayUndo }: Props) {
  const { t, language } = useStrings()
  const items = useFrozenItems(document, month)
  const tasks = useAssignments({ document }, (items.data?.length ?? 0) > 0)
  const names = new Map(rowsOf(tasks.data).map(({ id, row }) => [id, row.text]))
  if (!items.data || items.data.length === 0) return null
  return (
    <details className={styles.frozen}>
      <summary>{t('bulletins.frozen.items', { month: monthText(month, language), count: items.data.length })}</summary>
      <RecordTable
        label={t('bulletins.frozen.items', { month: monthText(month, language), count: items.data.length })}
        rows={items.data}
        rowKey={item => item.assignmentId}
        columns={[
          {
            name: 'light',
            head: t('tasks.column.light'),
            isNarrow: true,
            cell: ({ colour }) => <Light colour={colour} />,
          },
          {
            name: 'text',
            head: t('tasks.cell.text'),
            isHead: true,
            width: '46%',
            cell: ({ assignmentId }) => (
              <Link to={`/tasks/${encodeURIComponent(assignmentId)}`} lang="zh-CN">
                {names.get(assignmentId) ?? assignmentId}
              </Link>
            ),
          },
          {
            name: 'by',
            head: t('bulletins.frozen.by'),
            cell: ({ by, at, isAutomatic }) => (
              <>
                {isAutomatic ? t('bulletins.frozen.byLock') : by.person}{' '}
                <span className={office.muted}>{dateText(at, language)}</span>
              </>
            ),
          },
          ...(mayUndo
            ? [
                {
                  name: 'undo',
                  head: t('bulletins.frozen.act'),
                  isNarrow: true,
                  cell: (item: FrozenItem) => <Undo document={document} item={item} />,
                },
              ]
            : []),
        ]}
      />
    </details>
  )
}

function Undo({ document, item: { month, assignmentId } }: { document: string; item: FrozenItem }) {
  const { t } = useStrings()
  const queries = useQueryClient()
  const { isWorking, refusal, attempt } = useAttempt()
  return (
    <>
      <Button
        size="small"
        disabled={isWorking}
        onClick={() => attempt(() => reopenItem(queries, document, month, assignmentId))}
      >
        {t('tasks.freeze.undo')}
      </Button>
      <RefusedSentence sentence={refusal} />
    </>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import type { Assignment, FullTarget } from '../../client/assignment-shapes.ts'
import { freezeItem, reopenItem, useFrozenItems } from '../../client/frozen.ts'
import { useReportingMonth } from '../../client/reporting.ts'
import { useMay } from '../../client/session.ts'
import { Button } from '../../components/Button.tsx'
import { Light } from '../../components/Light.tsx'
import { RefusedSentence } from '../../components/RefusedSentence.tsx'
import { useAttempt } from '../../components/useAttempt.ts'
import { dateText } from '../../format/dates.ts'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import { Card } from './Card.tsx'
import styles from './MonthFreeze.module.css'

/** Months that are open, and whether the task is frozen in them already (逐项定格); nothing where none is open. */
export function MonthFreeze({ task }: { task: Assignment<FullTarget> }) {
  const { t } = useStrings()
  const months = useReportingMonth({})
  const table = months.data?.tables.find(({ documentId }) => documentId === task.documentId)
  const open = table?.months.filter(({ isClosed }) => !isClosed) ?? []
  if (open.length === 0) return null
  return (
    <Card title={t('tasks.freeze')}>
      <p className={styles.about}>{t('tasks.freeze.about')}</p>
      <ul className={styles.months}>
        {open.map(({ month }) => (
          <Month key={month} task={task} month={month} />
        ))}
      </ul>
    </Card>
  )
}

function Month({ task, month }: { task: Assignment<FullTarget>; month: string }) {
  const { t, language } = useStrings()
  const mayClose = useMay()('period.close')
  const queries = useQueryClient()
  const items = useFrozenItems(task.documentId, month)
  const { isWorking, refusal, attempt } = useAttempt()
  const frozen = items.data?.find(({ assignmentId }) => assignmentId === task.id)
  if (!items.data) return null
  const toggle = () => attempt(() => (frozen ? reopenItem : freezeItem)(queries, task.documentId, month, task.id))
  return (
    <li>
      <div className={styles.month}>
        <span>{monthText(month, language)}</span>
        {frozen ? <Light colour={frozen.colour} /> : <span className={styles.about}>{t('tasks.freeze.open')}</span>}
        {mayClose && (
          <Button size="small" disabled={isWorking} onClick={toggle}>
            {t(frozen ? 'tasks.freeze.undo' : 'tasks.freeze.now')}
          </Button>
        )}
      </div>
      {frozen && (
        <p className={styles.about}>
          {t(frozen.isAutomatic ? 'tasks.freeze.byLock' : 'tasks.freeze.by', {
            person: frozen.by.person,
            day: dateText(frozen.at, language),
          })}
        </p>
      )}
      <RefusedSentence sentence={refusal} />
    </li>
  )
}

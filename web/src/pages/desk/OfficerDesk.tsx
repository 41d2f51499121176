import { useReturned } from '../../client/desk.ts'
import { useReportingMonth } from '../../client/reporting.ts'
import { useSession } from '../../client/session.ts'
import { Light } from '../../components/Light.tsx'
import { dateText } from '../../format/dates.ts'
import { daysBetween, shortMonthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import { itemKey, owedTasks } from '../reporting/items.ts'
import { DeskBlock, DeskLine } from './DeskBlock.tsx'
import styles from './DeskPage.module.css'
import { MatterBlock } from './MatterBlock.tsx'
import { SHOWN, TaskBlock } from './TaskBlock.tsx'

/** A unit officer's day: what came back, what is to be reported, what matters want. */
export function OfficerDesk({ today }: { today: string }) {
  const unit = useSession().data?.account?.unit ?? ''
  return (
    <div className={styles.blocks}>
      <ReturnedBlock unit={unit} />
      <OwedBlock today={today} />
      <MatterBlock forRole="unit_officer" unit={unit} today={today} />
      <TaskBlock light="red" unit={unit} />
    </div>
  )
}

function ReturnedBlock({ unit }: { unit: string }) {
  const { t, language } = useStrings()
  const returned = useReturned(unit, true)
  return (
    <DeskBlock
      title={t('desk.returned')}
      count={returned.data?.total ?? 0}
      to="/reporting"
      none={t('desk.returned.none')}
      isUrgent
      query={returned}
    >
      {returned.data?.items.slice(0, SHOWN).map(report => {
        const item = itemKey({ assignmentId: report.taskId, targetId: report.targetId })
        return (
          <DeskLine
            key={report.id}
            to={`/reporting?month=${report.month}&item=${encodeURIComponent(item)}`}
            text={report.progress}
            about={`${shortMonthText(report.month, language)} · ${t('reporting.returnedFor')}${report.returnedFor}`}
          />
        )
      })}
    </DeskBlock>
  )
}

function OwedBlock({ today }: { today: string }) {
  const { t, language } = useStrings()
  const month = useReportingMonth({})
  const items = month.data?.items ?? []
  const owed = items.filter(
    (item, at) => item.isOwed && items.findIndex(one => one.assignmentId === item.assignmentId) === at,
  )
  const { dueOn = null } = month.data ?? {}
  const days = dueOn ? daysBetween(today, dueOn) : 0
  const due = dueOn
    ? t(days < 0 ? 'desk.overdue' : 'desk.due', { day: dateText(dueOn, language), days: Math.abs(days) })
    : ''
  return (
    <DeskBlock
      title={t('desk.owed', { month: shortMonthText(month.data?.month ?? '', language) })}
      count={owedTasks(items)}
      to="/reporting"
      none={t(month.data?.month ? 'desk.owed.none' : 'desk.owed.noMonth')}
      isUrgent={days < 0}
      query={month}
    >
      {owed.slice(0, SHOWN).map(item => (
        <DeskLine
          key={itemKey(item)}
          to={`/reporting?item=${encodeURIComponent(itemKey(item))}`}
          text={item.label || item.text}
          mark={<Light colour={item.colour} />}
          about={due}
        />
      ))}
    </DeskBlock>
  )
}

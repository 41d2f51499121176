import { useReportingMonth } from '../../client/reporting.ts'
import { dateText } from '../../format/dates.ts'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import { DeskBlock, DeskLine } from './DeskBlock.tsx'
import styles from './DeskPage.module.css'
import { LadderBlock } from './LadderBlock.tsx'
import { MatterBlock } from './MatterBlock.tsx'
import { ReminderBlock } from './ReminderBlock.tsx'
import { ReviewBlock } from './ReviewBlock.tsx'
import { TaskBlock } from './TaskBlock.tsx'
import { TimelinessBlock } from './TimelinessBlock.tsx'

/** The supervision office's day: what to accept, who is late, what is red, what matters want, which month to close. */
export function SupervisorDesk({ today }: { today: string }) {
  return (
    <div className={styles.blocks}>
      <ReviewBlock by="office" />
      <MatterBlock forRole="supervisor" unit="" today={today} />
      <LadderBlock />
      <ReminderBlock />
      <TaskBlock light="red" />
      <TimelinessBlock unit="" today={today} />
      <ClosingBlock today={today} />
    </div>
  )
}

/** Months that reports were due for, that are over and not closed (关账). */
function ClosingBlock({ today }: { today: string }) {
  const { t, language } = useStrings()
  const months = useReportingMonth({})
  const open = (months.data?.tables ?? []).flatMap(({ documentId, title, name, months: all }) =>
    all
      .filter(one => one.isAsked && !one.isClosed && one.month < today.slice(0, 7))
      .map(one => ({ ...one, documentId, table: title || name })),
  )
  return (
    <DeskBlock
      title={t('desk.closing')}
      count={open.length}
      to="/bulletins"
      none={t('desk.closing.none')}
      query={months}
    >
      {open.map(({ month, dueOn, documentId, table }) => (
        <DeskLine
          key={`${documentId}/${month}`}
          to="/bulletins"
          text={monthText(month, language)}
          about={`${table} · ${t('desk.closing.due', { day: dateText(dueOn, language) })}`}
        />
      ))}
    </DeskBlock>
  )
}

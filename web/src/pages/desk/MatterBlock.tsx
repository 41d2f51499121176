import type { Role } from 'duban-core'
import { useConcludedMatters, useOpenMatters, useReminders } from '../../client/desk.ts'
import { useSession } from '../../client/session.ts'
import { useUnits } from '../../client/units.ts'
import { dateText } from '../../format/dates.ts'
import { daysBetween } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './DeskBlock.module.css'
import { DeskBlock, DeskLine } from './DeskBlock.tsx'
import { type OwedMatter, owedMatters } from './matter-duties.ts'
import { SHOWN } from './TaskBlock.tsx'

/** Supervised matters that want something of the one who looks (督办事项), those reminded of today marked. */
export function MatterBlock({ forRole: role, unit, today }: { forRole: Role; unit: string; today: string }) {
  const { t } = useStrings()
  const { data: session } = useSession()
  const open = useOpenMatters(unit, true)
  const concluded = useConcludedMatters(role === 'supervisor')
  const isOfUnit = role === 'unit_officer' || role === 'unit_head'
  const reminders = useReminders(isOfUnit)
  const owed = owedMatters([...(open.data?.items ?? []), ...(concluded.data?.items ?? [])], role, today)
  const names = new Map(useUnits().data?.map(one => [one.id, one.name]))
  const reminded = new Set(
    reminders.data
      ?.filter(digest => digest.person === session?.account?.name)
      .flatMap(digest => digest.reminders.map(one => one.matterId)),
  )
  return (
    <DeskBlock
      title={t('desk.matters')}
      count={owed.length}
      to="/matters?open=true"
      none={t('desk.matters.none')}
      isUrgent={owed.some(one => one.isOverdue)}
      query={open}
    >
      {owed.slice(0, SHOWN).map(one => (
        <MatterLine
          key={one.matter.id}
          owed={one}
          today={today}
          unitName={isOfUnit ? '' : (names.get(one.matter.unit) ?? '')}
          isReminded={reminded.has(one.matter.id)}
        />
      ))}
    </DeskBlock>
  )
}

interface LineProps {
  readonly owed: OwedMatter
  readonly today: string
  readonly unitName: string
  readonly isReminded: boolean
}

function MatterLine({ owed: { matter, duty, isOverdue }, today, unitName, isReminded }: LineProps) {
  const { t, language } = useStrings()
  const { id, title, deadline } = matter
  const days = deadline ? daysBetween(today, deadline) : 0
  const due = deadline
    ? t(isOverdue ? 'desk.overdue' : 'desk.due', { day: dateText(deadline, language), days: Math.abs(days) })
    : ''
  return (
    <DeskLine
      to={`/matters/${encodeURIComponent(id)}`}
      text={title}
      mark={
        <span className={styles.tag} data-urgent={isOverdue}>
          {t(`desk.duty.${duty}`)}
        </span>
      }
      about={[unitName, due, isReminded && t('desk.reminded')].filter(Boolean).join(' · ')}
    />
  )
}

import office from '../../components/office.module.css'
import { useStrings } from '../../strings/strings.ts'

/** From how few working days on a matter is near its end. */
const NEAR_DAYS = 3

/** Working days left (剩余工作日), in words; nothing where nothing is owed. */
export function DaysLeft({ days }: { days: number | null }) {
  const { t } = useStrings()
  if (days === null) return null
  const tone = days < 0 ? 'bad' : days <= NEAR_DAYS ? 'warn' : 'none'
  const words =
    days < 0
      ? t('matter.daysOver', { days: -days })
      : days === 0
        ? t('matter.dueToday')
        : t('matter.daysLeft', { days })
  return (
    <span className={office.tag} data-tone={tone}>
      {words}
    </span>
  )
}

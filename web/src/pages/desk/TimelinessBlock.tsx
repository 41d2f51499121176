import { Link } from 'react-router'
import { type TableMonths, type UnitMonth, useReportingMonth, useTimeliness } from '../../client/reporting.ts'
import { dateText } from '../../format/dates.ts'
import { lastDueMonth, shortMonthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './DeskBlock.module.css'
import { DeskBlock, DeskLine } from './DeskBlock.tsx'
import { SHOWN } from './TaskBlock.tsx'

/** Units that did not report in time for the month that was due last, and how far the month in hand is. */
export function TimelinessBlock({ unit, today }: { unit: string; today: string }) {
  const { t, language } = useStrings()
  const table = useReportingMonth({}).data?.tables[0]
  const month = lastDueMonth(table?.months ?? [], today)
  const isDue = (table?.months.find(one => one.month === month)?.dueOn ?? today) < today
  const timeliness = useTimeliness({ unit, month }, month !== '')
  const late = (timeliness.data?.rows ?? [])
    .filter(row => isDue && row.late + row.missing > 0)
    .sort((a, b) => b.missing - a.missing || b.late - a.late)
  return (
    <DeskBlock
      title={t(unit ? 'desk.ownLate' : 'desk.late', { month: shortMonthText(month, language) })}
      count={unit ? late.reduce((sum, row) => sum + row.late + row.missing, 0) : late.length}
      to={unit ? `/units/${encodeURIComponent(unit)}` : `/units?order=timeliness&month=${month}`}
      none={t('desk.late.none')}
      isUrgent
      query={timeliness}
      foot={table && <InHand table={table} unit={unit} />}
    >
      {late.slice(0, SHOWN).map(row => (
        <DeskLine
          key={`${row.documentId}/${row.unit}`}
          to={`/units/${encodeURIComponent(row.unit)}`}
          text={row.name}
          about={lateText(row, t)}
        />
      ))}
    </DeskBlock>
  )
}

const lateText = ({ asked, late, missing }: UnitMonth, t: ReturnType<typeof useStrings>['t']): string =>
  [
    t('desk.asked', { count: asked }),
    missing > 0 && t('units.missing', { count: missing }),
    late > 0 && t('units.late', { count: late }),
  ]
    .filter(Boolean)
    .join(' · ')

/** How far the month is that units report on now. */
function InHand({ table, unit }: { table: TableMonths; unit: string }) {
  const { t, language } = useStrings()
  const month = table.month ?? ''
  const rows = useTimeliness({ unit, month, document: table.documentId }, month !== '').data?.rows ?? []
  const asked = rows.reduce((sum, row) => sum + row.asked, 0)
  const missing = rows.reduce((sum, row) => sum + row.missing, 0)
  const dueOn = table.months.find(one => one.month === month)?.dueOn ?? ''
  if (asked === 0) return null
  return (
    <p className={styles.inHand}>
      <Link to={`/units?order=timeliness&month=${month}`}>
        {t('desk.inHand', {
          month: shortMonthText(month, language),
          done: asked - missing,
          asked,
          day: dateText(dueOn, language),
        })}
      </Link>
    </p>
  )
}

import { Link } from 'react-router'
import { useTimeliness } from '../../client/reporting.ts'
import { useSession } from '../../client/session.ts'
import type { Unit } from '../../client/units.ts'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './UnitPage.module.css'

/** Reports of a unit by month: how many tasks asked for one, and how many came in time, late, not. */
export function UnitMonths({ unit }: { unit: Unit }) {
  const { t, language } = useStrings()
  const { data: session } = useSession()
  const timeliness = useTimeliness({ unit: unit.id })
  const rows = [...(timeliness.data?.rows ?? [])].reverse()
  const today = timeliness.data?.today ?? ''
  const isOwn = session?.account?.unit === unit.id
  return (
    <section className={styles.part} aria-labelledby="unit-months">
      <h2 id="unit-months">{t('unit.months')}</h2>
      {timeliness.isPending && <Loading lines={4} />}
      {timeliness.isError && <Failure error={timeliness.error} onRetry={() => timeliness.refetch()} />}
      {timeliness.data && rows.length === 0 && <p className={styles.empty}>{t('unit.noMonths')}</p>}
      {rows.length > 0 && (
        <table className={styles.months} aria-labelledby="unit-months">
          <thead>
            <tr>
              <th scope="col">{t('reporting.month')}</th>
              <th scope="col">{t('unit.asked')}</th>
              <th scope="col">{t('unit.onTime')}</th>
              <th scope="col">{t('unit.late')}</th>
              <th scope="col">{t('unit.missing')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={`${row.documentId}/${row.month}`}>
                <th scope="row">
                  {isOwn ? (
                    <Link to={`/reporting?document=${encodeURIComponent(row.documentId)}&month=${row.month}`}>
                      {monthText(row.month, language)}
                    </Link>
                  ) : (
                    monthText(row.month, language)
                  )}
                  {row.isClosed && <small> {t('reporting.closed')}</small>}
                  {row.dueOn >= today && <small> {t('unit.notDue')}</small>}
                </th>
                <td>{row.asked}</td>
                <td>{row.onTime}</td>
                <td data-bad={row.late > 0}>{row.late}</td>
                <td data-bad={row.missing > 0 && row.dueOn < today}>{row.missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

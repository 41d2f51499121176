import { Link } from 'react-router'
import { useReportingMonth } from '../../client/reporting.ts'
import { type Unit, useBurden } from '../../client/units.ts'
import { Failure } from '../../components/Failure.tsx'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './UnitPage.module.css'

/** What a unit is asked for in the month that is reported on, and what twice (填报负担). */
export function UnitBurden({ unit }: { unit: Unit }) {
  const { t, language } = useStrings()
  const months = useReportingMonth({})
  const table = months.data?.tables[0]
  const month = table?.month ?? table?.months.at(-1)?.month ?? ''
  const burden = useBurden(month, month !== '')
  const own = burden.data?.burdens.find(one => one.unit === unit.name)
  const doubles = burden.data?.doubles.filter(one => one.unit === unit.name) ?? []
  return (
    <section className={styles.part} aria-labelledby="unit-burden">
      <h2 id="unit-burden">{t('unit.burden')}</h2>
      {burden.isError && <Failure error={burden.error} onRetry={() => burden.refetch()} />}
      {burden.data && !own && <p className={styles.empty}>{t('unit.noBurden')}</p>}
      {own && (
        <>
          <p>
            {t('unit.fields', { month: monthText(month, language), fields: own.fields, compulsory: own.compulsory })}
          </p>
          <p className={styles.about} lang="zh-CN">
            {own.forms.join('、')}
          </p>
          <p className={styles.doubles} data-bad={own.avoidable > 0}>
            {own.avoidable > 0 ? t('unit.avoidable', { count: own.avoidable }) : t('unit.noDoubles')}
          </p>
          <ul>
            {doubles.map(({ taskId, field, forms }) => (
              <li key={`${taskId}/${field}`}>
                <Link to={`/tasks/${encodeURIComponent(taskId)}`}>{t(`unit.field.${fieldName(field)}`)}</Link>{' '}
                <span className={styles.about} lang="zh-CN">
                  {forms.join('、')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const FIELDS = ['value', 'progress', 'problems', 'next', 'evidence'] as const

/** The name of a field that is asked for; one that this page does not know yet is called by what all have. */
const fieldName = (field: string): (typeof FIELDS)[number] => FIELDS.find(one => one === field) ?? 'progress'

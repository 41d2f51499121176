import { useSearchParams } from 'react-router'
import { useReportingMonth, useTimeliness } from '../../client/reporting.ts'
import { useMay } from '../../client/session.ts'
import { useBoard, useBurden, useUnits } from '../../client/units.ts'
import { Failure } from '../../components/Failure.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { SearchField } from '../../components/SearchField.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { lastDueMonth, monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './UnitsPage.module.css'
import { UnitTable } from './UnitTable.tsx'
import { ordered, UNIT_ORDERS, unitRows } from './unit-rows.ts'

/** The units (单位): how their tasks stand, whether they report in time, what they are asked for. */
export default function UnitsPage() {
  const { t } = useStrings()
  usePageTitle(t('units.title'))
  const units = useUnits()
  const isInside = useMay()('reporting.read')
  return (
    <div className={styles.page}>
      <h1>{t('units.title')}</h1>
      {units.isPending && <Loading lines={10} />}
      {units.isError && !units.data && <Failure error={units.error} onRetry={() => units.refetch()} />}
      {units.data?.length === 0 && <Notice title={t('units.none.title')} text={t('units.none.text')} />}
      {units.data && units.data.length > 0 && <UnitsView isInside={isInside} />}
    </div>
  )
}

function useUnitRows(isInside: boolean, asked: string) {
  const units = useUnits()
  const board = useBoard()
  const all = useReportingMonth({}, isInside)
  const known = all.data?.tables[0]?.months ?? []
  const month = asked || lastDueMonth(known, all.data?.today ?? '')
  const timeliness = useTimeliness({ month }, isInside && month !== '')
  const burden = useBurden(month, isInside)
  const rows = unitRows(
    units.data ?? [],
    board.data,
    isInside && month ? (timeliness.data?.rows ?? []) : [],
    burden.data?.burdens ?? [],
  )
  return { rows, months: known.filter(one => one.isAsked).map(one => one.month), month }
}

function UnitsView({ isInside }: { isInside: boolean }) {
  const { t, language } = useStrings()
  const [search, setSearch] = useSearchParams()
  const { rows, months, month } = useUnitRows(isInside, search.get('month') ?? '')
  const q = search.get('q') ?? ''
  const isAll = search.get('all') === '1'
  const order = UNIT_ORDERS.find(one => one === search.get('order')) ?? ''
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    value ? next.set(name, value) : next.delete(name)
    setSearch(next, { replace: true })
  }
  const found = ordered(rows, order).filter(
    ({ unit, total }) =>
      (isAll || q !== '' || total > 0) && [unit.name, ...unit.aliases].some(name => name.includes(q)),
  )
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={t('units.search')} value={q} onChange={words => set('q', words)} />
        <FilterSelect
          label={t('units.order')}
          value={order}
          options={UNIT_ORDERS.filter(one => isInside || one === 'red' || one === 'total').map(one => ({
            value: one,
            label: t(`units.order.${one}`),
          }))}
          onChange={value => set('order', value)}
        />
        {isInside && months.length > 0 && (
          <select
            className={styles.month}
            aria-label={t('units.month')}
            value={month}
            onChange={event => set('month', event.target.value)}
          >
            {[...months].reverse().map(one => (
              <option key={one} value={one}>
                {monthText(one, language)}
              </option>
            ))}
          </select>
        )}
        <label className={styles.all}>
          <input type="checkbox" checked={isAll} onChange={event => set('all', event.target.checked ? '1' : '')} />{' '}
          {t('units.all')}
        </label>
        <span role="status" className={styles.count}>
          {t('units.count', { count: found.length })}
        </span>
      </div>
      {found.length === 0 ? (
        <Notice title={t('units.noneFound.title')} text={t(q ? 'units.noneFound.text' : 'units.noTasks')} />
      ) : (
        <UnitTable rows={found} month={month} isInside={isInside} />
      )}
    </>
  )
}

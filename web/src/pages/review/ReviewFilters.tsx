import { useSearchParams } from 'react-router'
import type { Review, ReviewFilter } from '../../client/reviews.ts'
import { useUnits } from '../../client/units.ts'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ReviewPage.module.css'
import type { DecidingRole } from './useDecision.ts'

interface Props {
  readonly rows: readonly Review[]
  readonly filter: ReviewFilter
  readonly role: DecidingRole
}

/** Narrows the list to a unit or a month. */
export function ReviewFilters({ rows, filter, role }: Props) {
  const { t, language } = useStrings()
  const [, setSearch] = useSearchParams()
  const units = useUnits()
  const months = [...new Set([...rows.map(({ report }) => report.month), filter.month])]
    .filter(Boolean)
    .sort()
    .reverse()
  const present = new Set(rows.map(({ report }) => report.unit))
  const isNarrowed = filter.unit !== '' || filter.month !== ''
  if (rows.length === 0 && !isNarrowed) return null
  const narrow = (change: Partial<ReviewFilter>) =>
    setSearch(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== ''))
  return (
    <div className={styles.filters}>
      {role === 'office' && (
        <FilterSelect
          label={t('review.allUnits')}
          value={filter.unit}
          options={(units.data ?? [])
            .filter(({ id }) => present.has(id) || id === filter.unit)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={unit => narrow({ unit })}
        />
      )}
      <FilterSelect
        label={t('review.allMonths')}
        value={filter.month}
        options={months.map(month => ({ value: month, label: monthText(month, language) }))}
        onChange={month => narrow({ month })}
      />
    </div>
  )
}

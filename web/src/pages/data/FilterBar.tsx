import { rowsOf, useDocuments } from '../../client/documents.ts'
import type { TableName } from '../../client/rows.ts'
import type { DocumentSummary } from '../../client/shapes.ts'
import { ClearFilters } from '../../components/ClearFilters.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { COMPARATORS, KINDS, MODALITIES } from '../../components/figure-fields.ts'
import { TypedFilter } from '../../components/TypedFilter.tsx'
import { reportName } from '../../format/report-name.ts'
import { type StringKey, useStrings } from '../../strings/strings.ts'
import styles from './FilterBar.module.css'
import type { FilterState } from './useFilter.ts'

interface Props {
  readonly table: TableName
  readonly state: FilterState
  readonly document: DocumentSummary | null
}

/** Conditions that are on or off. */
const CHECKS: Readonly<
  Record<TableName, readonly { readonly name: 'headline' | 'measurable' | 'deadline'; readonly words: StringKey }[]>
> = {
  figures: [],
  targets: [{ name: 'headline', words: 'data.headlineOnly' }],
  tasks: [
    { name: 'measurable', words: 'data.measurableOnly' },
    { name: 'deadline', words: 'data.deadlineOnly' },
  ],
}

/** The conditions: words, report, and the fields of the table. */
export function FilterBar({ table, state: { filter, isNarrowed, change, clear }, document }: Props) {
  const { t } = useStrings()
  return (
    <search className={styles.bar}>
      <TypedFilter label={t('data.search')} value={filter.q} onChange={q => change({ q })} className={styles.words} />
      <ReportFilter value={filter.document} document={document} onChange={id => change({ document: id })} />
      {table === 'figures' && (
        <>
          <FilterSelect
            label={t('field.modality')}
            value={filter.modality}
            options={MODALITIES.map(name => ({ value: name, label: t(`modality.${name}`) }))}
            onChange={modality => change({ modality })}
          />
          <FilterSelect
            label={t('field.kind')}
            value={filter.kind}
            options={KINDS.map(name => ({ value: name, label: t(`kind.${name}`) }))}
            onChange={kind => change({ kind })}
          />
        </>
      )}
      {table !== 'tasks' && (
        <>
          <FilterSelect
            label={t('field.comparator')}
            value={filter.comparator}
            options={COMPARATORS.map(name => ({ value: name, label: t(`comparator.${name}`) }))}
            onChange={comparator => change({ comparator })}
          />
          <TypedFilter
            label={t('field.period')}
            hint={t('data.periodHint')}
            value={filter.period}
            onChange={period => change({ period })}
            className={styles.period}
          />
        </>
      )}
      {CHECKS[table].map(({ name, words }) => (
        <label key={name} className={styles.check}>
          <input
            type="checkbox"
            checked={filter[name] === 'true'}
            onChange={event => change({ [name]: event.target.checked ? 'true' : '' })}
          />{' '}
          {t(words)}
        </label>
      ))}
      <ClearFilters isNarrowed={isNarrowed} onClear={clear} />
    </search>
  )
}

function ReportFilter({
  value,
  document,
  onChange,
}: {
  value: string
  document: DocumentSummary | null
  onChange: (id: string) => void
}) {
  const { t } = useStrings()
  const documents = rowsOf(useDocuments('').data)
  // The chosen report may stand on a later page of the list.
  const isListed = documents.some(({ id }) => id === value)
  const all = document && !isListed ? [document, ...documents] : documents
  return (
    <FilterSelect
      label={t('data.allReports')}
      value={value}
      options={all.map(one => ({ value: one.id, label: reportName(one) }))}
      onChange={onChange}
    />
  )
}

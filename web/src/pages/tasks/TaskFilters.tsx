import { useTaskGroups } from '../../client/assignments.ts'
import { useProfileChoices, useUnitChoices } from '../../client/breakdowns.ts'
import { rowsOf, useDocuments } from '../../client/documents.ts'
import { useMay } from '../../client/session.ts'
import { ClearFilters } from '../../components/ClearFilters.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { TypedFilter } from '../../components/TypedFilter.tsx'
import { reportName } from '../../format/report-name.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './TaskFilters.module.css'
import type { TaskView } from './useTaskFilter.ts'

/** What stands for rows without a value in the service's filters. */
export const NONE = '-'

/** The conditions: report, words, unit, chapter, sort of task, and the day and the rules that lights are of. */
export function TaskFilters({ view }: { view: TaskView }) {
  const { t } = useStrings()
  const { filter, change } = view
  const mayEdit = useMay()('assignment.edit')
  const documents = rowsOf(useDocuments('').data)
  const units = useUnitChoices().data ?? []
  return (
    <search className={styles.bar}>
      <FilterSelect
        label={t('data.allReports')}
        value={filter.document}
        options={documents.map(one => ({ value: one.id, label: reportName(one) }))}
        onChange={document => change({ document, chapter: '', lead: '', leader: '' })}
      />
      <TypedFilter label={t('tasks.search')} value={filter.q} onChange={q => change({ q })} className={styles.words} />
      <FilterSelect
        label={t('tasks.filter.unit')}
        value={filter.unit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={unit => change({ unit })}
      />
      <ChapterFilter view={view} />
      <FilterSelect
        label={t('tasks.filter.part')}
        value={filter.part}
        options={(['targets', 'tasks'] as const).map(part => ({ value: part, label: t(`tasks.part.${part}`) }))}
        onChange={part => change({ part })}
      />
      <FilterSelect
        label={t('tasks.filter.kind')}
        value={filter.kind}
        options={(['quantitative', 'qualitative'] as const).map(kind => ({
          value: kind,
          label: t(`tasks.kind.${kind}`),
        }))}
        onChange={kind => change({ kind })}
      />
      {mayEdit && (
        <FilterSelect
          label={t('tasks.filter.status')}
          value={filter.status}
          options={(['issued', 'draft'] as const).map(state => ({ value: state, label: t(`tasks.state.${state}`) }))}
          onChange={status => change({ status })}
        />
      )}
      <Viewpoint view={view} />
      <Chosen view={view} />
      <ClearFilters isNarrowed={view.isNarrowed} onClear={view.clear} />
    </search>
  )
}

function ChapterFilter({ view: { filter, change } }: { view: TaskView }) {
  const { t } = useStrings()
  const { document, asOf, profile } = filter
  const chapters = useTaskGroups({ document, asOf, profile }, 'chapter').data?.groups ?? []
  return (
    <FilterSelect
      label={t('tasks.filter.chapter')}
      value={filter.chapter}
      options={chapters.map(({ key, name }) => ({ value: key || NONE, label: name || t('tasks.group.none') }))}
      onChange={chapter => change({ chapter })}
    />
  )
}

/** Due before when; as of which day; by which rules. */
function Viewpoint({ view: { filter, change } }: { view: TaskView }) {
  const { t } = useStrings()
  const profiles = useProfileChoices().data ?? []
  return (
    <>
      <label className={styles.day}>
        {t('tasks.filter.dueBefore')}
        <input type="date" value={filter.dueBefore} onChange={event => change({ dueBefore: event.target.value })} />
      </label>
      <label className={styles.day}>
        {t('tasks.filter.asOf')}
        <input type="date" value={filter.asOf} onChange={event => change({ asOf: event.target.value })} />
      </label>
      <FilterSelect
        label={t('tasks.filter.profile')}
        value={filter.profile}
        options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={profile => change({ profile })}
      />
    </>
  )
}

/** Conditions that the board set: who leads, which post. */
function Chosen({ view: { filter, change } }: { view: TaskView }) {
  const { t } = useStrings()
  const units = useUnitChoices().data ?? []
  const named = (value: string, name: string) => (value === NONE ? t('tasks.group.none') : name)
  const lead = units.find(({ id }) => id === filter.lead)?.name ?? filter.lead
  const chosen = [
    { name: 'lead', words: filter.lead && t('tasks.chosen.lead', { name: named(filter.lead, lead) }) },
    { name: 'leader', words: filter.leader && t('tasks.chosen.leader', { name: named(filter.leader, filter.leader) }) },
  ].filter(({ words }) => words)
  return (
    <>
      {chosen.map(({ name, words }) => (
        <button
          key={name}
          type="button"
          className={styles.chosen}
          onClick={() => change({ [name]: '' })}
          aria-label={t('tasks.chosen.drop', { words })}
        >
          {words} <span aria-hidden>✕</span>
        </button>
      ))}
    </>
  )
}

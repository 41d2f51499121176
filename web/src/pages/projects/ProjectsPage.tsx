import { useNavigate, useSearchParams } from 'react-router'
import { COLOURS } from '../../client/assignment-shapes.ts'
import { type ProjectGroups, type ProjectRow, useProjectGroups, useProjects } from '../../client/projects.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { Failure } from '../../components/Failure.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Loading } from '../../components/Loading.tsx'
import { LIGHT_SHAPES } from '../../components/light-shapes.ts'
import { Notice } from '../../components/Notice.tsx'
import { SearchField } from '../../components/SearchField.tsx'
import { TableImport } from '../../components/TableImport.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { PrintButton } from '../../printing/PrintButton.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './ProjectsPage.module.css'
import { projectColumns } from './project-columns.tsx'
import { filterProjects, type ProjectFilter, sortProjects } from './project-rows.ts'

const STAGES = ['new', 'continued', 'completing', 'preparing'] as const

/** All projects (项目) with their two rates and lights; narrowed by words, light, stage, unit and division. */
export default function ProjectsPage() {
  const { t } = useStrings()
  usePageTitle(t('projects.title'))
  const projects = useProjects()
  const groups = useProjectGroups()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('projects.title')}</h1>
        {groups.data && <Summary groups={groups.data} />}
        <TableImport path="/projects" action="project.edit" />
      </header>
      {projects.isPending && <Loading lines={10} />}
      {projects.isError && !projects.data && <Failure error={projects.error} onRetry={() => projects.refetch()} />}
      {projects.data?.length === 0 && <Notice title={t('projects.none.title')} text={t('projects.none.text')} />}
      {projects.data && projects.data.length > 0 && <Table projects={projects.data} groups={groups.data ?? null} />}
    </div>
  )
}

/** What all of them come to, with what is left out of the rate. */
function Summary({ groups: { whole, counts } }: { groups: ProjectGroups }) {
  const { t } = useStrings()
  const left = whole.projects - whole.counted
  return (
    <p className={styles.summary}>
      {t(counts.split > counts.listed ? 'wall.projectsSplit' : 'wall.projects', {
        count: counts.listed,
        split: counts.split,
      })}
      {whole.rate !== null &&
        whole.month !== null &&
        `；${t('projects.rate', {
          rate: Number(whole.rate).toFixed(1),
          month: Number(whole.month.slice(5)),
          counted: whole.counted,
          left,
        })}`}
    </p>
  )
}

/** The conditions, kept in the address. */
function useProjectFilter() {
  const [search, setSearch] = useSearchParams()
  const of = (name: string) => search.get(name) ?? ''
  const filter: ProjectFilter = {
    q: of('q'),
    light: of('light'),
    stage: of('stage'),
    unit: of('unit'),
    division: of('division'),
  }
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }
  return { filter, sort: of('sort'), change, clear: () => setSearch({}, { replace: true }) }
}

interface TableProps {
  readonly projects: readonly ProjectRow[]
  readonly groups: ProjectGroups | null
}

function Table({ projects, groups }: TableProps) {
  const strings = useStrings()
  const { t } = strings
  const navigate = useNavigate()
  const { filter, sort, change, clear } = useProjectFilter()
  const rows = sortProjects(filterProjects(projects, filter, groups?.divisions ?? []), sort)
  return (
    <>
      <search className={styles.tools}>
        <SearchField label={t('projects.search')} value={filter.q} onChange={q => change('q', q)} />
        <FilterSelect
          label={t('projects.light')}
          value={filter.light}
          options={COLOURS.map(value => ({ value, label: `${LIGHT_SHAPES[value]} ${t(`light.${value}`)}` }))}
          onChange={light => change('light', light)}
        />
        <FilterSelect
          label={t('projects.stage')}
          value={filter.stage}
          options={STAGES.map(value => ({ value, label: t(`project.stages.${value}`) }))}
          onChange={stage => change('stage', stage)}
        />
        <FilterSelect
          label={t('projects.unit')}
          value={filter.unit}
          options={(groups?.units ?? []).map(({ id, short }) => ({ value: id, label: short }))}
          onChange={unit => change('unit', unit)}
        />
        <FilterSelect
          label={t('projects.division')}
          value={filter.division}
          options={(groups?.divisions ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={division => change('division', division)}
        />
        <span role="status">{t('projects.count', { count: rows.length })}</span>
        <Button onClick={() => navigate('/wall')}>{t('projects.wall')}</Button>
        <PrintButton />
      </search>
      {rows.length === 0 ? (
        <Notice title={t('projects.noneFound')} text={t('projects.noneFound.text')}>
          <Button onClick={clear}>{t('projects.clear')}</Button>
        </Notice>
      ) : (
        <DataTable
          label={t('projects.title')}
          columns={projectColumns(strings)}
          rows={rows}
          rowKey={({ id }) => id}
          total={rows.length}
          isDense={false}
          isStale={false}
          sort={sort}
          onSort={name => change('sort', name)}
          onEnd={() => {}}
        />
      )}
    </>
  )
}

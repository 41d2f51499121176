import { Link } from 'react-router'
import type { ProjectRow } from '../../client/projects.ts'
import type { Column } from '../../components/DataTable.tsx'
import { ReasonedLight } from '../../components/ReasonedLight.tsx'
import type { Strings } from '../../strings/strings.ts'
import { gapText } from '../wall/laggards.ts'

const percent = (rate: string | null): string => (rate === null ? '—' : `${Number(rate).toFixed(1)}%`)

type Named = Omit<Column<ProjectRow>, 'head'>

const amount = (name: string, of: (project: ProjectRow) => string | null): Named => ({
  name,
  widthPx: 136,
  isSortable: true,
  isNumber: true,
  cell: project => of(project) ?? '—',
})

/** Columns of the table of projects, in the order of offices; the two rates stand apart, each under its own name. */
export function projectColumns({ t }: Strings): Column<ProjectRow>[] {
  const columns: Named[] = [
    {
      name: 'name',
      widthPx: 216,
      isSortable: true,
      isFixed: true,
      cell: ({ id, name }) => <Link to={`/projects/${encodeURIComponent(id)}`}>{name}</Link>,
    },
    {
      name: 'light',
      widthPx: 124,
      isSortable: true,
      cell: ({ id, name, standing: { colour, label, why } }) => (
        <ReasonedLight
          colour={colour}
          label={label}
          name={name}
          reasons={[why]}
          to={`/projects/${encodeURIComponent(id)}`}
          more={t('projects.why.more')}
        />
      ),
    },
    { name: 'stage', widthPx: 84, cell: ({ stage }) => t(`project.stages.${stage}`) },
    { name: 'unit', widthPx: 200, isSortable: true, cell: ({ leadUnit }) => leadUnit || t('projects.noUnit') },
    amount('total', ({ total }) => total),
    amount('plan', ({ planThisYear }) => planThisYear),
    amount('done', ({ doneThisYear }) => doneThisYear),
    { ...amount('year', ({ standing }) => percent(standing.rates.year)), widthPx: 112 },
    { ...amount('gap', ({ standing }) => (standing.gap === null ? null : gapText(standing.gap))), widthPx: 100 },
    { ...amount('whole', ({ standing }) => percent(standing.rates.whole)), widthPx: 116 },
    { name: 'month', widthPx: 100, isSortable: true, cell: ({ month }) => month ?? t('wall.noData') },
    { name: 'image', widthPx: 220, cell: ({ image }) => image },
    { name: 'problems', widthPx: 260, cell: ({ problems }) => <span title={problems}>{problems}</span> },
  ]
  return columns.map(column => ({ ...column, head: t(`project.${column.name as 'name'}`) }))
}

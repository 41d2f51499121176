import { Link } from 'react-router'
import type { TaskRow } from '../../client/shapes.ts'
import type { Column } from '../../components/DataTable.tsx'
import type { Strings } from '../../strings/strings.ts'
import { placeOf, reportColumns } from './shared-columns.tsx'

/** Columns of the table of tasks as the reports say them (报告里的任务). `name` is the field that the service sorts by. */
export function taskColumns({ t }: Strings): Column<TaskRow>[] {
  return [
    {
      name: 'text',
      head: t('field.text'),
      widthPx: 420,
      isSortable: true,
      isFixed: true,
      cell: row => (
        <Link to={placeOf(row)} lang="zh-CN" title={row.text}>
          {row.text}
        </Link>
      ),
    },
    { name: 'action', head: t('field.action'), widthPx: 96, isSortable: true, cell: row => row.action },
    {
      name: 'object',
      head: t('field.object'),
      widthPx: 220,
      isSortable: true,
      cell: row => (
        <span lang="zh-CN" title={row.object}>
          {row.object}
        </span>
      ),
    },
    { name: 'deadline', head: t('field.deadline'), widthPx: 110, isSortable: true, cell: row => row.deadline },
    {
      name: 'measurable',
      head: t('field.measurable'),
      widthPx: 80,
      cell: row => t(row.measurable ? 'value.yes' : 'value.no'),
    },
    {
      name: 'leadUnits',
      head: t('field.leadUnits'),
      widthPx: 200,
      cell: row => (
        <span lang="zh-CN" title={row.leadUnits.map(({ unit, why }) => `${unit}：${why}`).join('\n')}>
          {row.leadUnits.map(({ unit }) => unit).join('、')}
        </span>
      ),
    },
    ...reportColumns<TaskRow>(t),
  ]
}

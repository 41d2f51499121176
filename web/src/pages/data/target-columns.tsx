import type { TargetRow } from '../../client/shapes.ts'
import type { Column } from '../../components/DataTable.tsx'
import { periodText } from '../../format/dates.ts'
import type { Strings } from '../../strings/strings.ts'
import { indicatorColumn, sourceColumns, valueColumn } from './shared-columns.tsx'

/** Columns of the table of targets. `name` is the field that the service sorts by. */
export function targetColumns({ t, language }: Strings): Column<TargetRow>[] {
  return [
    indicatorColumn(t),
    valueColumn(t),
    {
      name: 'comparator',
      head: t('field.comparator'),
      widthPx: 84,
      isSortable: true,
      cell: row => (row.value === null ? '' : t(`comparator.${row.comparator}`)),
    },
    {
      name: 'reference',
      head: t('field.reference'),
      widthPx: 150,
      isSortable: true,
      cell: row => row.reference && t(`reference.${row.reference}`),
    },
    {
      name: 'tier',
      head: t('field.tier'),
      widthPx: 80,
      isSortable: true,
      cell: row => row.tier && t(`tier.${row.tier}`),
    },
    {
      name: 'headline',
      head: t('field.headline'),
      widthPx: 116,
      isExtra: true,
      cell: row => t(row.headline ? 'value.yes' : 'value.no'),
    },
    {
      name: 'period',
      head: t('field.period'),
      widthPx: 116,
      isSortable: true,
      cell: row => periodText(row.period, language),
    },
    { name: 'region', head: t('field.region'), widthPx: 96, isSortable: true, cell: row => row.region || row.place },
    ...sourceColumns<TargetRow>(t),
  ]
}

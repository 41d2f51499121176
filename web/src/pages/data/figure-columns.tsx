import type { FigureRow } from '../../client/shapes.ts'
import type { Column } from '../../components/DataTable.tsx'
import { ModalityMark } from '../../components/ModalityMark.tsx'
import { periodText } from '../../format/dates.ts'
import type { Strings } from '../../strings/strings.ts'
import { indicatorColumn, sourceColumns, valueColumn } from './shared-columns.tsx'

/** Columns of the table of figures. `name` is the field that the service sorts by. */
export function figureColumns({ t, language }: Strings): Column<FigureRow>[] {
  return [
    indicatorColumn(t),
    valueColumn(t),
    {
      name: 'modality',
      head: t('field.modality'),
      widthPx: 88,
      isSortable: true,
      cell: row => <ModalityMark modality={row.modality} />,
    },
    { name: 'kind', head: t('field.kind'), widthPx: 92, isSortable: true, cell: row => t(`kind.${row.kind}`) },
    {
      name: 'comparator',
      head: t('field.comparator'),
      widthPx: 84,
      isSortable: true,
      cell: row => t(`comparator.${row.comparator}`),
    },
    {
      name: 'period',
      head: t('field.period'),
      widthPx: 116,
      isSortable: true,
      cell: row => periodText(row.period, language),
    },
    { name: 'region', head: t('field.region'), widthPx: 96, isSortable: true, cell: row => row.region || row.place },
    { name: 'basis', head: t('field.basis'), widthPx: 88, cell: row => row.basis && t(`basis.${row.basis}`) },
    { name: 'trust', head: t('field.trust'), widthPx: 96, isExtra: true, cell: row => t(`trust.${row.trust}`) },
    ...sourceColumns<FigureRow>(t),
  ]
}

import { Link } from 'react-router'
import type { FigureRow, RowSource, TargetRow } from '../../client/shapes.ts'
import { AlignedValue } from '../../components/AlignedValue.tsx'
import type { Column } from '../../components/DataTable.tsx'
import { tailLength } from '../../format/values.ts'
import type { Translate } from '../../strings/strings.ts'

type Row = FigureRow | TargetRow

/** Address of a row's place in its report. */
export const placeOf = (row: RowSource & { readonly id: string }): string =>
  `/reports/${encodeURIComponent(row.documentId)}#${row.id}`

/** Names the row and leads to its sentence. */
export const indicatorColumn = <R extends Row>(t: Translate): Column<R> => ({
  name: 'indicator',
  head: t('field.indicator'),
  widthPx: 216,
  isSortable: true,
  isFixed: true,
  cell: row => (
    <Link to={placeOf(row)} lang="zh-CN">
      {row.indicator || t('line.noIndicator')}
    </Link>
  ),
})

/** Value and unit, set at the decimal point of all loaded rows. */
export const valueColumn = <R extends Row>(t: Translate): Column<R> => ({
  name: 'value',
  head: t('field.value'),
  widthPx: 172,
  isSortable: true,
  isNumber: true,
  measure: rows => tailLength(rows.map(row => row.value)),
  cell: (row, tail) => <AlignedValue value={row.value} unit={row.unit} tailLength={tail} />,
})

/** The words as written and the report. */
export const sourceColumns = <R extends Row>(t: Translate): Column<R>[] => [
  {
    name: 'text',
    head: t('field.text'),
    widthPx: 200,
    isSortable: true,
    cell: row => <span lang="zh-CN">{row.text}</span>,
  },
  ...reportColumns<R>(t),
]

/** The report that a row stands in. */
export const reportColumns = <R extends RowSource>(t: Translate): Column<R>[] => [
  {
    name: 'documentName',
    head: t('field.document'),
    widthPx: 150,
    cell: row => (
      <span lang="zh-CN" title={row.documentName}>
        {row.year && row.place ? `${row.year}年${row.place}` : row.documentName}
      </span>
    ),
  },
  { name: 'fileName', head: t('field.file'), widthPx: 220, isExtra: true, cell: row => row.documentName },
]

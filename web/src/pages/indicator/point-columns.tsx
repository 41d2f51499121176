import { Link } from 'react-router'
import type { Point } from '../../client/indicators.ts'
import { AlignedValue } from '../../components/AlignedValue.tsx'
import type { Column } from '../../components/DataTable.tsx'
import { ModalityMark } from '../../components/ModalityMark.tsx'
import { periodText } from '../../format/dates.ts'
import { tailLength } from '../../format/values.ts'
import type { Strings } from '../../strings/strings.ts'

/** Columns of the points of an indicator; the first leads to the sentence. */
export function pointColumns({ t, language }: Strings): Column<Point>[] {
  return [
    {
      name: 'text',
      head: t('field.text'),
      widthPx: 150,
      isFixed: true,
      cell: point => (
        <Link to={`/reports/${encodeURIComponent(point.documentId)}#${point.id}`} lang="zh-CN">
          {point.text}
        </Link>
      ),
    },
    {
      name: 'period',
      head: t('field.period'),
      widthPx: 116,
      isSortable: true,
      cell: ({ period }) => periodText(period, language),
    },
    {
      name: 'value',
      head: t('field.value'),
      widthPx: 172,
      isSortable: true,
      isNumber: true,
      measure: points => tailLength(points.map(({ value }) => value)),
      cell: ({ value, unit }, tail) => <AlignedValue value={value} unit={unit} tailLength={tail} />,
    },
    {
      name: 'modality',
      head: t('field.modality'),
      widthPx: 88,
      isSortable: true,
      cell: ({ modality }) => <ModalityMark modality={modality} />,
    },
    {
      name: 'kind',
      head: t('field.kind'),
      widthPx: 100,
      isSortable: true,
      cell: ({ kind }) => kind && t(`kind.${kind}`),
    },
    {
      name: 'comparator',
      head: t('field.comparator'),
      widthPx: 84,
      cell: ({ value, comparator }) => (value === null ? '' : t(`comparator.${comparator}`)),
    },
    { name: 'basis', head: t('field.basis'), widthPx: 88, cell: ({ basis }) => basis && t(`basis.${basis}`) },
    {
      name: 'reference',
      head: t('indicator.tierOrReference'),
      widthPx: 130,
      cell: ({ tier, reference }) => (reference ? t(`reference.${reference}`) : tier && t(`tier.${tier}`)),
    },
    {
      name: 'place',
      head: t('field.place'),
      widthPx: 130,
      isSortable: true,
      cell: ({ place }) => <span lang="zh-CN">{place}</span>,
    },
    {
      name: 'documentName',
      head: t('field.document'),
      widthPx: 180,
      cell: ({ reportYear, documentName }) => (
        <span lang="zh-CN" title={documentName}>
          {reportYear ? t('indicator.report', { year: String(reportYear) }) : documentName}
        </span>
      ),
    },
  ]
}

/** Points in the order of a field, `-field` downwards; missing values last; empty for the order of the periods. */
export function sortPoints(points: readonly Point[], sort: string): readonly Point[] {
  const name = sort.replace(/^-/, '')
  if (name !== 'value' && name !== 'period' && name !== 'modality' && name !== 'kind' && name !== 'place') return points
  const sign = sort === name ? 1 : -1
  return [...points].sort((a, b) => {
    const [x, y] = name === 'value' ? [lowOf(a), lowOf(b)] : [a[name], b[name]]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return x < y ? -sign : x > y ? sign : 0
  })
}

const lowOf = ({ value }: Point): number | null =>
  value === null ? null : Number(typeof value === 'string' ? value : value[0])

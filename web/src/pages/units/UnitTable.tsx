import { Link } from 'react-router'
import { COLOURS } from '../../client/assignment-shapes.ts'
import { Light } from '../../components/Light.tsx'
import { type RecordColumn, RecordTable } from '../../components/RecordTable.tsx'
import { shortMonthText } from '../../format/months.ts'
import { type Translate, useStrings } from '../../strings/strings.ts'
import styles from './UnitTable.module.css'
import { timelyShare, type UnitRow } from './unit-rows.ts'

interface Props {
  readonly rows: readonly UnitRow[]
  readonly month: string
  /** Whether timeliness and burden are told. */
  readonly isInside: boolean
}

/** Units with counts of lights, each leading to its tasks; a card each on a phone. */
export function UnitTable({ rows, month, isInside }: Props) {
  const { t, language } = useStrings()
  const inMonth = { month: shortMonthText(month, language) }
  const inside: readonly RecordColumn<UnitRow>[] = [
    { name: 'timeliness', head: t('units.timeliness', inMonth), cell: row => timelinessText(row, t) },
    { name: 'burden', head: t('units.burden', inMonth), cell: row => burdenText(row, t) },
  ]
  return (
    <RecordTable
      label={t('units.title')}
      rows={rows}
      rowKey={row => row.unit.id}
      columns={[
        { name: 'name', head: t('units.name'), isHead: true, cell: row => <UnitName row={row} /> },
        { name: 'total', head: t('units.total'), isNumber: true, cell: row => row.total },
        { name: 'lights', head: t('units.lights'), cell: row => <Lights row={row} /> },
        ...(isInside && month ? inside : []),
      ]}
    />
  )
}

function UnitName({ row: { unit, depth } }: { row: UnitRow }) {
  return (
    <Link
      to={`/units/${encodeURIComponent(unit.id)}`}
      lang="zh-CN"
      className={styles.name}
      style={{ marginLeft: depth * 18 }}
    >
      {unit.name}
    </Link>
  )
}

function Lights({ row: { unit, lights } }: { row: UnitRow }) {
  const { t } = useStrings()
  const shown = COLOURS.filter(colour => lights[colour])
  if (shown.length === 0) return <span className={styles.none}>{t('units.noLights')}</span>
  return (
    <span className={styles.lights}>
      {shown.map(colour => (
        <Link key={colour} to={`/tasks?unit=${encodeURIComponent(unit.id)}&light=${colour}`}>
          <Light colour={colour} count={lights[colour] ?? 0} />
        </Link>
      ))}
    </span>
  )
}

function timelinessText({ month }: UnitRow, t: Translate): string {
  const percent = timelyShare(month)
  if (month === null || percent === null) return '—'
  const rest = [
    month.late > 0 && t('units.late', { count: month.late }),
    month.missing > 0 && t('units.missing', { count: month.missing }),
  ].filter(Boolean)
  return [t('units.onTime', { percent, onTime: month.onTime, asked: month.asked }), ...rest].join(' · ')
}

const burdenText = ({ burden }: UnitRow, t: Translate): string =>
  burden === null
    ? '—'
    : [
        t('units.fields', { count: burden.fields }),
        burden.avoidable > 0 && t('units.avoidable', { count: burden.avoidable }),
      ]
        .filter(Boolean)
        .join(' · ')

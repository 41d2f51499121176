import { Link } from 'react-router'
import { COLOURS } from '../../client/assignment-shapes.ts'
import { Light } from '../../components/Light.tsx'
import { shortMonthText } from '../../format/months.ts'
import { type Translate, useStrings } from '../../strings/strings.ts'
import styles from './UnitTable.module.css'
import { timelyShare, type UnitRow } from './unit-rows.ts'

/** Written out, because browsers drop the roles of table elements that are not laid out as a table. */
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader', scope: 'col' },
  name: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const

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
  return (
    <table {...ROLE.table} className={styles.table} aria-label={t('units.title')}>
      <thead {...ROLE.rowgroup}>
        <tr {...ROLE.row}>
          <th {...ROLE.head}>{t('units.name')}</th>
          <th {...ROLE.head} className={styles.number}>
            {t('units.total')}
          </th>
          <th {...ROLE.head}>{t('units.lights')}</th>
          {isInside && month && (
            <>
              <th {...ROLE.head}>{t('units.timeliness', inMonth)}</th>
              <th {...ROLE.head}>{t('units.burden', inMonth)}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody {...ROLE.rowgroup}>
        {rows.map(row => (
          <tr key={row.unit.id} {...ROLE.row}>
            <th {...ROLE.name} lang="zh-CN" style={{ textIndent: `${row.depth * 18}px` }}>
              <Link to={`/units/${encodeURIComponent(row.unit.id)}`}>{row.unit.name}</Link>
            </th>
            <td {...ROLE.cell} className={styles.number}>
              {row.total}
              <span className={styles.small}> {t('units.tasks')}</span>
            </td>
            <td {...ROLE.cell}>
              <Lights row={row} />
            </td>
            {isInside && month && (
              <>
                <td {...ROLE.cell}>{timelinessText(row, t)}</td>
                <td {...ROLE.cell}>{burdenText(row, t)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
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

import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined'
import { Link } from 'react-router'
import type { DocumentSummary } from '../../client/shapes.ts'
import { dateText } from '../../format/dates.ts'
import { reportName } from '../../format/report-name.ts'
import { type StringKey, useStrings } from '../../strings/strings.ts'
import styles from './ReportList.module.css'

const HEADS: readonly { name: StringKey; isNumber?: boolean }[] = [
  { name: 'field.name' },
  { name: 'field.place' },
  { name: 'field.year' },
  { name: 'field.date' },
  { name: 'field.characters', isNumber: true },
  { name: 'field.figures', isNumber: true },
  { name: 'field.targets', isNumber: true },
  { name: 'field.tasks', isNumber: true },
  { name: 'field.state' },
]

interface Props {
  readonly reports: readonly DocumentSummary[]
  readonly onDelete: (report: DocumentSummary) => void
}

/** Written out, because browsers drop the roles of table elements that are not laid out as a table. */
const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** The reports: a table on a wide page, cards on a narrow one, from the same elements. */
export function ReportList({ reports, onDelete }: Props) {
  const { t } = useStrings()
  return (
    <table {...ROLE.table} className={styles.list} aria-label={t('reports.title')}>
      <thead {...ROLE.rowgroup}>
        <tr {...ROLE.row}>
          {HEADS.map(({ name, isNumber }) => (
            <th key={name} {...ROLE.columnheader} scope="col" className={isNumber ? styles.number : undefined}>
              {t(name)}
            </th>
          ))}
          <th {...ROLE.columnheader} scope="col">
            <span className="visually-hidden">{t('field.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody {...ROLE.rowgroup}>
        {reports.map(report => (
          <ReportRow key={report.id} report={report} onDelete={onDelete} />
        ))}
      </tbody>
    </table>
  )
}

function ReportRow({ report, onDelete }: { report: DocumentSummary; onDelete: Props['onDelete'] }) {
  const { t, language } = useStrings()
  const name = reportName(report)
  return (
    <tr {...ROLE.row}>
      <th {...ROLE.rowheader} scope="row">
        <Link to={`/reports/${encodeURIComponent(report.id)}`} className={styles.name}>
          {name}
        </Link>
        <span className={styles.file}>{report.name}</span>
      </th>
      <td {...ROLE.cell}>{report.place}</td>
      <td {...ROLE.cell}>{report.year ?? ''}</td>
      <td {...ROLE.cell}>{dateText(report.date, language)}</td>
      <Count label={t('field.characters')} count={report.characters} />
      <Count label={t('field.figures')} count={report.counts.figures} />
      <Count label={t('field.targets')} count={report.counts.targets} />
      <Count label={t('field.tasks')} count={report.counts.tasks} />
      <td {...ROLE.cell} className={styles.state}>
        <State report={report} />
      </td>
      <td {...ROLE.cell} className={styles.actions}>
        <button
          type="button"
          onClick={() => onDelete(report)}
          aria-label={t('reports.deleteOne', { name })}
          title={t('reports.delete')}
        >
          <DeleteOutlined aria-hidden />
        </button>
      </td>
    </tr>
  )
}

function Count({ label, count }: { label: string; count: number }) {
  return (
    <td {...ROLE.cell} className={styles.number} data-label={label}>
      {count.toLocaleString('en-US')}
    </td>
  )
}

/** What is wrong with the text and what it says, errors apart from warnings; notes are nothing wrong. */
function State({ report }: { report: DocumentSummary }) {
  const { t } = useStrings()
  const { damage, findings, errors } = report.counts
  if (damage + findings === 0) return <span className={styles.sound}>{t('reports.sound')}</span>
  const doubts = findings - (errors ?? 0)
  return (
    <>
      {damage > 0 && <span className={styles.damage}>▲ {t('reports.health', { count: damage })}</span>}
      {errors !== null && errors > 0 && (
        <span className={styles.findings}>■ {t('reports.errors', { count: errors })}</span>
      )}
      {doubts > 0 && (
        <span className={styles.damage}>
          ▲ {t(errors === null ? 'reports.toCheck' : 'reports.doubts', { count: doubts })}
        </span>
      )}
    </>
  )
}

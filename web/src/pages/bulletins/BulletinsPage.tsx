import { Link, useNavigate } from 'react-router'
import { type ListedBulletin, useBulletins, usePeriods } from '../../client/bulletins.ts'
import { useMay } from '../../client/session.ts'
import { useIssuedTables } from '../../client/tables.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { RecordTable } from '../../components/RecordTable.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { dateText } from '../../format/dates.ts'
import { monthText } from '../../format/months.ts'
import { useStrings } from '../../strings/strings.ts'
import { MonthClosing } from './MonthClosing.tsx'

/** Bulletins (通报): the issued ones, and the months that are closed for them. */
export default function BulletinsPage() {
  const { t } = useStrings()
  usePageTitle(t('bulletins.title'))
  const may = useMay()
  const navigate = useNavigate()
  const bulletins = useBulletins()
  return (
    <div className={office.page}>
      <header className={office.head}>
        <h1>{t('bulletins.title')}</h1>
        {may('period.close') && (
          <div className={office.tools}>
            <Button kind="primary" onClick={() => navigate('/bulletins/new')}>
              {t('bulletins.new')}
            </Button>
          </div>
        )}
      </header>
      <p className={office.lead}>{t('bulletins.lead')}</p>
      <section className={office.section} aria-labelledby="issued">
        <h2 id="issued">{t('bulletins.issued')}</h2>
        {bulletins.isPending && <Loading lines={4} />}
        {bulletins.isError && <Failure error={bulletins.error} onRetry={() => bulletins.refetch()} />}
        {bulletins.data?.length === 0 && <Notice title={t('bulletins.none')} text={t('bulletins.none.text')} />}
        {bulletins.data && bulletins.data.length > 0 && <List rows={bulletins.data} />}
      </section>
      <Months />
    </div>
  )
}

const pathOf = ({ year, number }: ListedBulletin): string => `/bulletins/${year}/${number}`

function List({ rows }: { rows: readonly ListedBulletin[] }) {
  const { t, language } = useStrings()
  return (
    <RecordTable
      label={t('bulletins.issued')}
      rows={rows}
      rowKey={pathOf}
      columns={[
        {
          name: 'title',
          head: t('bulletins.column.title'),
          isHead: true,
          cell: row => (
            <Link to={pathOf(row)} lang="zh-CN">
              {row.title}
            </Link>
          ),
        },
        {
          name: 'number',
          head: t('bulletins.column.number'),
          isNarrow: true,
          cell: ({ year, number }) => t('bulletin.name', { year: String(year), number: String(number) }),
        },
        {
          name: 'month',
          head: t('bulletins.column.month'),
          isNarrow: true,
          cell: ({ month }) => monthText(month, language),
        },
        { name: 'day', head: t('bulletins.column.day'), isNarrow: true, cell: ({ day }) => dateText(day, language) },
      ]}
    />
  )
}

function Months() {
  const { t } = useStrings()
  const navigate = useNavigate()
  const tables = useIssuedTables()
  const periods = usePeriods()
  const failed = [tables, periods].find(one => one.isError)
  return (
    <section className={office.section} aria-labelledby="months">
      <h2 id="months">{t('bulletins.months')}</h2>
      {(tables.isPending || periods.isPending) && <Loading lines={3} />}
      {failed && <Failure error={failed.error} onRetry={() => failed.refetch()} />}
      {tables.data?.length === 0 && (
        <Notice title={t('bulletins.noTable')} text={t('bulletins.noTable.text')}>
          <Button onClick={() => navigate('/')}>{t('bulletins.noTable.button')}</Button>
        </Notice>
      )}
      {periods.data &&
        tables.data?.map(table => <MonthClosing key={table.documentId} table={table} closed={periods.data} />)}
    </section>
  )
}

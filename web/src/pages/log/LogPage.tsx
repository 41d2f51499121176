import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { useDeferredValue, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { rowsOf } from '../../client/documents.ts'
import { type LogFilter, logCsv, type ShownEntry, useLog } from '../../client/log.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { RecordTable } from '../../components/RecordTable.tsx'
import { SearchField } from '../../components/SearchField.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { useWholeOnPaper } from '../../printing/useWholeOnPaper.ts'
import { useStrings } from '../../strings/strings.ts'
import { actionKey, isLogAction, isLogKind, LOG_ACTIONS, LOG_KINDS } from './actions.ts'
import { ChainState } from './ChainState.tsx'
import { fieldsOf, momentText } from './entry-fields.ts'
import styles from './LogPage.module.css'

const FIELDS = ['kind', 'action', 'person', 'subject'] as const

/** The log (日志): every change, newest first, its chain verified; filtered, and as CSV. */
export default function LogPage() {
  const { t } = useStrings()
  usePageTitle(t('log.title'))
  const [search, setSearch] = useSearchParams()
  const [kind = '', action = '', person = '', subject = ''] = FIELDS.map(name => search.get(name) ?? '')
  const filter: LogFilter = { kind, action, person, subject }
  const log = useLog(useDeferredValue(filter))
  useWholeOnPaper(log)
  const rows = rowsOf(log.data)
  const total = log.data?.pages[0]?.total
  const set = (name: keyof LogFilter, value: string) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { replace: true })
  }
  const isFiltered = FIELDS.some(name => search.has(name))
  return (
    <div className={office.page}>
      <header className={office.head}>
        <h1>{t('log.title')}</h1>
        {total !== undefined && (
          <p role="status" className={office.muted}>
            {t('log.count', { count: total })}
          </p>
        )}
        <div className={office.tools}>
          <Button href={logCsv(filter)} icon={<DownloadOutlined aria-hidden />}>
            {t('log.csv')}
          </Button>
        </div>
      </header>
      <ChainState />
      <Filters filter={filter} onSet={set} />
      <div className={office.bar} />
      {log.isPending && <Loading lines={10} />}
      {log.isError && !log.data && <Failure error={log.error} onRetry={() => log.refetch()} />}
      {log.data && rows.length === 0 && (
        <Notice title={t('log.none')} text={t(isFiltered ? 'log.none.filtered' : 'log.none.text')}>
          {isFiltered && <Button onClick={() => setSearch({})}>{t('reports.none.clear')}</Button>}
        </Notice>
      )}
      {rows.length > 0 && <Entries rows={rows} />}
      {log.hasNextPage && (
        <p className={office.bar}>
          <Button disabled={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
            {t('office.more')}
          </Button>
        </p>
      )}
    </div>
  )
}

function Filters({ filter, onSet }: { filter: LogFilter; onSet: (name: keyof LogFilter, value: string) => void }) {
  const { t } = useStrings()
  const [typed, setTyped] = useState({ person: filter.person, subject: filter.subject })
  const type = (name: 'person' | 'subject') => (value: string) => {
    setTyped({ ...typed, [name]: value })
    onSet(name, value.trim())
  }
  return (
    <search className={office.bar}>
      <FilterSelect
        label={t('log.kind')}
        value={filter.kind}
        options={LOG_KINDS.map(kind => ({ value: kind, label: t(`log.kind.${kind}`) }))}
        onChange={value => onSet('kind', value)}
      />
      <FilterSelect
        label={t('log.action')}
        value={filter.action}
        options={LOG_ACTIONS.filter(action => filter.kind === '' || action.startsWith(`${filter.kind}.`)).map(
          action => ({ value: action, label: t(`log.action.${actionKey(action)}`) }),
        )}
        onChange={value => onSet('action', value)}
      />
      <SearchField label={t('log.person')} value={typed.person} onChange={type('person')} />
      <SearchField label={t('log.subject')} value={typed.subject} onChange={type('subject')} />
    </search>
  )
}

function Entries({ rows }: { rows: readonly ShownEntry[] }) {
  const { t } = useStrings()
  return (
    <RecordTable
      label={t('log.title')}
      rows={rows}
      rowKey={row => String(row.number)}
      columns={[
        { name: 'number', head: t('log.column.number'), isNumber: true, cell: row => row.number },
        {
          name: 'at',
          head: t('log.column.at'),
          width: '150px',
          cell: row => <span className={styles.when}>{momentText(row.at)}</span>,
        },
        { name: 'by', head: t('log.column.by'), width: '168px', cell: row => <Who row={row} /> },
        { name: 'what', head: t('log.column.what'), isHead: true, cell: row => <What row={row} /> },
        { name: 'subject', head: t('log.column.subject'), width: '168px', cell: row => <About row={row} /> },
        {
          name: 'hash',
          head: t('log.column.hash'),
          isNarrow: true,
          cell: row => (
            <span className={styles.hash} title={row.hash}>
              {row.hash.slice(0, 10)}
            </span>
          ),
        },
      ]}
    />
  )
}

function Who({ row: { by, address } }: { row: ShownEntry }) {
  const { t } = useStrings()
  return (
    <div>
      {by.person || t('log.noPerson')}
      <p className={styles.fine}>{[by.post || t(`role.${by.role}`), address].filter(Boolean).join(' · ')}</p>
    </div>
  )
}

function What({ row: { action, data } }: { row: ShownEntry }) {
  const { t } = useStrings()
  const name = isLogAction(action) ? t(`log.action.${actionKey(action)}`) : action
  const fields = fieldsOf(data)
  if (fields.length === 0) return <>{name}</>
  return (
    <details className={styles.what}>
      <summary>{name}</summary>
      <dl className={styles.data}>
        {fields.map(({ name: field, words }) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{field}</dt>
            <dd lang="zh-CN">{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Where a thing has a page, by its kind. */
const PATHS: Readonly<Record<string, (id: string) => string>> = {
  document: id => `/reports/${encodeURIComponent(id)}`,
  assignment: id => `/tasks/${encodeURIComponent(id)}`,
  matter: id => `/matters/${encodeURIComponent(id)}`,
  bulletin: id => `/bulletins/${id}`,
}

function About({ row: { subject } }: { row: ShownEntry }) {
  const { t } = useStrings()
  const { kind, id } = subject
  const path = PATHS[kind]?.(id)
  return (
    <div>
      {isLogKind(kind) ? t(`log.kind.${kind}`) : kind}
      <p className={styles.hash}>{path ? <Link to={path}>{id}</Link> : id}</p>
    </div>
  )
}

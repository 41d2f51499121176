import { timeLimits } from 'duban-core'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { rowsOf } from '../../client/documents.ts'
import { type ListedMatter, MATTER_STATES, type MatterFilter, useMatters } from '../../client/matters.ts'
import { useUnits } from '../../client/organisation.ts'
import { useMay } from '../../client/session.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import office from '../../components/office.module.css'
import { RecordTable } from '../../components/RecordTable.tsx'
import { usePageTitle } from '../../components/usePageTitle.ts'
import { dateText } from '../../format/dates.ts'
import { useWholeOnPaper } from '../../printing/useWholeOnPaper.ts'
import { useStrings } from '../../strings/strings.ts'
import { DaysLeft } from './DaysLeft.tsx'
import { NewMatter } from './NewMatter.tsx'
import { ProposedTasks } from './ProposedTasks.tsx'
import { SheetWord, StateWord } from './StateWord.tsx'

/** Supervised matters (督办事项): state, due day, working days left, last sheet; a new one is proposed here. */
export default function MattersPage() {
  const { t } = useStrings()
  usePageTitle(t('matters.title'))
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const [isProposing, setProposing] = useState(false)
  const isFiling = isProposing || search.has('assignment')
  const close = () => {
    setProposing(false)
    setSearch({}, { replace: true })
  }
  const filter = {
    state: search.get('state') ?? '',
    unit: search.get('unit') ?? '',
    open: search.get('open') ?? '',
  }
  const matters = useMatters(filter)
  useWholeOnPaper(matters)
  const rows = rowsOf(matters.data)
  const set = (name: keyof MatterFilter, value: string) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { replace: true })
  }
  const mayPropose = may('matter.review')
  return (
    <div className={office.page}>
      <header className={office.head}>
        <h1>{t('matters.title')}</h1>
        {mayPropose && !isFiling && (
          <div className={office.tools}>
            <Button kind="primary" onClick={() => setProposing(true)}>
              {t('matters.new')}
            </Button>
          </div>
        )}
      </header>
      <p className={office.lead}>{t('matters.lead')}</p>
      {mayPropose && isFiling && <NewMatter key={search.get('assignment')} onClose={close} />}
      {mayPropose && !isFiling && <ProposedTasks />}
      <Filters filter={filter} onSet={set} total={matters.data?.pages[0]?.total} />
      <div className={office.bar} />
      {matters.isPending && <Loading lines={8} />}
      {matters.isError && !matters.data && <Failure error={matters.error} onRetry={() => matters.refetch()} />}
      {matters.data && rows.length === 0 && (
        <Notice
          title={t('matters.none')}
          text={t(filter.state || filter.unit || filter.open ? 'matters.none.filtered' : 'matters.none.text')}
        />
      )}
      {rows.length > 0 && <List rows={rows} />}
      {matters.hasNextPage && (
        <p className={office.bar}>
          <Button onClick={() => matters.fetchNextPage()}>{t('office.more')}</Button>
        </p>
      )}
    </div>
  )
}

interface FilterProps {
  readonly filter: MatterFilter
  readonly onSet: (name: keyof MatterFilter, value: string) => void
  readonly total: number | undefined
}

function Filters({ filter, onSet, total }: FilterProps) {
  const { t } = useStrings()
  const units = useUnits()
  return (
    <search className={office.bar}>
      <FilterSelect
        label={t('matters.filter.open')}
        value={filter.open}
        options={[
          { value: 'true', label: t('matters.open') },
          { value: 'false', label: t('matters.ended') },
        ]}
        onChange={value => onSet('open', value)}
      />
      <FilterSelect
        label={t('matters.column.state')}
        value={filter.state}
        options={MATTER_STATES.map(state => ({ value: state, label: t(`matter.state.${state}`) }))}
        onChange={value => onSet('state', value)}
      />
      <FilterSelect
        label={t('matters.column.unit')}
        value={filter.unit}
        options={units.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        onChange={value => onSet('unit', value)}
      />
      {total !== undefined && (
        <p role="status" className={office.muted}>
          {t('matters.count', { count: total })}
        </p>
      )}
    </search>
  )
}

const KIND_NAMES = new Map(timeLimits.map(({ kind, name }) => [kind, name]))

function List({ rows }: { rows: readonly ListedMatter[] }) {
  const { t, language } = useStrings()
  const units = useUnits()
  const names = new Map(units.data?.map(({ id, name }) => [id, name]))
  return (
    <RecordTable
      label={t('matters.title')}
      rows={rows}
      rowKey={row => row.id}
      columns={[
        {
          name: 'title',
          head: t('matters.column.title'),
          isHead: true,
          width: '34%',
          cell: row => (
            <Link to={`/matters/${row.id}`} lang="zh-CN">
              {row.title}
            </Link>
          ),
        },
        { name: 'kind', head: t('matters.column.kind'), cell: row => KIND_NAMES.get(row.kind) ?? row.kind },
        {
          name: 'state',
          head: t('matters.column.state'),
          isNarrow: true,
          cell: row => <StateWord state={row.state} />,
        },
        {
          name: 'unit',
          head: t('matters.column.unit'),
          cell: row => (row.unit ? (names.get(row.unit) ?? row.unit) : t('matters.noUnit')),
        },
        {
          name: 'due',
          head: t('matters.column.due'),
          isNarrow: true,
          cell: row => (row.due ? dateText(row.due, language) : t('matters.noDue')),
        },
        {
          name: 'left',
          head: t('matters.column.left'),
          isNarrow: true,
          cell: row => <DaysLeft days={row.workingDaysLeft} />,
        },
        {
          name: 'sheet',
          head: t('matters.column.sheet'),
          isNarrow: true,
          cell: row => (row.sheet ? <SheetWord rung={row.sheet} /> : t('matters.noSheet')),
        },
        {
          name: 'proposed',
          head: t('ladder.column.next'),
          width: '20%',
          cell: row => row.proposed && <span lang="zh-CN">{row.proposed.sentence}</span>,
        },
      ]}
    />
  )
}

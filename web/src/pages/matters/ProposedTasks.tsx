import { useState } from 'react'
import { Link } from 'react-router'
import { type ProposedTask, pathOfProposal, useProposedTasks } from '../../client/ladder.ts'
import { useUnits } from '../../client/organisation.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import office from '../../components/office.module.css'
import { RecordTable } from '../../components/RecordTable.tsx'
import { useStrings } from '../../strings/strings.ts'
import { SheetWord } from './StateWord.tsx'

const SHOWN_AT_FIRST = 10

/** Tasks for which the rules of the ladder ask for a sheet: nothing is sent before somebody files a matter. */
export function ProposedTasks() {
  const { t } = useStrings()
  const proposed = useProposedTasks()
  const [isAll, setAll] = useState(false)
  const all = proposed.data ?? []
  if (proposed.isError && !proposed.data) return <Failure error={proposed.error} onRetry={() => proposed.refetch()} />
  if (all.length === 0) return null
  return (
    <section className={office.section} aria-labelledby="ladder">
      <h2 id="ladder">{t('ladder.title')}</h2>
      <p className={office.lead}>{t('ladder.lead', { count: all.length })}</p>
      <List tasks={isAll ? all : all.slice(0, SHOWN_AT_FIRST)} />
      {all.length > SHOWN_AT_FIRST && !isAll && (
        <p className={office.bar}>
          <Button onClick={() => setAll(true)}>{t('office.more')}</Button>
        </p>
      )}
    </section>
  )
}

function List({ tasks }: { tasks: readonly ProposedTask[] }) {
  const { t } = useStrings()
  const units = useUnits()
  const names = new Map(units.data?.map(({ id, name }) => [id, name]))
  return (
    <RecordTable
      label={t('ladder.title')}
      rows={tasks}
      rowKey={task => task.assignmentId}
      columns={[
        {
          name: 'rung',
          head: t('matters.column.sheet'),
          isNarrow: true,
          cell: task => <SheetWord rung={task.rung} />,
        },
        {
          name: 'task',
          head: t('ladder.column.task'),
          isHead: true,
          width: '32%',
          cell: task => (
            <Link to={`/tasks/${encodeURIComponent(task.assignmentId)}`} lang="zh-CN">
              {task.text}
            </Link>
          ),
        },
        { name: 'unit', head: t('matters.column.unit'), cell: task => names.get(task.leadUnit) ?? t('matters.noUnit') },
        {
          name: 'why',
          head: t('ladder.column.why'),
          width: '34%',
          cell: task => <span lang="zh-CN">{task.sentence}</span>,
        },
        {
          name: 'follow',
          head: t('ladder.column.follow'),
          isNarrow: true,
          cell: task => (
            <Link to={pathOfProposal(task)}>{t(task.matterId === null ? 'ladder.file' : 'ladder.matter')}</Link>
          ),
        },
      ]}
    />
  )
}

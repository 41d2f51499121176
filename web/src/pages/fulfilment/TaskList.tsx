import type { TaskOutcome, TaskStatus } from 'duban-core'
import { useState } from 'react'
import { rowsOf } from '../../client/documents.ts'
import { useTaskOutcomes, type YearPair } from '../../client/fulfilment.ts'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useWholeOnPaper } from '../../printing/useWholeOnPaper.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './TaskList.module.css'

/** Each status has its shape. */
const SHAPES: Readonly<Record<TaskStatus, string>> = {
  reported_done: '✔',
  going_on: '▷',
  said_again: '↻',
  not_mentioned: '○',
}
const STATUSES = Object.keys(SHAPES) as readonly TaskStatus[]

/** The tasks of a report followed into the next, by what is said of them there. */
export function TaskList({ place, pairs }: { place: string; pairs: readonly YearPair[] }) {
  const { t } = useStrings()
  const last = pairs.at(-1)
  const [chosen, setChosen] = useState('')
  const [status, setStatus] = useState<TaskStatus>('reported_done')
  const pair = pairs.find(({ year }) => String(year) === chosen) ?? last
  if (!pair) return null
  return (
    <section className={styles.tasks} aria-labelledby="tasks">
      <h2 id="tasks">{t('fulfilment.tasks')}</h2>
      <div className={styles.tools}>
        {pairs.length > 1 && (
          <FilterSelect
            label={t('fulfilment.pair', { earlier: String(last?.year), later: String((last?.year ?? 0) + 1) })}
            value={chosen}
            options={pairs
              .slice(0, -1)
              .reverse()
              .map(({ year }) => ({
                value: String(year),
                label: t('fulfilment.pair', { earlier: String(year), later: String(year + 1) }),
              }))}
            onChange={setChosen}
          />
        )}
        {STATUSES.map(name => (
          <button key={name} type="button" aria-pressed={name === status} onClick={() => setStatus(name)}>
            <span aria-hidden>{SHAPES[name]}</span> {t(`task.${name}`)} {pair.tasks[name]}
          </button>
        ))}
      </div>
      <Rows place={place} year={pair.year} status={status} />
    </section>
  )
}

function Rows({ place, year, status }: { place: string; year: number; status: TaskStatus }) {
  const { t } = useStrings()
  const tasks = useTaskOutcomes({ place, year, status })
  useWholeOnPaper(tasks)
  if (tasks.isPending) return <Loading lines={5} />
  if (tasks.isError) return <Failure error={tasks.error} onRetry={() => tasks.refetch()} />
  const rows = rowsOf(tasks.data)
  if (rows.length === 0) return <p className={styles.none}>{t('fulfilment.noTasks')}</p>
  return (
    <>
      <ul className={styles.rows} lang="zh-CN">
        {rows.map(row => (
          <Task key={`${row.promise.start}-${row.promise.end}`} row={row} />
        ))}
      </ul>
      {tasks.hasNextPage && (
        <Button onClick={() => tasks.fetchNextPage()} loading={tasks.isFetchingNextPage}>
          {t('fulfilment.more', { count: (tasks.data.pages[0]?.total ?? 0) - rows.length })}
        </Button>
      )}
    </>
  )
}

function Task({ row: { promise, sentence } }: { row: TaskOutcome }) {
  return (
    <li>
      <span>{promise.text.replace(/\s/g, '')}</span>
      {sentence && <span className={styles.answer}>→ {sentence.text.replace(/\s/g, '')}</span>}
    </li>
  )
}

import { Link } from 'react-router'
import { type Assignment, COLOURS } from '../../client/assignment-shapes.ts'
import {
  type GroupedBy,
  type TaskFilter,
  type TaskGroup,
  type TaskGroups,
  useAssignments,
} from '../../client/assignments.ts'
import { rowsOf } from '../../client/documents.ts'
import { Light } from '../../components/Light.tsx'
import { LightButton } from '../../components/LightButton.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './TaskBoard.module.css'
import { NONE } from './TaskFilters.tsx'
import type { TaskView } from './useTaskFilter.ts'

interface Props {
  readonly view: TaskView
  readonly by: GroupedBy
  readonly groups: TaskGroups
}

/** The most tasks of one light that a board looks through, and shows of a group. */
const MOST_READ = 300
const SHOWN = 5

/** Tasks put together: each group with its counts and the tasks in it that need somebody first. */
export function TaskBoard({ view, by, groups }: Props) {
  const { t } = useStrings()
  const { filter } = view
  const red = useAssignments({ ...filter, light: 'red' }, filter.light === '' || filter.light === 'red', MOST_READ)
  const yellow = useAssignments(
    { ...filter, light: 'yellow' },
    filter.light === '' || filter.light === 'yellow',
    MOST_READ,
  )
  const late = [...rowsOf(red.data), ...rowsOf(yellow.data)]
  const shown = filter.light === '' ? groups.groups : groups.groups.filter(({ colours }) => colours[filter.light])
  return (
    <ul className={styles.board} data-by={by} aria-label={t('tasks.board')}>
      {shown.map(group => (
        <li key={group.key}>
          <GroupCard {...{ view, by, group }} late={late.filter(task => isIn(task, by, group.key))} />
        </li>
      ))}
    </ul>
  )
}

const isIn = ({ row, leadUnit, standing }: Assignment, by: GroupedBy, key: string): boolean =>
  ({ chapter: row.category, unit: leadUnit, leader: row.leaderPost, light: standing?.colour ?? '' })[by] === key

/** The condition that a group stands for. */
function conditionOf(by: GroupedBy, key: string): Partial<TaskFilter> {
  if (by === 'light') return key === '' ? { status: 'draft' } : { light: key }
  return { [by === 'unit' ? 'lead' : by]: key || NONE }
}

function GroupCard({
  view,
  by,
  group,
  late,
}: Omit<Props, 'groups'> & { group: TaskGroup; late: readonly Assignment[] }) {
  const { t } = useStrings()
  const colour = COLOURS.find(one => one === group.key)
  const name = by === 'light' ? t(`light.${colour ?? 'draft'}`) : group.name || t(`tasks.group.${by}`)
  const open = () => view.change({ ...conditionOf(by, group.key), by: '' })
  return (
    <article className={styles.card}>
      <header>
        <h2 lang="zh-CN">{name}</h2>
        <button type="button" onClick={open} aria-label={t('tasks.group.openLabel', { name, count: group.total })}>
          {t('tasks.group.open', { count: group.total })}
        </button>
      </header>
      <LightBar group={group} />
      {by === 'light' && colour !== 'red' && colour !== 'yellow' ? (
        <LightTasks filter={{ ...view.filter, ...conditionOf(by, group.key) }} />
      ) : (
        <TaskList tasks={late} />
      )}
    </article>
  )
}

/** The first tasks of a light that needs nobody. */
function LightTasks({ filter }: { filter: Partial<TaskFilter> }) {
  const tasks = rowsOf(useAssignments(filter, true, SHOWN).data)
  return <TaskList tasks={tasks.slice(0, SHOWN)} />
}

function TaskList({ tasks }: { tasks: readonly Assignment[] }) {
  const { t } = useStrings()
  if (tasks.length === 0) return <p className={styles.quiet}>{t('tasks.group.quiet')}</p>
  return (
    <ul className={styles.tasks}>
      {tasks.slice(0, SHOWN).map(({ id, row, standing }) => (
        <li key={id}>
          <LightButton id={id} name={row.text} standing={standing} label="" />
          <span>
            <Link to={`/tasks/${encodeURIComponent(id)}`} lang="zh-CN">
              {row.text}
            </Link>
            <span className={styles.about} lang="zh-CN">
              {[row.lead[0]?.unit, standing?.targets.find(target => target.colour === standing.colour)?.label]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </li>
      ))}
      {tasks.length > SHOWN && (
        <li className={styles.quiet}>{t('tasks.group.more', { count: tasks.length - SHOWN })}</li>
      )}
    </ul>
  )
}

/** Counts by light as one bar, each part also written with its shape. */
function LightBar({ group: { colours, total } }: { group: TaskGroup }) {
  const present = COLOURS.filter(colour => colours[colour])
  return (
    <div className={styles.counts}>
      <div className={styles.bar} aria-hidden>
        {present.map(colour => (
          <span
            key={colour}
            className={styles[colour]}
            style={{ width: `${(100 * (colours[colour] ?? 0)) / total}%` }}
          />
        ))}
      </div>
      <ul>
        {present.map(colour => (
          <li key={colour}>
            <Light colour={colour} /> {colours[colour]}
          </li>
        ))}
      </ul>
    </div>
  )
}

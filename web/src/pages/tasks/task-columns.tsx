import { Link } from 'react-router'
import type { Assignment } from '../../client/assignment-shapes.ts'
import type { Column } from '../../components/DataTable.tsx'
import { LightButton } from '../../components/LightButton.tsx'
import { monthText } from '../../format/months.ts'
import { shownDeadline } from '../../format/task-cells.ts'
import type { Strings, Translate } from '../../strings/strings.ts'
import styles from './TaskTable.module.css'

/** What the checkbox of a row does; null where nothing may be done with rows. */
export interface RowSelection {
  readonly has: (id: string) => boolean
  readonly toggle: (row: Assignment) => void
}

/** Columns of the table of tasks, in the order of a breakdown table. */
export const taskColumns = ({ t, language }: Strings, selection: RowSelection | null): Column<Assignment>[] => [
  taskColumn(t, selection),
  {
    name: 'light',
    head: t('tasks.column.light'),
    widthPx: 124,
    isSortable: true,
    cell: ({ id, row, standing }) => <LightButton id={id} name={row.text} standing={standing} />,
  },
  {
    name: 'value',
    head: t('tasks.column.value'),
    widthPx: 160,
    cell: task => <Latest task={task} language={language} />,
  },
  {
    name: 'lead',
    head: t('tasks.cell.lead'),
    widthPx: 176,
    isSortable: true,
    cell: ({ row }) => (
      <span lang="zh-CN" title={row.lead.map(({ unit, why }) => `${unit}（${why}）`).join('、')}>
        {row.lead.map(({ unit }) => unit).join('、')}
      </span>
    ),
  },
  words('coUnits', t('tasks.cell.coUnits'), 140, ({ row }) => row.coUnits.join('、')),
  words('leaderPost', t('tasks.cell.leaderPost'), 104, ({ row }) => row.leaderPost),
  words('deadline', t('tasks.cell.deadline'), 168, ({ row }) => shownDeadline(row, language)),
  {
    name: 'freshness',
    head: t('tasks.column.freshness'),
    widthPx: 132,
    isSortable: true,
    cell: ({ standing }) => standing && <FreshnessText standing={standing} t={t} />,
  },
  {
    name: 'quality',
    head: t('tasks.column.quality'),
    widthPx: 112,
    isSortable: true,
    cell: ({ standing }) => {
      const worst = (['poor', 'fair', 'good'] as const).find(level =>
        standing?.targets.some(target => target.quality === level),
      )
      return worst && t(`tasks.quality.${worst}`)
    },
  },
  words('category', t('tasks.cell.category'), 220, ({ row }) => row.category),
  {
    name: 'kind',
    head: t('tasks.filter.kind'),
    widthPx: 88,
    isSortable: true,
    cell: ({ row }) => t(`tasks.kind.${row.kind}`),
  },
  { ...words('note', t('tasks.cell.note'), 180, ({ row }) => row.note), isExtra: true },
  {
    ...words('targets', t('tasks.column.targets'), 260, ({ row }) => row.targets.map(one => one.text).join('；')),
    isSortable: false,
    isExtra: true,
  },
]

const words = (name: string, head: string, widthPx: number, text: (row: Assignment) => string): Column<Assignment> => ({
  name,
  head,
  widthPx,
  isSortable: true,
  cell: row => (
    <span lang="zh-CN" title={text(row)}>
      {text(row)}
    </span>
  ),
})

const taskColumn = (t: Translate, selection: RowSelection | null): Column<Assignment> => ({
  name: 'text',
  head: t('tasks.cell.text'),
  widthPx: 360,
  isFixed: true,
  isSortable: true,
  cell: task => (
    <span className={styles.task}>
      {selection && (
        <input
          type="checkbox"
          checked={selection.has(task.id)}
          onChange={() => selection.toggle(task)}
          aria-label={t('tasks.select', { name: task.row.text })}
        />
      )}
      <Link to={`/tasks/${encodeURIComponent(task.id)}`} lang="zh-CN" title={task.row.text}>
        {task.row.text}
      </Link>
    </span>
  ),
})

/** The value that the light was judged by, with its month. */
function Latest({ task: { row, standing }, language }: { task: Assignment; language: Strings['language'] }) {
  const worst = standing?.targets.find(target => target.colour === standing.colour)
  if (!worst?.month) return null
  const unit = row.targets.find(({ id }) => id === worst.targetId)?.unit ?? ''
  return (
    <span>
      {worst.value === null ? '' : `${worst.value}${unit} `}
      <span className={styles.month}>{monthText(worst.month, language)}</span>
    </span>
  )
}

function FreshnessText({ standing, t }: { standing: NonNullable<Assignment['standing']>; t: Translate }) {
  const { level, days } = standing.freshness
  const name = t(`tasks.freshness.${level}`)
  return <span>{days === null ? name : t('tasks.freshnessDays', { name, days })}</span>
}

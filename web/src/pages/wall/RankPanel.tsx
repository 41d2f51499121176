import { useState } from 'react'
import { Link } from 'react-router'
import { COLOURS } from '../../client/assignment-shapes.ts'
import type { ProjectGroup, ProjectGroups } from '../../client/projects.ts'
import type { Board } from '../../client/wall.ts'
import { LIGHT_SHAPES } from '../../components/light-shapes.ts'
import { useStrings } from '../../strings/strings.ts'
import { gapText, type ShortNames } from './laggards.ts'
import { PagedList } from './PagedList.tsx'
import styles from './RankPanel.module.css'
import panel from './WallPage.module.css'
import { useWallKeys } from './wall-keys.ts'

const VIEWS = ['units', 'divisions', 'tasks'] as const
type View = (typeof VIEWS)[number]

interface Props {
  readonly board: Board
  readonly groups: ProjectGroups
  readonly names: ShortNames
  readonly isPaused: boolean
}

/** Ranks at the left: units and divisions by the gap of their projects, units by the lights of their tasks. */
export function RankPanel({ board, groups, names, isPaused }: Props) {
  const { t } = useStrings()
  const [view, setView] = useState<View>('units')
  const next = () => setView(now => VIEWS[(VIEWS.indexOf(now) + 1) % VIEWS.length] ?? 'units')
  useWallKeys({ r: next })
  return (
    <section className={panel.panel} aria-label={t('wall.ranks')}>
      <div className={panel.tabs}>
        {VIEWS.map(name => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
            {t(`wall.ranks.${name}`)}
          </button>
        ))}
      </div>
      <p className={panel.note}>{t(view === 'tasks' ? 'wall.ranks.byLights' : 'wall.ranks.byGap')}</p>
      <PagedList key={view} isPaused={isPaused} className={styles.list}>
        {view === 'tasks' ? <TaskRows board={board} names={names} /> : <GroupRows groups={groups[view]} view={view} />}
      </PagedList>
    </section>
  )
}

/** Best first; those without data last. */
const byRank = (a: ProjectGroup, b: ProjectGroup): number =>
  (a.rank.rank ?? Number.POSITIVE_INFINITY) - (b.rank.rank ?? Number.POSITIVE_INFINITY) || 0

function GroupRows({ groups, view }: { groups: readonly ProjectGroup[]; view: 'units' | 'divisions' }) {
  const { t } = useStrings()
  if (groups.length === 0) return <li className={styles.none}>{t('wall.ranks.none')}</li>
  const key = view === 'units' ? 'unit' : 'division'
  return [...groups].sort(byRank).map(({ id, short, name, rank, standing }) => (
    <li key={id}>
      <Link to={`/projects?${key}=${encodeURIComponent(id)}`} title={name}>
        <span className={styles.rank}>{rank.rank ?? '—'}</span>
        <span className={styles.name}>{short}</span>
        <span className={styles.value} data-colour={standing.colour}>
          {standing.gap === null ? t('wall.noData') : gapText(standing.gap)}{' '}
          <span aria-hidden>{LIGHT_SHAPES[standing.colour]}</span>
          <span className="visually-hidden">{t(`light.${standing.colour}`)}</span>
        </span>
      </Link>
    </li>
  ))
}

function TaskRows({ board, names }: { board: Board; names: ShortNames }) {
  const { t } = useStrings()
  const units = board.units.filter(({ unit }) => unit !== '')
  if (units.length === 0) return <li className={styles.none}>{t('wall.tasks.none')}</li>
  const worst = [...units].sort(
    (a, b) =>
      (b.colours.red ?? 0) - (a.colours.red ?? 0) ||
      (b.colours.yellow ?? 0) - (a.colours.yellow ?? 0) ||
      (b.colours.green ?? 0) - (a.colours.green ?? 0),
  )
  return worst.map(({ unit, name, total, colours }) => (
    <li key={unit}>
      <Link to={`/tasks?unit=${encodeURIComponent(unit)}`} title={name}>
        <span className={styles.name}>{names.get(unit) ?? name}</span>
        <span className={styles.bar} aria-hidden>
          {COLOURS.map(colour => (
            <span key={colour} data-fill={colour} style={{ flexGrow: colours[colour] ?? 0 }} />
          ))}
        </span>
        <span className={styles.value}>
          {COLOURS.filter(colour => (colours[colour] ?? 0) > 0 && colour !== 'grey').map(colour => (
            <span key={colour} data-colour={colour}>
              <span aria-hidden>{LIGHT_SHAPES[colour]}</span>
              <span className="visually-hidden">{t(`light.${colour}`)}</span>
              {colours[colour]}
            </span>
          ))}
          <span>/{total}</span>
        </span>
      </Link>
    </li>
  ))
}

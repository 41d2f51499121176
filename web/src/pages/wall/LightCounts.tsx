import { Link } from 'react-router'
import { COLOURS } from '../../client/assignment-shapes.ts'
import type { ProjectGroups, ProjectRow } from '../../client/projects.ts'
import type { Board } from '../../client/wall.ts'
import { LIGHT_SHAPES } from '../../components/light-shapes.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './LightCounts.module.css'

interface Props {
  readonly board: Board
  readonly projects: readonly ProjectRow[]
  readonly groups: ProjectGroups
}

/** How many tasks and projects stand how, and the rate of the year; each leads to its list. */
export function LightCounts({ board, projects, groups: { whole, counts } }: Props) {
  const { t } = useStrings()
  const ofTasks = (colour: (typeof COLOURS)[number]) => board.colours[colour] ?? 0
  const ofProjects = (colour: (typeof COLOURS)[number]) =>
    projects.filter(({ standing }) => standing.colour === colour).length
  return (
    <section className={styles.counts} aria-label={t('wall.counts')}>
      <Row name={t('wall.tasks', { count: board.total })} more="" to="/tasks" countOf={ofTasks} />
      <Row
        name={t('wall.projects', { count: counts.listed })}
        more={counts.split > counts.listed ? t('wall.split', { split: counts.split }) : ''}
        to="/projects"
        countOf={ofProjects}
      />
      <Link to="/projects" className={styles.rate} title={t('wall.rateCounted', { counted: whole.counted })}>
        <strong>{whole.rate === null ? t('wall.noData') : `${Number(whole.rate).toFixed(1)}%`}</strong>
        <span>{whole.month === null ? t('wall.rate') : t('wall.rateOf', { month: Number(whole.month.slice(5)) })}</span>
      </Link>
    </section>
  )
}

interface RowProps {
  readonly name: string
  readonly more: string
  readonly to: string
  readonly countOf: (colour: (typeof COLOURS)[number]) => number
}

function Row({ name, more, to, countOf }: RowProps) {
  const { t } = useStrings()
  return (
    <div className={styles.row}>
      <Link to={to} className={styles.name}>
        {name}
        {more && <span>{more}</span>}
      </Link>
      <ul>
        {COLOURS.map(colour => (
          <li key={colour}>
            <Link to={`${to}?light=${colour}`} data-colour={colour}>
              <strong>{countOf(colour)}</strong>
              <span>
                <span aria-hidden>{LIGHT_SHAPES[colour]}</span> {t(`light.${colour}`)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

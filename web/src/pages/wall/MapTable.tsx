import { Link } from 'react-router'
import type { ProjectGroup, ProjectRow } from '../../client/projects.ts'
import { LIGHT_SHAPES } from '../../components/light-shapes.ts'
import { useStrings } from '../../strings/strings.ts'
import { gapText } from './laggards.ts'
import styles from './MapTable.module.css'

interface Props {
  readonly projects: readonly ProjectRow[]
  readonly groups: readonly ProjectGroup[]
}

const percent = (rate: string | null): string => (rate === null ? '—' : `${Number(rate).toFixed(1)}%`)

/** What the map shows, as a table: each division with its projects. */
export function MapTable({ projects, groups }: Props) {
  const { t } = useStrings()
  const placed = new Set(groups.flatMap(group => group.projects))
  const elsewhere = projects.filter(({ id }) => !placed.has(id))
  return (
    <section className={styles.scroller} aria-label={t('wall.map.table')} tabIndex={-1}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('wall.table.name')}</th>
            <th scope="col">{t('wall.table.light')}</th>
            <th scope="col" className={styles.number}>
              {t('wall.table.rate')}
            </th>
            <th scope="col" className={styles.number}>
              {t('wall.table.gap')}
            </th>
          </tr>
        </thead>
        {groups.map(({ id, name, standing, projects: ids }) => (
          <tbody key={id}>
            <Row to={`/projects?division=${encodeURIComponent(id)}`} name={name} {...standing} isHead />
            {ids
              .map(project => projects.find(one => one.id === project))
              .map(row => row && <ProjectLine key={row.id} row={row} />)}
          </tbody>
        ))}
        {elsewhere.length > 0 && (
          <tbody>
            <tr>
              <th scope="row" colSpan={4} className={styles.head}>
                {t('wall.table.elsewhere')}
              </th>
            </tr>
            {elsewhere.map(row => (
              <ProjectLine key={row.id} row={row} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  )
}

const ProjectLine = ({ row: { id, name, standing } }: { row: ProjectRow }) => (
  <Row
    to={`/projects/${encodeURIComponent(id)}`}
    name={name}
    colour={standing.colour}
    rate={standing.rates.year}
    gap={standing.gap}
  />
)

interface RowProps {
  readonly to: string
  readonly name: string
  readonly colour: ProjectRow['standing']['colour']
  readonly rate: string | null
  readonly gap: string | null
  readonly isHead?: boolean
}

function Row({ to, name, colour, rate, gap, isHead = false }: RowProps) {
  const { t } = useStrings()
  return (
    <tr>
      <th scope="row" className={isHead ? styles.head : undefined}>
        <Link to={to}>{name}</Link>
      </th>
      <td data-colour={colour}>
        <span aria-hidden>{LIGHT_SHAPES[colour]}</span> {t(`light.${colour}`)}
      </td>
      <td className={styles.number}>{percent(rate)}</td>
      <td className={styles.number}>{gap === null ? '—' : gapText(gap)}</td>
    </tr>
  )
}

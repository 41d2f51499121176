import { Link } from 'react-router'
import { COLOURS } from '../../client/assignment-shapes.ts'
import type { Board } from '../../client/units.ts'
import { Light } from '../../components/Light.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './DeskPage.module.css'

/** How the tasks stand, a unit's own where one belongs to a unit; each count leads to its tasks. */
export function DeskLights({ board, unit }: { board: Board; unit: string }) {
  const { t } = useStrings()
  const own = board.units.find(one => one.unit === unit)
  const { colours, total } = unit ? (own ?? { colours: {}, total: 0 }) : board
  if (total === 0) return null
  const of = unit ? `&unit=${encodeURIComponent(unit)}` : ''
  return (
    <nav className={styles.lights} aria-label={t('desk.lights')}>
      <span>{t(unit ? 'desk.ownTasks' : 'desk.allTasks', { count: total })}</span>
      {COLOURS.map(
        colour =>
          (colours[colour] ?? 0) > 0 && (
            <Link key={colour} to={`/tasks?light=${colour}${of}`}>
              <Light colour={colour} count={colours[colour] ?? 0} />
            </Link>
          ),
      )}
    </nav>
  )
}

import { COLOURS } from '../../client/assignment-shapes.ts'
import type { TaskGroups } from '../../client/assignments.ts'
import { Light } from '../../components/Light.tsx'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './LightTotals.module.css'
import type { TaskView } from './useTaskFilter.ts'

/** How many tasks stand how; a click narrows to one light, another widens again. */
export function LightTotals({ groups, view }: { groups: TaskGroups; view: TaskView }) {
  const { t, language } = useStrings()
  const { colours, total, asOf } = groups
  const drafts = colours[''] ?? 0
  return (
    <section className={styles.totals} aria-label={t('tasks.totals')}>
      {COLOURS.map(colour => (
        <button
          key={colour}
          type="button"
          aria-pressed={view.filter.light === colour}
          onClick={() => view.change({ light: view.filter.light === colour ? '' : colour })}
        >
          <Light colour={colour} />
          <strong>{(colours[colour] ?? 0).toLocaleString('en-US')}</strong>
        </button>
      ))}
      {drafts > 0 && <p className={styles.drafts}>{t('tasks.draftCount', { count: drafts })}</p>}
      <p className={styles.all} role="status">
        {t('tasks.total', { count: total, day: dateText(asOf, language) })}
      </p>
    </section>
  )
}

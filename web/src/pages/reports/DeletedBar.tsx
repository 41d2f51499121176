import { failureText } from '../../components/failures.ts'
import { reportName } from '../../format/report-name.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './DeletedBar.module.css'
import type { Deletions } from './useDeletions.ts'

/** Says what was deleted, while it can still be taken back, or why it could not be. */
export function DeletedBar({ deletions: { pending, failed, undo } }: { deletions: Deletions }) {
  const { t } = useStrings()
  const last = pending.at(-1)
  return (
    <div role="status" className={styles.region}>
      {last && (
        <p className={styles.bar}>
          {t('reports.deleted', { name: reportName(last) })}
          <button type="button" onClick={undo}>
            {t('reports.undo')}
          </button>
        </p>
      )}
      {failed && !last && (
        <p className={styles.bar}>
          {t('reports.deleteFailed', { name: reportName(failed.report), reason: failureText(failed.error, t) })}
        </p>
      )}
    </div>
  )
}

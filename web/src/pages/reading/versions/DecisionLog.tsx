import { useDecisions } from '../../../client/versions.ts'
import { useStrings } from '../../../strings/strings.ts'
import styles from './RepairPanel.module.css'

/** Who decided what, when and why, the last first; for those who may know. */
export function DecisionLog({ id, isAllowed }: { id: string; isAllowed: boolean }) {
  const { t } = useStrings()
  const log = useDecisions(id, isAllowed)
  if (!isAllowed || !log.data) return null
  return (
    <details className={styles.part}>
      <summary>{t('repair.log')}</summary>
      {log.data.items.length === 0 && <p className={styles.hint}>{t('repair.logEmpty')}</p>}
      <ol className={styles.log}>
        {log.data.items.map(({ proposal, kind, decision, by, at, reason }) => (
          <li key={`${proposal}-${at}`}>
            <p>
              {at.slice(0, 16).replace('T', ' ')} {by} <b>{t(`repair.state.${decision}`)}</b> {proposal}（
              {t(`damage.${kind}`)}）
            </p>
            {reason && <p className={styles.hint}>{reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}

import { scoringRules } from 'duban-core'
import type { UnitScore } from '../../client/year-end.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './AssessmentPage.module.css'
import { Lines } from './Lines.tsx'

interface AdjustmentsProps {
  readonly row: UnitScore
  readonly names: ReadonlyMap<string, string>
}

/** Additions and deductions of a unit by profile, and what waits for approval (加减分). */
export function Adjustments({ row: { adjustments }, names }: AdjustmentsProps) {
  const { t } = useStrings()
  const given = adjustments.filter(({ lines, proposed }) => lines.length + proposed.length > 0)
  if (given.length === 0) return <span className={styles.fine}>{t('assessment.scores.none')}</span>
  return given.map(({ profile, name, points, lines, proposed }) => (
    <div key={profile}>
      {t('assessment.scores.adjusted', { name, points })}
      <Lines lines={lines} names={names} />
      {proposed.length > 0 && (
        <details className={styles.details}>
          <summary>{t('assessment.scores.proposed', { count: proposed.length })}</summary>
          <ul lang="zh-CN">
            {proposed.map(({ key, evidence }, i) => (
              <li key={`${evidence} ${String(i)}`}>
                {names.get(evidence) ?? evidence}
                <span className={styles.fine}> · {wordsOf(profile, key)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  ))
}

const wordsOf = (profile: string, key: string): string =>
  scoringRules.find(rule => rule.profile === profile && rule.key === key)?.words ?? key

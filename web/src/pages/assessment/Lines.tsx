import type { ScoreRank } from 'duban-core'
import type { ShownLine } from '../../client/year-end.ts'
import { dateText } from '../../format/dates.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './AssessmentPage.module.css'

interface LinesProps {
  readonly lines: readonly ShownLine[]
  /** What a line is about, by its id. */
  readonly names: ReadonlyMap<string, string>
}

/** What gave how many points by which rule (计分明细), closed at first. */
export function Lines({ lines, names }: LinesProps) {
  const { t } = useStrings()
  if (lines.length === 0) return null
  return (
    <details className={styles.details}>
      <summary>{t('assessment.scores.lines', { count: lines.length })}</summary>
      <ul lang="zh-CN">
        {lines.map(({ subject, points, rules, rank }, i) => (
          <li key={`${subject} ${String(i)}`}>
            {names.get(subject) ?? subject}：{points}
            <span className={styles.fine}> · {rules.map(rule => rule.words).join('；')}</span>
            {rank && <RankSource rank={rank} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** By which rank a line was given, and who says so. */
function RankSource({ rank: { rank, of, source } }: { rank: ScoreRank }) {
  const { t, language } = useStrings()
  const words = source
    ? t('assessment.scores.published', {
        rank,
        of,
        body: source.body,
        document: source.document,
        day: dateText(source.day, language),
      })
    : t('assessment.scores.compared', { rank, of })
  return <span className={styles.fine}> · {words}</span>
}

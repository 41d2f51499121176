import type { FullTarget, Standing } from '../../client/assignment-shapes.ts'
import { Light, lightWords } from '../../components/Light.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './TaskSignals.module.css'

const SIGNS = { good: '●', fair: '▲', poor: '■' } as const

/** The three signals of a task side by side, never one number: light, freshness, quality of the data. */
export function TaskSignals({ standing }: { standing: Standing<FullTarget> }) {
  const { t } = useStrings()
  const { freshness, targets } = standing
  const worst = targets.find(({ colour }) => colour === standing.colour)
  const quality = (['poor', 'fair', 'good'] as const).find(level => targets.some(target => target.quality === level))
  const lacking = targets
    .flatMap(({ remarks }) => remarks?.remarks.filter(({ holds }) => !holds) ?? [])
    .map(({ words }) => words)
  return (
    <dl className={styles.signals}>
      <div>
        <dt>{t('tasks.column.light')}</dt>
        <dd>
          <a href="#why" title={t('tasks.why.ask')}>
            <Light colour={standing.colour} label={lightWords(standing.colour, worst?.label)} />
            <span className="visually-hidden">{t('tasks.why.ask')}</span>
          </a>
        </dd>
        <dd className={styles.about} lang="zh-CN">
          {standing.colour === 'grey' ? t('tasks.why.grey') : worst?.label}
        </dd>
      </div>
      <div>
        <dt>{t('tasks.column.freshness')}</dt>
        <dd>{t(`tasks.freshness.${freshness.level}`)}</dd>
        <dd className={styles.about}>
          {freshness.days === null ? t('tasks.neverReported') : t('tasks.daysAgo', { days: freshness.days })}
        </dd>
      </div>
      <div>
        <dt>{t('tasks.column.quality')}</dt>
        <dd>{quality ? `${SIGNS[quality]} ${t(`tasks.quality.${quality}`)}` : t('value.none')}</dd>
        <dd className={styles.about} lang="zh-CN">
          {quality ? [...new Set(lacking)].join('；') || t('tasks.quality.whole') : t('tasks.quality.nothing')}
        </dd>
      </div>
    </dl>
  )
}

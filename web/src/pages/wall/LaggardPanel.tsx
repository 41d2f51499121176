import { Link } from 'react-router'
import { useStrings } from '../../strings/strings.ts'
import styles from './LaggardPanel.module.css'
import type { Laggard } from './laggards.ts'
import { PagedList } from './PagedList.tsx'
import panel from './WallPage.module.css'

interface Props {
  /** The red ones. */
  readonly laggards: readonly Laggard[]
  readonly isPaused: boolean
}

/** At the right: what lags, with its reason. */
export function LaggardPanel({ laggards, isPaused }: Props) {
  const { t } = useStrings()
  return (
    <section className={panel.panel} aria-label={t('wall.laggards')}>
      <h2>{t('wall.laggardsCount', { count: laggards.length })}</h2>
      {laggards.length === 0 && <p className={panel.note}>{t('wall.laggards.none')}</p>}
      <PagedList isPaused={isPaused} className={styles.list}>
        {laggards.map(({ key, to, name, unit, label, why }, at) => (
          <li key={key}>
            <Link to={to} title={`${name} ${why}`}>
              <span className={styles.name}>
                <span className={styles.number}>{at + 1}</span>
                {name}
              </span>
              <span className={styles.reason}>{[label, unit].filter(words => words !== '').join(' · ')}</span>
            </Link>
          </li>
        ))}
      </PagedList>
    </section>
  )
}

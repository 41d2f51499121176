import { Link } from 'react-router'
import { useStrings } from '../../strings/strings.ts'
import styles from './LaggardPanel.module.css'
import type { DueNode, Laggard } from './laggards.ts'
import panel from './WallPage.module.css'

const NODE_SIGNS = { done: '✔', late: '■', open: '○' } as const
const NODE_COLOURS = { done: 'blue', late: 'red', open: 'grey' } as const

interface Props {
  /** The red ones. */
  readonly laggards: readonly Laggard[]
  readonly nodes: readonly DueNode[]
}

/** At the right: what lags with its reason, and the nodes of this month. */
export function LaggardPanel({ laggards, nodes }: Props) {
  const { t } = useStrings()
  return (
    <div className={styles.column}>
      <section className={`${panel.panel} ${styles.laggards}`} aria-label={t('wall.laggards')}>
        <h2>{t('wall.laggardsCount', { count: laggards.length })}</h2>
        {laggards.length === 0 && <p className={panel.note}>{t('wall.laggards.none')}</p>}
        <ol className={styles.list}>
          {laggards.map(({ key, to, name, unit, label, why }, at) => (
            <li key={key}>
              <Link to={to} title={why}>
                <span className={styles.name}>
                  <span className={styles.number}>{at + 1}</span>
                  {name}
                </span>
                <span className={styles.reason}>{[unit, label].filter(words => words !== '').join(' · ')}</span>
              </Link>
            </li>
          ))}
        </ol>
      </section>
      <section className={`${panel.panel} ${styles.nodes}`} aria-label={t('wall.nodes')}>
        <h2>{t('wall.nodes')}</h2>
        {nodes.length === 0 && <p className={panel.note}>{t('wall.nodes.none')}</p>}
        <ol className={styles.list}>
          {nodes.map(({ project, to, text, by, state }) => (
            <li key={`${to} ${text}`}>
              <Link to={to} className={styles.node} title={`${project} ${text}`}>
                <span data-colour={NODE_COLOURS[state]} aria-hidden>
                  {NODE_SIGNS[state]}
                </span>
                <time dateTime={by}>{by.slice(5).replace('-', '/')}</time>
                <span className={styles.what}>
                  {project} {text}
                </span>
                <span className="visually-hidden">{t(`wall.node.${state}`)}</span>
              </Link>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

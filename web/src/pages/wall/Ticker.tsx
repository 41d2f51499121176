import { Link } from 'react-router'
import { LIGHT_SHAPES } from '../../components/light-shapes.ts'
import { useStrings } from '../../strings/strings.ts'
import type { DueNode, Laggard } from './laggards.ts'
import styles from './Ticker.module.css'

/** Seconds that one of them takes to pass: as long as it takes to read it twice. */
const SECONDS_EACH = 8

const NODE_SIGNS = { done: '✔', late: '■', open: '○' } as const
const NODE_COLOURS = { done: 'blue', late: 'red', open: 'grey' } as const

interface Passing {
  readonly laggards: readonly Laggard[]
  /** Nodes of this month and late ones. */
  readonly nodes: readonly DueNode[]
}

interface Props extends Passing {
  readonly isPaused: boolean
  readonly onPause: (isPaused: boolean) => void
}

/** The month's nodes and all laggards passing by at the foot (滚动提示); stands under the pointer, by its button, and wherever motion is not wanted. */
export function Ticker({ laggards, nodes, isPaused, onPause }: Props) {
  const { t } = useStrings()
  if (laggards.length + nodes.length === 0) return <p className={styles.ticker}>{t('wall.ticker.none')}</p>
  const seconds = (laggards.length + nodes.length) * SECONDS_EACH
  return (
    <section className={styles.ticker} aria-label={t('wall.ticker')}>
      <button type="button" aria-pressed={isPaused} aria-keyshortcuts="p" onClick={() => onPause(!isPaused)}>
        <span aria-hidden>{isPaused ? '▶' : '❚❚'}</span> {t(isPaused ? 'wall.ticker.run' : 'wall.ticker.pause')}
      </button>
      <div className={styles.window}>
        <div className={styles.track} data-paused={isPaused} style={{ animationDuration: `${seconds}s` }}>
          <Items laggards={laggards} nodes={nodes} />
          {/* The second run, so that the first is followed without a gap. */}
          <div inert aria-hidden className={styles.again}>
            <Items laggards={laggards} nodes={nodes} />
          </div>
        </div>
      </div>
    </section>
  )
}

function Items({ laggards, nodes }: Passing) {
  const { t } = useStrings()
  return (
    <ul className={styles.items}>
      {nodes.length > 0 && <li className={styles.heading}>{t('wall.nodes')}</li>}
      {nodes.map(({ project, to, text, by, state }) => (
        <li key={`${to} ${text}`}>
          <Link to={to}>
            <span data-colour={NODE_COLOURS[state]} aria-hidden>
              {NODE_SIGNS[state]}
            </span>{' '}
            <time dateTime={by}>{by.slice(5).replace('-', '/')}</time> {project}
            <span className={styles.reason}>
              {text} · {t(`wall.node.${state}`)}
            </span>
          </Link>
        </li>
      ))}
      {laggards.length > 0 && <li className={styles.heading}>{t('wall.laggards')}</li>}
      {laggards.map(({ key, to, name, unit, colour, label }) => (
        <li key={key}>
          <Link to={to}>
            <span data-colour={colour} aria-hidden>
              {LIGHT_SHAPES[colour]}
            </span>
            <span className="visually-hidden">{t(`light.${colour}`)}</span> {name}
            <span className={styles.reason}>{[unit, label].filter(words => words !== '').join(' · ')}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

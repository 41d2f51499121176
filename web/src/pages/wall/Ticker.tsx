import { Link } from 'react-router'
import { LIGHT_SHAPES } from '../../components/light-shapes.ts'
import { useStrings } from '../../strings/strings.ts'
import type { Laggard } from './laggards.ts'
import styles from './Ticker.module.css'

/** Seconds that one laggard takes to pass: as long as it takes to read it twice. */
const SECONDS_EACH = 8

interface Props {
  readonly laggards: readonly Laggard[]
  readonly isPaused: boolean
  readonly onPause: (isPaused: boolean) => void
}

/** All laggards passing by at the foot (滚动提示); stands under the pointer, by its button, and wherever motion is not wanted. */
export function Ticker({ laggards, isPaused, onPause }: Props) {
  const { t } = useStrings()
  if (laggards.length === 0) return <p className={styles.ticker}>{t('wall.ticker.none')}</p>
  const seconds = laggards.length * SECONDS_EACH
  return (
    <section className={styles.ticker} aria-label={t('wall.ticker')}>
      <button type="button" aria-pressed={isPaused} aria-keyshortcuts="p" onClick={() => onPause(!isPaused)}>
        <span aria-hidden>{isPaused ? '▶' : '❚❚'}</span> {t(isPaused ? 'wall.ticker.run' : 'wall.ticker.pause')}
      </button>
      <div className={styles.window}>
        <div className={styles.track} data-paused={isPaused} style={{ animationDuration: `${seconds}s` }}>
          <Items laggards={laggards} />
          {/* The second run, so that the first is followed without a gap. */}
          <div inert aria-hidden className={styles.again}>
            <Items laggards={laggards} />
          </div>
        </div>
      </div>
    </section>
  )
}

function Items({ laggards }: { laggards: readonly Laggard[] }) {
  const { t } = useStrings()
  return (
    <ul className={styles.items}>
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

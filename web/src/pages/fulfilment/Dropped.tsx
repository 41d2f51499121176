import { Link } from 'react-router'
import type { YearPair } from '../../client/fulfilment.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './Dropped.module.css'

/** What the next report is silent about, what vanished from its targets, and where the two contradict each other. */
export function Dropped({ pairs }: { pairs: readonly YearPair[] }) {
  const { t } = useStrings()
  return (
    <section className={styles.dropped} aria-labelledby="dropped">
      <h2 id="dropped">{t('fulfilment.dropped')}</h2>
      {pairs.map(pair => (
        <Pair key={pair.year} pair={pair} />
      ))}
    </section>
  )
}

function Pair({ pair }: { pair: YearPair }) {
  const { t } = useStrings()
  const { earlier, later, vanished, findings } = pair
  const silent = pair.outcomes.filter(({ verdict }) => verdict === 'silent')
  return (
    <article className={styles.pair}>
      <h3>{t('fulfilment.pair', { earlier: String(earlier.year), later: String(later.year) })}</h3>
      {silent.length + vanished.length + findings.length === 0 && (
        <p className={styles.none}>✔ {t('fulfilment.nothingDropped')}</p>
      )}
      {findings.map(({ message, arithmetic }) => (
        <p key={message} className={styles.finding} lang="zh-CN">
          ■ {message} {arithmetic}
        </p>
      ))}
      {vanished.length > 0 && (
        <p>
          ○ {t('fulfilment.vanished')} <span lang="zh-CN">{vanished.join('、')}</span>
        </p>
      )}
      {silent.length > 0 && (
        <details open={silent.length <= MOST_OPEN}>
          <summary>○ {t('fulfilment.silent', { count: silent.length })}</summary>
          <ul lang="zh-CN">
            {silent.map(({ target, promise }) => (
              <li key={target.id}>
                <Link to={`/reports/${encodeURIComponent(earlier.id)}#${target.id}`}>
                  {(target.text.includes(target.indicator) ? '' : `${target.indicator}：`) +
                    target.text.replace(/\s/g, '')}
                </Link>
                <span>{promise.text.replace(/\s/g, '').slice(0, MOST_WORDS)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}

/** A longer list is folded away at first. */
const MOST_OPEN = 12
/** Characters of the sentence that say what the target is about. */
const MOST_WORDS = 90

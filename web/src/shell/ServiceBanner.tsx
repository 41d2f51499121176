import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { knock } from '../client/documents.ts'
import { onServiceState, serviceState } from '../client/service.ts'
import { useStrings } from '../strings/strings.ts'
import styles from './ServiceBanner.module.css'

/** Pauses between tries, in seconds; the last one holds on. */
const PAUSES_S = [2, 3, 5, 8, 15]
/** How often a quiet page looks whether the service is still there. */
const WATCH_MS = 20_000

/** Says that the service is gone, tries again by itself, and refreshes what the page shows once it is back. */
export function ServiceBanner() {
  const state = useSyncExternalStore(onServiceState, serviceState)
  const { t } = useStrings()
  const queries = useQueryClient()
  useEffect(() => {
    if (state === 'back')
      queries.refetchQueries({
        predicate: query => (query.isActive() && query.isStale()) || query.state.status === 'error',
      })
    if (state !== 'here') return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') knock()
    }, WATCH_MS)
    return () => clearInterval(timer)
  }, [state, queries])
  return (
    <div role="status" className={styles.region}>
      {state === 'gone' && <Gone />}
      {state === 'back' && <p className={`${styles.banner} ${styles.back}`}>✔ {t('service.back')}</p>}
    </div>
  )
}

function Gone() {
  const { t } = useStrings()
  const [tries, setTries] = useState(0)
  const [leftS, setLeftS] = useState(PAUSES_S[0] ?? 2)
  useEffect(() => {
    if (leftS > 0) {
      const timer = setTimeout(() => setLeftS(leftS - 1), 1000)
      return () => clearTimeout(timer)
    }
    let isShown = true
    knock().then(() => {
      if (!isShown) return
      setTries(tries + 1)
      setLeftS(PAUSES_S[Math.min(tries + 1, PAUSES_S.length - 1)] ?? 15)
    })
    return () => {
      isShown = false
    }
  }, [leftS, tries])
  return (
    <p className={`${styles.banner} ${styles.gone}`}>
      <span>■ {t('service.gone')}</span>
      <span aria-hidden>{leftS > 0 ? t('service.retrying', { seconds: leftS }) : t('service.trying')}</span>
      <button type="button" onClick={() => setLeftS(0)}>
        {t('service.tryNow')}
      </button>
    </p>
  )
}

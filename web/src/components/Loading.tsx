import { useEffect, useState } from 'react'
import { useStrings } from '../strings/strings.ts'
import styles from './Loading.module.css'

/** A quick answer should not flicker. */
const SHOWN_AFTER_MS = 300

/** Grey lines in place of what is coming, only once the wait is long enough to notice. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useStrings()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return <div className={styles.space} aria-busy="true" />
  return (
    <div className={styles.space} aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('state.loading')}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        <div key={`line-${String(line)}`} className={styles.line} style={{ width: `${100 - ((line * 37) % 45)}%` }} />
      ))}
    </div>
  )
}

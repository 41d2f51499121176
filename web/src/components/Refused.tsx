import { useStrings } from '../strings/strings.ts'
import { failureText } from './failures.ts'
import styles from './Refused.module.css'

/** What the service said to something that was tried; nothing where it was not refused. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useStrings()
  if (!error) return null
  return (
    <p role="alert" className={styles.refused}>
      <span aria-hidden>■ </span>
      {failureText(error, t)}
    </p>
  )
}

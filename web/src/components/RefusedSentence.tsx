import styles from './office.module.css'

/** The service's own sentence beside what it refused; nothing while there is none. */
export function RefusedSentence({ sentence }: { sentence: string }) {
  if (!sentence) return null
  return (
    <p role="alert" className={styles.refusal}>
      {sentence}
    </p>
  )
}

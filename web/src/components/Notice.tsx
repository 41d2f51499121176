import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** A sentence in place of content: empty, failed, not found; with what to do next as children. */
export function Notice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className={styles.notice}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  )
}

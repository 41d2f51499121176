import { type ReactNode, useId } from 'react'
import styles from './Card.module.css'

interface Props {
  readonly title: string
  /** Beside the title: a button. */
  readonly tool?: ReactNode
  readonly children: ReactNode
}

/** A part of a task's page under its heading. */
export function Card({ title, tool, children }: Props) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {tool}
      </header>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'
import { useOpenReading } from '../reading-context.ts'
import styles from './RecordLinks.module.css'

/** Where a link leads and what it says. */
export interface RecordLink {
  readonly id: string
  readonly words: string
  /** In a lighter colour behind the words. */
  readonly note?: ReactNode
}

/** Links to other records of the same report. */
export function RecordLinks({ links }: { links: readonly RecordLink[] }) {
  const { select } = useOpenReading()
  return (
    <ul className={styles.links}>
      {links.map(({ id, words, note }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            data-record={id}
            onClick={event => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              select(id)
            }}
          >
            {words}
          </a>
          {note && <span>{note}</span>}
        </li>
      ))}
    </ul>
  )
}

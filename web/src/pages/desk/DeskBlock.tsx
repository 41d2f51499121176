import { type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import { failureText } from '../../components/failures.ts'
import { Loading } from '../../components/Loading.tsx'
import { useStrings } from '../../strings/strings.ts'
import styles from './DeskBlock.module.css'

interface Props {
  readonly title: string
  /** How many there are in all; leads to the page that lists them. */
  readonly count: number
  readonly to: string
  /** What is said where there is nothing. */
  readonly none: string
  /** Something that presses: late, red, returned. */
  readonly isUrgent?: boolean
  readonly query: {
    readonly isPending: boolean
    readonly isError: boolean
    readonly error: unknown
    readonly refetch: () => unknown
  }
  readonly children: ReactNode
  /** Stands below, whether there is anything or not. */
  readonly foot?: ReactNode
}

/** One sort of things that need somebody: how many, the first of them, and the way to all. */
export function DeskBlock({ title, count, to, none, isUrgent = false, query, children, foot }: Props) {
  const { t } = useStrings()
  const id = useId()
  const isEmpty = !query.isPending && !query.isError && count === 0 && !foot
  return (
    <section className={styles.block} aria-labelledby={id} data-urgent={isUrgent && count > 0} data-empty={isEmpty}>
      <h2 id={id}>
        <Link to={to}>
          {title} {!query.isPending && <span className={styles.count}>{count.toLocaleString('en-US')}</span>}
        </Link>
      </h2>
      {query.isPending ? (
        <Loading lines={3} />
      ) : query.isError ? (
        <p className={styles.none}>
          {failureText(query.error, t)}{' '}
          <button type="button" onClick={() => query.refetch()}>
            {t('state.retry')}
          </button>
        </p>
      ) : count === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul>{children}</ul>
      )}
      {foot}
    </section>
  )
}

interface LineProps {
  readonly to: string
  readonly text: string
  /** What stands before it: a light, a word. */
  readonly mark?: ReactNode
  readonly about?: string
}

/** One line of a block. */
export function DeskLine({ to, text, mark, about }: LineProps) {
  return (
    <li>
      {mark && <span className={styles.mark}>{mark}</span>}
      <span className={styles.words}>
        <Link to={to} lang="zh-CN">
          {text}
        </Link>
        {about && (
          <small lang="zh-CN" className={styles.about}>
            {about}
          </small>
        )}
      </span>
    </li>
  )
}

import { type ReactNode, useEffect, useRef } from 'react'
import styles from './PagedList.module.css'

/** As long as it takes to read a page of the wall. */
const PAGE_MS = 12_000

interface Props {
  readonly children: ReactNode
  /** Nothing is turned while this holds. */
  readonly isPaused: boolean
  readonly className?: string | undefined
}

/**
 * A list on the wall: whole rows only, and where not all fit, turned page by page, since nobody stands there to scroll.
 * It stands while one points at it, has the focus in it, or does not want motion.
 */
export function PagedList({ children, isPaused, className = '' }: Props) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (isPaused || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const turn = () => {
      const element = list.current
      if (!element || element.matches(':hover, :focus-within')) return
      const isLast = element.scrollTop + element.clientHeight >= element.scrollHeight - 1
      element.scrollTo({ top: isLast ? 0 : element.scrollTop + element.clientHeight })
    }
    const timer = setInterval(turn, PAGE_MS)
    return () => clearInterval(timer)
  }, [isPaused])
  return (
    <div className={styles.room}>
      <ol ref={list} className={`${styles.list} ${className}`}>
        {children}
      </ol>
    </div>
  )
}

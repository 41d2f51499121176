import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useLocation } from 'react-router'
import type { CopyComparison } from '../../client/versions.ts'
import { useStrings } from '../../strings/strings.ts'
import styles from './ComparePage.module.css'
import { type Anchor, type Difference, differencesOf, heightBeside, stretchesOf } from './differences.ts'

interface Props {
  readonly first: string
  readonly second: string
  readonly comparison: CopyComparison
}

/** Both texts side by side with their differences marked; to scroll one is to scroll the other. */
export function SideBySide({ first, second, comparison }: Props) {
  const { t } = useStrings()
  const { hash } = useLocation()
  const left = useRef<HTMLElement>(null)
  const right = useRef<HTMLElement>(null)
  const differences = useMemo(() => differencesOf(comparison), [comparison])
  useScrollTogether(left, right)
  useEffect(() => {
    const id = hash.slice(1)
    if (!id) return
    for (const column of [left.current, right.current]) {
      const mark = column?.querySelector<HTMLElement>(`[data-difference="${CSS.escape(id)}"]`)
      if (!column || !mark) continue
      column.scrollTop = mark.offsetTop - column.clientHeight / 3
      if (column === left.current) column.scrollIntoView({ block: 'nearest' })
      mark.focus({ preventScroll: true })
    }
  }, [hash])
  return (
    <div className={styles.sides}>
      <Column
        column={left}
        label={t('copies.leftText')}
        text={first}
        differences={differences}
        side="first"
        hash={hash}
      />
      <Column
        column={right}
        label={t('copies.rightText')}
        text={second}
        differences={differences}
        side="second"
        hash={hash}
      />
    </div>
  )
}

interface ColumnProps {
  readonly column: RefObject<HTMLElement | null>
  readonly label: string
  readonly text: string
  readonly differences: readonly Difference[]
  readonly side: 'first' | 'second'
  readonly hash: string
}

function Column({ column, label, text, differences, side, hash }: ColumnProps) {
  const stretches = useMemo(() => stretchesOf(text.length, differences, side), [text, differences, side])
  const Words = side === 'first' ? 'del' : 'ins'
  return (
    <section ref={column} className={styles.side} aria-label={label} lang="zh-CN">
      {stretches.map(({ start, end, id }) =>
        id ? (
          <a
            key={`${id}-${start}`}
            href={`#${id}`}
            data-difference={id}
            className={`#${id}` === hash ? styles.chosen : undefined}
          >
            <Words>{text.slice(start, end) || '‸'}</Words>
          </a>
        ) : (
          text.slice(start, end)
        ),
      )}
    </section>
  )
}

/** Heights of the differences that both columns show, in order. */
function anchorsBetween(here: HTMLElement, there: HTMLElement): Anchor[] {
  const others = new Map(
    [...there.querySelectorAll<HTMLElement>('[data-difference]')].map(mark => [
      mark.dataset.difference,
      mark.offsetTop,
    ]),
  )
  return [...here.querySelectorAll<HTMLElement>('[data-difference]')].flatMap(mark => {
    const other = others.get(mark.dataset.difference)
    return other === undefined ? [] : [{ here: mark.offsetTop, there: other }]
  })
}

/** Moves the other column along; what it was moved to is not taken for the reader's own scrolling. */
function useScrollTogether(left: RefObject<HTMLElement | null>, right: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const [a, b] = [left.current, right.current]
    if (!a || !b) return
    let moved: HTMLElement | null = null
    const follow = (here: HTMLElement, there: HTMLElement) => () => {
      if (moved === here) {
        moved = null
        return
      }
      const middle = here.clientHeight / 3
      const top = heightBeside(here.scrollTop + middle, anchorsBetween(here, there)) - middle
      if (Math.abs(there.scrollTop - top) < 1) return
      moved = there
      there.scrollTop = top
    }
    const [onLeft, onRight] = [follow(a, b), follow(b, a)]
    a.addEventListener('scroll', onLeft)
    b.addEventListener('scroll', onRight)
    return () => {
      a.removeEventListener('scroll', onLeft)
      b.removeEventListener('scroll', onRight)
    }
  }, [left, right])
}

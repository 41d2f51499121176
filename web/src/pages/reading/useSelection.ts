import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { ReadingRecord } from '../../reading/records.ts'
import type { Mark } from '../../reading/segments.ts'
import { isTyping } from '../../shell/keyboard.ts'
import { bringIntoView, firstMarkInView, markElement } from './places.ts'

/** The open record: it stands in the address after `#`, so that a link leads to the very sentence. */
export interface Selection {
  /** Empty for none. */
  readonly id: string
  readonly select: (id: string) => void
  /** To the next (1) or previous (-1) mark in the text. */
  readonly step: (by: 1 | -1) => void
  readonly close: () => void
}

/** The selection, its keys (j, k, Esc) unless a panel has them, and the scrolling that follows it. */
export function useSelection(
  records: ReadonlyMap<string, ReadingRecord>,
  marks: readonly Mark[],
  hasKeys = true,
): Selection {
  const { hash, pathname, search } = useLocation()
  const navigate = useNavigate()
  const id = selectedIn(hash)

  useEffect(() => {
    if (id) bringIntoView(() => markElement(id))
    else if (hash.startsWith('#s')) bringIntoView(() => document.getElementById(hash.slice(1)))
  }, [id, hash])

  const go = useCallback(
    (to: string, replace: boolean) => navigate({ pathname, search, hash: to }, { replace, preventScrollReset: true }),
    [navigate, pathname, search],
  )
  const ids = useMemo(() => [...new Set(marks.filter(mark => mark.layer !== 'tasks').map(mark => mark.id))], [marks])
  const step = useCallback(
    (by: 1 | -1) => {
      // The address, not the rendered state: keys may come faster than pages are drawn.
      const at = ids.indexOf(selectedIn(window.location.hash))
      const next = at >= 0 ? ids[at + by] : stepFromView(ids, by)
      if (!next) return
      go(next, true)
      requestAnimationFrame(() => markElement(next)?.focus({ preventScroll: true }))
    },
    [ids, go],
  )
  const close = useCallback(() => {
    go('', true)
    markElement(id)?.focus({ preventScroll: true })
  }, [go, id])
  useKeys(step, close, id !== '' && hasKeys, hasKeys)
  return { id: records.has(id) || id ? id : '', select: useCallback(to => go(to, false), [go]), step, close }
}

/** Id of the record that an address names after `#`; sections and the main landmark are none. */
const selectedIn = (hash: string): string => (/^#(?!s\d|main)\w[\w-]*$/.test(hash) ? hash.slice(1) : '')

function stepFromView(ids: readonly string[], by: 1 | -1): string | undefined {
  const first = firstMarkInView()
  const at = first ? ids.indexOf(first) : 0
  return ids[by > 0 ? Math.max(0, at) : at - 1]
}

function useKeys(step: Selection['step'], close: () => void, isOpen: boolean, hasKeys: boolean): void {
  const latest = useRef({ step, close, isOpen })
  latest.current = { step, close, isOpen }
  useEffect(() => {
    if (!hasKeys) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === 'j') latest.current.step(1)
      else if (event.key === 'k') latest.current.step(-1)
      else if (event.key === 'Escape' && latest.current.isOpen) latest.current.close()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [hasKeys])
}

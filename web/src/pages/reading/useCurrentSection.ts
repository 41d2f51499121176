import type { Section } from 'duban-core'
import { useEffect, useState } from 'react'

/** A heading counts as reached when it is this far from the top of the window. */
const REACHED_PX = 160

/** Id of the section at the top of the window; empty before the first heading. */
export function useCurrentSection(sections: readonly Section[]): string {
  const [current, setCurrent] = useState('')
  const ids = sections.map(section => section.id).join(' ')
  useEffect(() => {
    let frame = 0
    const find = () => {
      frame = 0
      setCurrent(lastReached(ids.split(' ')))
    }
    const scroll = () => {
      frame ||= requestAnimationFrame(find)
    }
    find()
    addEventListener('scroll', scroll, { passive: true })
    return () => {
      removeEventListener('scroll', scroll)
      cancelAnimationFrame(frame)
    }
  }, [ids])
  return current
}

/** Headings stand in the order of the text, so the last one reached is found by halving. */
function lastReached(ids: readonly string[]): string {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    const top = document.getElementById(ids[middle] ?? '')?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY
    if (top <= REACHED_PX) low = middle + 1
    else high = middle
  }
  return ids[low - 1] ?? ''
}

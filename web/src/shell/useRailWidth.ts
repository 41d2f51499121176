import { useState } from 'react'
import { useMedia } from '../components/useMedia.ts'

const STORED_AS = 'duban.rail'
/** On a tablet the rail would take a fifth of the page from what is read. */
const TABLET = '(max-width: 1023px)'

/** Whether the rail shows its signs only: as somebody chose, and before that by the width of the screen. */
export function useRailWidth(): { readonly isNarrow: boolean; readonly toggle: () => void } {
  const [chosen, setChosen] = useState(() => localStorage.getItem(STORED_AS))
  const isTablet = useMedia(TABLET)
  const isNarrow = chosen === null ? isTablet : chosen === 'narrow'
  const toggle = () => {
    const next = isNarrow ? 'wide' : 'narrow'
    localStorage.setItem(STORED_AS, next)
    setChosen(next)
  }
  return { isNarrow, toggle }
}

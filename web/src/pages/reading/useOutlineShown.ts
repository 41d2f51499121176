import { useCallback, useState } from 'react'

const STORED_AS = 'duban.outline'
/** Below this width the outline would lie over the text. */
const WIDE = '(min-width: 1200px)'

/** Whether the outline is shown: on wide pages unless the reader closed it, on narrow ones when asked for. */
export function useOutlineShown(): [isShown: boolean, toggle: () => void] {
  const [isShown, setShown] = useState(() => matchMedia(WIDE).matches && localStorage.getItem(STORED_AS) !== 'closed')
  const toggle = useCallback(() => {
    setShown(shown => {
      if (matchMedia(WIDE).matches) localStorage.setItem(STORED_AS, shown ? 'closed' : 'open')
      return !shown
    })
  }, [])
  return [isShown, toggle]
}

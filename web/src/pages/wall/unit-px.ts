import { useSyncExternalStore } from 'react'

/** The screen that the wall is drawn for; others are this one, larger or smaller. */
const WIDTH_PX = 1920
const HEIGHT_PX = 1080
/** On screens that the wall is laid out for one below the other: text as on other pages. */
const SMALLEST = 0.5

const unitPx = (): number => {
  const isNarrow = innerWidth < 1200 || innerWidth <= innerHeight
  return isNarrow ? SMALLEST : Math.max(SMALLEST, Math.min(innerWidth / WIDTH_PX, innerHeight / HEIGHT_PX))
}

const listen = (onChange: () => void): (() => void) => {
  addEventListener('resize', onChange)
  return () => removeEventListener('resize', onChange)
}

/** Pixels to the unit of the wall (`--u` of its style sheet): 1 at 1920 × 1080, 2 at 3840 × 2160. */
export const useUnitPx = (): number => useSyncExternalStore(listen, unitPx)

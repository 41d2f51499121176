import { useEffect, useRef } from 'react'

/** What keys of the wall do, by key. */
export type WallKeys = Readonly<Record<string, () => void>>

/** Listens for single keys, as long as nobody types. */
export function useWallKeys(keys: WallKeys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      current.current[event.key.toLowerCase()]?.()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

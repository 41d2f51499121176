import { createContext, useContext, useEffect, useRef } from 'react'

/** What a page does with files that are dropped on it. */
export interface DropTaker {
  readonly take: (files: readonly File[]) => void
  /** Shown while files hang over the window. */
  readonly words: string
}

/** Provided by `DropZone`; null gives the files back to the upload. */
export const DropTakerContext = createContext<(taker: DropTaker | null) => void>(() => {})

/** While the component is shown, files dropped on the window come to it and are not uploaded. */
export function useDropTaker(taker: DropTaker): void {
  const setTaker = useContext(DropTakerContext)
  const latest = useRef(taker)
  latest.current = taker
  useEffect(() => {
    setTaker({
      take: files => latest.current.take(files),
      get words() {
        return latest.current.words
      },
    })
    return () => setTaker(null)
  }, [setTaker])
}

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useStrings } from '../strings/strings.ts'
import { type DropTaker, DropTakerContext } from './drop-taker.ts'
import { useUploads } from './UploadProvider.tsx'
import styles from './uploads.module.css'

/** Takes files dropped anywhere on the window: uploads them, unless the page has a use of its own for them. */
export function DropZone({ children }: { children: ReactNode }) {
  const { t } = useStrings()
  const { add } = useUploads()
  const [isOver, setOver] = useState(false)
  const taker = useRef<DropTaker | null>(null)
  const setTaker = useCallback((next: DropTaker | null) => {
    taker.current = next
  }, [])
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Only leaving the window has nothing that is entered.
      if (!event.relatedTarget) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (taker.current) taker.current.take(files)
      else add(files)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [add])
  return (
    <DropTakerContext value={setTaker}>
      {children}
      {isOver && <div className={styles.over}>{taker.current?.words ?? t('reports.dropHere')}</div>}
    </DropTakerContext>
  )
}

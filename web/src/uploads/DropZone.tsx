import { type ReactNode, useEffect, useState } from 'react'
import { useStrings } from '../strings/strings.ts'
import { useUploads } from './UploadProvider.tsx'
import styles from './uploads.module.css'

/** Takes files dropped anywhere on the window. */
export function DropZone({ children }: { children: ReactNode }) {
  const { t } = useStrings()
  const { add } = useUploads()
  const [isOver, setOver] = useState(false)
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
      add([...(event.dataTransfer?.files ?? [])])
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
    <>
      {children}
      {isOver && <div className={styles.over}>{t('reports.dropHere')}</div>}
    </>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useReducer, useRef } from 'react'
import { useNavigate } from 'react-router'
import { DOCUMENTS_KEY, RECORD_KEYS, uploadDocument } from '../client/documents.ts'
import { type Upload, uploadsAfter } from './queue.ts'

/** The uploads under way and the way to start, repeat and clear them. */
export interface Uploads {
  readonly uploads: readonly Upload[]
  readonly add: (files: readonly File[]) => void
  readonly repeat: (upload: Upload) => void
  readonly clear: () => void
}

const UploadsContext = createContext<Uploads | null>(null)

/** The uploads of this window. Throws outside of `UploadProvider`. */
export function useUploads(): Uploads {
  const uploads = useContext(UploadsContext)
  if (!uploads) throw new Error('useUploads needs UploadProvider above it')
  return uploads
}

/** Holds the uploads above the pages, so that turning to another page does not end them. One file goes at a time. */
export function UploadProvider({ children }: { children: ReactNode }) {
  const [uploads, dispatch] = useReducer(uploadsAfter, [])
  const lastId = useRef(0)
  const chain = useRef(Promise.resolve())
  const queries = useQueryClient()
  const navigate = useNavigate()

  const send = useCallback(
    async (id: number, file: File, isAlone: boolean) => {
      const change = (change: Partial<Upload>) => dispatch({ type: 'changed', id, change })
      change({ state: 'sending', sent: 0, error: null, items: [] })
      try {
        const { document, known, items } = await uploadDocument(file, sent => change({ sent }))
        change({ state: known ? 'known' : 'done', document, items })
        if (known && isAlone && document) navigate(`/reports/${encodeURIComponent(document.id)}`)
        queries.invalidateQueries({ queryKey: DOCUMENTS_KEY })
        for (const key of RECORD_KEYS) queries.invalidateQueries({ queryKey: [key] })
      } catch (error) {
        change({ state: 'refused', error })
      }
    },
    [queries, navigate],
  )
  const enqueue = useCallback(
    (id: number, file: File, isAlone: boolean) => {
      chain.current = chain.current.then(() => send(id, file, isAlone))
    },
    [send],
  )
  const value = useMemo<Uploads>(
    () => ({
      uploads,
      add: files => {
        const firstId = lastId.current + 1
        lastId.current += files.length
        dispatch({ type: 'added', files, firstId })
        for (const [index, file] of files.entries()) enqueue(firstId + index, file, files.length === 1)
      },
      repeat: upload => enqueue(upload.id, upload.file, true),
      clear: () => dispatch({ type: 'cleared' }),
    }),
    [uploads, enqueue],
  )
  return <UploadsContext value={value}>{children}</UploadsContext>
}

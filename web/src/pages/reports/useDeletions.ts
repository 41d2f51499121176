import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { DOCUMENTS_KEY, deleteDocument, RECORD_KEYS } from '../../client/documents.ts'
import type { DocumentSummary } from '../../client/shapes.ts'

/** How long a deletion can be taken back. */
const UNDO_MS = 8000

/** Reports that the reader deleted: out of sight at once, out of the library once the time to undo has run out. */
export interface Deletions {
  readonly pending: readonly DocumentSummary[]
  /** What the service refused to delete, and why. */
  readonly failed: { readonly report: DocumentSummary; readonly error: unknown } | null
  readonly isDeleted: (id: string) => boolean
  readonly remove: (report: DocumentSummary) => void
  readonly undo: () => void
}

/** Deletions of this page. Leaving the page carries them out. */
export function useDeletions(): Deletions {
  const queries = useQueryClient()
  const [pending, setPending] = useState<readonly DocumentSummary[]>([])
  const [failed, setFailed] = useState<Deletions['failed']>(null)
  const latest = useRef(pending)
  latest.current = pending

  useEffect(() => {
    if (pending.length === 0) return
    const timer = setTimeout(async () => {
      for (const report of pending) await deleteDocument(report.id).catch(error => setFailed({ report, error }))
      await queries.invalidateQueries({ queryKey: DOCUMENTS_KEY })
      setPending(now => now.filter(report => !pending.includes(report)))
      for (const key of RECORD_KEYS) queries.invalidateQueries({ queryKey: [key] })
    }, UNDO_MS)
    return () => clearTimeout(timer)
  }, [pending, queries])

  useEffect(() => {
    const carryOut = () => {
      for (const report of latest.current) deleteDocument(report.id, true).catch(() => undefined)
      latest.current = []
    }
    addEventListener('pagehide', carryOut)
    return () => {
      removeEventListener('pagehide', carryOut)
      carryOut()
      queries.invalidateQueries({ queryKey: DOCUMENTS_KEY })
    }
  }, [queries])

  return {
    pending,
    failed,
    isDeleted: id => pending.some(report => report.id === id),
    remove: report => {
      setFailed(null)
      setPending([...pending, report])
    },
    undo: () => setPending([]),
  }
}

import { useEffect, useRef, useState } from 'react'
import type { NewProof } from '../../client/reporting.ts'
import { keepFiles, readFiles } from './draft-files.ts'
import { type Draft, dropDraft, keepDraft, readDraft, typed } from './drafts.ts'

/** A draft as a form holds it. */
export interface DraftInHand {
  readonly draft: Draft
  readonly files: readonly NewProof[]
  /** Whether the browser keeps it. */
  readonly isKept: boolean
  readonly type: (change: Partial<Draft>) => void
  readonly put: (draft: Draft) => void
  readonly setFiles: (change: (files: readonly NewProof[]) => readonly NewProof[]) => void
  /** Forgets it, because it was handed in or is not wanted. */
  readonly drop: () => void
}

/** Holds a draft and keeps every key that is typed in this browser: `first` is what it begins with. */
export function useDraft(key: string, first: Draft): DraftInHand {
  const [draft, setDraft] = useState(() => readDraft(key) ?? first)
  const [files, setOwnFiles] = useState<readonly NewProof[]>([])
  const [isKept, setKept] = useState(true)
  const now = useRef({ draft, files })
  useEffect(() => {
    let isShown = true
    readFiles(key).then(kept => {
      if (!isShown || kept.length === 0) return
      now.current = { ...now.current, files: kept }
      setOwnFiles(kept)
    })
    return () => {
      isShown = false
    }
  }, [key])
  const put = (next: Draft) => {
    now.current = { ...now.current, draft: next }
    setDraft(next)
    setKept(keepDraft(key, next))
  }
  return {
    draft,
    files,
    isKept,
    put,
    type: change => put(typed(now.current.draft, change, Date.now())),
    setFiles: change => {
      const next = change(now.current.files)
      now.current = { ...now.current, files: next }
      setOwnFiles(next)
      keepFiles(key, next)
    },
    drop: () => {
      dropDraft(key)
      keepFiles(key, [])
    },
  }
}

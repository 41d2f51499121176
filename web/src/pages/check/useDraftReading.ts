import { useCallback, useEffect, useRef, useState } from 'react'
import type { FullReading } from '../../client/shapes.ts'

/** A text to be read, as the worker is given it. */
export interface DraftQuestion {
  readonly text: string
  /** Of the file, or empty. */
  readonly name: string
}

/** What the worker made of it. */
export type DraftAnswer = { readonly reading: FullReading } | { readonly failure: string }

/** How far the check of a draft has come. */
export type DraftState =
  | { readonly step: 'waiting' }
  | { readonly step: 'reading' }
  | { readonly step: 'failed'; readonly failure: string }
  | { readonly step: 'done'; readonly reading: FullReading }

/** The check of a draft: the way to start it, to stop it, and to put the draft away. */
export interface DraftReading {
  readonly state: DraftState
  readonly start: (question: DraftQuestion) => void
  readonly stop: () => void
}

/** Reads drafts in a worker of their own each, which ends with the answer, the stop or the page. */
export function useDraftReading(): DraftReading {
  const [state, setState] = useState<DraftState>({ step: 'waiting' })
  const worker = useRef<Worker | null>(null)
  const end = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  useEffect(() => end, [end])
  const start = useCallback(
    (question: DraftQuestion) => {
      end()
      setState({ step: 'reading' })
      const started = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })
      worker.current = started
      started.onmessage = ({ data }: MessageEvent<DraftAnswer>) => {
        setState(
          'reading' in data ? { step: 'done', reading: data.reading } : { step: 'failed', failure: data.failure },
        )
        end()
      }
      started.onerror = event => {
        setState({ step: 'failed', failure: event.message })
        end()
      }
      started.postMessage(question)
    },
    [end],
  )
  const stop = useCallback(() => {
    end()
    setState({ step: 'waiting' })
  }, [end])
  return { state, start, stop }
}

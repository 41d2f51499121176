import { createContext, useContext } from 'react'
import type { FullReading } from '../../client/shapes.ts'
import type { Edit } from '../../client/versions.ts'
import type { ReadingRecord } from '../../reading/records.ts'

/** The reading on the page and the way to open one of its records. */
export interface OpenReading {
  readonly reading: FullReading
  readonly records: ReadonlyMap<string, ReadingRecord>
  /** Opens a record by id and brings it into view. */
  readonly select: (id: string) => void
  /** Id of the open record, or empty. */
  readonly selected: string
  /** What the text shows as changed. */
  readonly edits: readonly Edit[]
}

/** Provided by `ReadingView`. */
export const ReadingContext = createContext<OpenReading | null>(null)

/** The reading on the page. Throws outside of `ReadingView`. */
export function useOpenReading(): OpenReading {
  const open = useContext(ReadingContext)
  if (!open) throw new Error('useOpenReading needs ReadingView above it')
  return open
}

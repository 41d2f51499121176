import { useEffect, useState } from 'react'
import { useAnnex } from '../../client/bulletins.ts'

/** The annex of an issued bulletin: fetched once somebody opens it, and whole before it goes on paper. */
export interface AnnexOnPaper {
  readonly annex: ReturnType<typeof useAnnex>
  readonly isOpen: boolean
  readonly open: () => void
  /** Fetches what is missing of the annex, then opens the browser's print dialogue. */
  readonly print: () => void
  /** Fetching for the paper. */
  readonly isPreparing: boolean
}

/** The annex of bulletin `number` of `year`, which has `count` rows. */
export function useAnnexOnPaper(year: string, number: string, count: number): AnnexOnPaper {
  const [isOpen, setOpen] = useState(false)
  const [isPreparing, setPreparing] = useState(false)
  const annex = useAnnex(year, number, isOpen && count > 0)
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = annex
  useEffect(() => {
    if (!isPreparing || isFetching) return
    if (hasNextPage && !isError) {
      fetchNextPage()
      return
    }
    if (!data && !isError && count > 0) return
    setPreparing(false)
    // Without its annex the paper would be taken for the whole; the failure stands where the annex should.
    if (!isError) window.print()
  }, [isPreparing, isFetching, isError, hasNextPage, data, count, fetchNextPage])
  const print = () => {
    setOpen(true)
    setPreparing(true)
  }
  return { annex, isOpen, open: () => setOpen(true), print, isPreparing }
}

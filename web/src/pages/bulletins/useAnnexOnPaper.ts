import { useState } from 'react'
import { useAnnex } from '../../client/bulletins.ts'
import { useWholeOnPaper } from '../../printing/useWholeOnPaper.ts'
import { loadAll } from '../../printing/whole-print.ts'

/** The annex of an issued bulletin: fetched once somebody opens it, and whole before it goes on paper. */
export interface AnnexOnPaper {
  readonly annex: ReturnType<typeof useAnnex>
  readonly isOpen: boolean
  readonly open: () => void
}

/** The annex of bulletin `number` of `year`, which has `count` rows; without it the paper would be taken for the whole. */
export function useAnnexOnPaper(year: string, number: string, count: number): AnnexOnPaper {
  const [isOpen, setOpen] = useState(false)
  const annex = useAnnex(year, number, isOpen && count > 0)
  const { data, hasNextPage } = annex
  const load = async (): Promise<boolean> => {
    setOpen(true)
    return count === 0 || loadAll(data ? annex : await annex.fetchNextPage())
  }
  useWholeOnPaper(annex, { isWhole: count === 0 || (isOpen && data !== undefined && !hasNextPage), load })
  return { annex, isOpen, open: () => setOpen(true) }
}

import { useEffect, useRef } from 'react'
import { addPartedList, loadAll, type PartedList, type Parts } from './whole-print.ts'

/**
 * Has a list that comes in parts brought whole before it is printed. `load` for lists that are not even begun until
 * somebody opens them.
 */
export function useWholeOnPaper(
  parts: Parts,
  { isWhole = !parts.hasNextPage, load = () => loadAll(parts) }: { isWhole?: boolean; load?: PartedList['load'] } = {},
): void {
  const now = useRef({ isWhole, load })
  useEffect(() => {
    now.current = { isWhole, load }
  })
  useEffect(() => addPartedList({ isWhole: () => now.current.isWhole, load: () => now.current.load() }), [])
}

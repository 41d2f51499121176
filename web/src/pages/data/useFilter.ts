import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { RowFilter } from '../../client/rows.ts'

const NAMES = [
  'document',
  'q',
  'kind',
  'modality',
  'comparator',
  'period',
  'headline',
  'measurable',
  'deadline',
  'sort',
] as const

/** The conditions of a table, kept in the address so that a link shows the same rows. */
export interface FilterState {
  readonly filter: RowFilter
  readonly isNarrowed: boolean
  readonly change: (change: Partial<RowFilter>) => void
  readonly clear: () => void
}

/** Reads the conditions from the address and writes them back. */
export function useFilter(): FilterState {
  const [search, setSearch] = useSearchParams()
  const filter = useMemo(
    () =>
      Object.fromEntries(NAMES.map(name => [name, search.get(name) ?? ''])) as Record<(typeof NAMES)[number], string>,
    [search],
  )
  const change = useCallback(
    (changed: Partial<RowFilter>) => {
      setSearch(
        now => {
          const next = new URLSearchParams(now)
          for (const [name, value] of Object.entries(changed)) value ? next.set(name, value) : next.delete(name)
          return next
        },
        { replace: true },
      )
    },
    [setSearch],
  )
  const clear = useCallback(() => setSearch({}, { replace: true }), [setSearch])
  return { filter, isNarrowed: NAMES.some(name => name !== 'sort' && filter[name] !== ''), change, clear }
}

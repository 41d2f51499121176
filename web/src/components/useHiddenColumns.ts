import { useState } from 'react'
import type { ChoosableColumn } from './ColumnChooser.tsx'

/** Names of the hidden columns of a table, remembered; at first those that are not shown unless asked for. */
export function useHiddenColumns(
  table: string,
  columns: readonly (ChoosableColumn & { readonly isExtra?: boolean })[],
): [hidden: ReadonlySet<string>, setHidden: (hidden: ReadonlySet<string>) => void] {
  const storedAs = `duban.hidden.${table}`
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => {
    const stored = localStorage.getItem(storedAs)
    if (stored !== null) return new Set(stored.split(',').filter(Boolean))
    return new Set(columns.filter(column => column.isExtra).map(column => column.name))
  })
  return [
    hidden,
    next => {
      localStorage.setItem(storedAs, [...next].join(','))
      setHidden(next)
    },
  ]
}

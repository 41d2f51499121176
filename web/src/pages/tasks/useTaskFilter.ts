import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { GroupedBy, TaskFilter } from '../../client/assignments.ts'

const NAMES = [
  'document',
  'unit',
  'lead',
  'leader',
  'light',
  'chapter',
  'part',
  'kind',
  'q',
  'status',
  'dueBefore',
  'asOf',
  'profile',
  'sort',
] as const satisfies readonly (keyof TaskFilter)[]

/** Conditions that say what one looks at and how, and leave no task out. */
const VIEWPOINT: ReadonlySet<string> = new Set(['document', 'asOf', 'profile', 'sort'])

/** Ways to put tasks together on the board. */
export const GROUPINGS: readonly GroupedBy[] = ['chapter', 'unit', 'leader', 'light']

/** What the page shows: its conditions and its view, all kept in the address. */
export interface TaskView {
  readonly filter: TaskFilter
  /** Null for the table. */
  readonly groupedBy: GroupedBy | null
  /** Whether a condition leaves tasks out. */
  readonly isNarrowed: boolean
  /** The address behind `?`. */
  readonly search: string
  readonly change: (change: Partial<TaskFilter> & { readonly by?: string }) => void
  /** Drops the conditions that leave tasks out. */
  readonly clear: () => void
  /** Takes over a whole address. */
  readonly show: (search: string) => void
}

/** Reads what is shown from the address and writes it back. */
export function useTaskView(): TaskView {
  const [search, setSearch] = useSearchParams()
  const filter = useMemo(
    () =>
      Object.fromEntries(NAMES.map(name => [name, search.get(name) ?? ''])) as Record<(typeof NAMES)[number], string>,
    [search],
  )
  const change = useCallback(
    (changed: Readonly<Record<string, string | undefined>>) =>
      setSearch(
        now => {
          const next = new URLSearchParams(now)
          for (const [name, value] of Object.entries(changed)) value ? next.set(name, value) : next.delete(name)
          return next
        },
        { replace: true },
      ),
    [setSearch],
  )
  const clear = useCallback(
    () => change(Object.fromEntries(NAMES.filter(name => !VIEWPOINT.has(name)).map(name => [name, '']))),
    [change],
  )
  return {
    filter,
    groupedBy: GROUPINGS.find(by => by === search.get('by')) ?? null,
    isNarrowed: NAMES.some(name => !VIEWPOINT.has(name) && filter[name] !== ''),
    search: search.toString(),
    change,
    clear,
    show: address => setSearch(new URLSearchParams(address), { replace: false }),
  }
}

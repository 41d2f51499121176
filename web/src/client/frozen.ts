import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Colour } from 'duban-core'
import * as z from 'zod/mini'
import { ask, change } from './request.ts'
import type { Shape } from './shapes.ts'

/** An item of an open month that was frozen before the others (逐项定格): it stands in its month as it stood then. */
export interface FrozenItem {
  readonly assignmentId: string
  readonly month: string
  readonly at: string
  readonly by: { readonly person: string }
  /** It followed from the lock of its last report of the month. */
  readonly isAutomatic: boolean
  readonly colour: Colour
}

/** A target as it stood when its month was closed. */
export interface FrozenTarget {
  readonly light: { readonly colour: Colour; readonly label: string }
  readonly why: string
  readonly value: { readonly month: string; readonly value: string | null } | null
  readonly bulletin: { readonly text: string; readonly leadUnit: string; readonly unit: string }
}

/** A closed month (已关账) with its tasks as they were frozen. */
export interface FrozenMonth {
  readonly month: string
  readonly asOf: string
  readonly rows: readonly {
    readonly assignmentId: string
    readonly colour: Colour
    readonly targets: readonly FrozenTarget[]
  }[]
}

const text = z.string()
const colour = z.enum(['red', 'yellow', 'green', 'blue', 'grey'])

const itemShape: Shape<FrozenItem> = z.object({
  assignmentId: text,
  month: text,
  at: text,
  by: z.object({ person: text }),
  isAutomatic: z.boolean(),
  colour,
})

const monthShape: Shape<FrozenMonth> = z.object({
  month: text,
  asOf: text,
  rows: z.array(
    z.object({
      assignmentId: text,
      colour,
      targets: z.array(
        z.object({
          light: z.object({ colour, label: text }),
          why: text,
          value: z.nullable(z.object({ month: text, value: z.nullable(text) })),
          bulletin: z.object({ text, leadUnit: text, unit: text }),
        }),
      ),
    }),
  ),
})

const pathOf = (document: string, month: string): string =>
  `/documents/${encodeURIComponent(document)}/periods/${month}`

/** A closed month as it was frozen; it never changes, so it is kept. */
export function useFrozenMonth(document: string, month: string) {
  return useQuery({
    queryKey: ['periods', 'frozen', document, month],
    queryFn: ({ signal }) => ask(monthShape, pathOf(document, month), {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Items of an open month that were frozen on their own; for those who may read reports. */
export function useFrozenItems(document: string, month: string, isWanted = true) {
  return useQuery({
    queryKey: ['periods', 'items', document, month],
    queryFn: ({ signal }) => ask(z.array(itemShape), `${pathOf(document, month)}/complete`, {}, signal),
    enabled: isWanted,
  })
}

const itemPath = (document: string, month: string, assignment: string): string =>
  `${pathOf(document, month)}/complete/${encodeURIComponent(assignment)}`

/** Has what was frozen, and the story of its tasks, read again. */
async function forgetFrozen(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['periods', 'items'] })
  await queries.invalidateQueries({ queryKey: ['assignments', 'story'] })
}

/** Freezes an item. Throws `Refusal` (`item_complete`, `period_closed`, `period_not_begun`). */
export async function freezeItem(queries: QueryClient, document: string, month: string, id: string): Promise<void> {
  await change(itemShape, { method: 'PUT', path: itemPath(document, month, id) })
  await forgetFrozen(queries)
}

/** Undoes that while the month is open. Throws `Refusal` (`item_not_complete`, `period_closed`). */
export async function reopenItem(queries: QueryClient, document: string, month: string, id: string): Promise<void> {
  await change(z.null(), { method: 'DELETE', path: itemPath(document, month, id) })
  await forgetFrozen(queries)
}

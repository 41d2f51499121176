import { useQuery } from '@tanstack/react-query'
import type { Rhythm } from 'duban-core'
import * as z from 'zod/mini'
import { address, ask, change, Refusal } from './request.ts'
import type { Shape } from './shapes.ts'

/** A report's breakdown table: its settings (任务分解表). */
export interface Breakdown {
  readonly documentId: string
  readonly year: number
  readonly isIssued: boolean
  readonly profile: string
  readonly lagMonths: number
  readonly dueDay: number
  readonly rhythm: Rhythm
  /** Id of the rules of the ladder (阶梯督办). */
  readonly ladder: string
}

/** How a table is reported on and pressed: what the office may also set while its units report. */
export type TableSettings = Pick<Breakdown, 'rhythm' | 'dueDay' | 'lagMonths' | 'ladder'>

/** What the office sets when a table is drafted. */
export interface DraftSettings extends TableSettings {
  readonly year?: number
  readonly level: 'nation' | 'province' | 'city' | 'county' | 'town'
  readonly profile: string
}

/** A change of the order or the cut of a table. */
export type Arrangement =
  | {
      readonly kind: 'split'
      readonly row: string
      readonly cuts: readonly number[]
      readonly texts?: readonly string[]
    }
  | { readonly kind: 'merge'; readonly rows: readonly string[] }
  | { readonly kind: 'move'; readonly row: string; readonly index: number }

/** What an edited file would change, what could not be read, what is missing from it. */
export interface Reconciliation {
  readonly applied: boolean
  readonly changes: readonly {
    readonly rowId: string
    readonly line: number
    readonly field: string
    readonly from: string
    readonly to: string
  }[]
  readonly unread: readonly {
    readonly line: number
    readonly field: string | null
    readonly text: string
    readonly reason: string
  }[]
  readonly absent: readonly string[]
  readonly isReordered: boolean
  readonly unknownHeadings: readonly string[]
}

const text = z.string()

const breakdownShape: Shape<Breakdown> = z.object({
  documentId: text,
  year: z.number(),
  isIssued: z.boolean(),
  profile: text,
  lagMonths: z.number(),
  dueDay: z.number(),
  rhythm: z.enum(['monthly', 'quarterly', 'nodes']),
  ladder: text,
})

const reconciliationShape: Shape<Reconciliation> = z.object({
  applied: z.boolean(),
  changes: z.array(z.object({ rowId: text, line: z.number(), field: text, from: text, to: text })),
  unread: z.array(z.object({ line: z.number(), field: z.nullable(text), text, reason: text })),
  absent: z.array(text),
  isReordered: z.boolean(),
  unknownHeadings: z.array(text),
})

const pathOf = (document: string): string => `/documents/${encodeURIComponent(document)}/breakdown`

/** A report's table, or null where it is not broken down (or not issued yet, for those outside the office). */
export function useBreakdown(document: string) {
  return useQuery({
    queryKey: ['assignments', 'breakdown', document],
    queryFn: async ({ signal }): Promise<Breakdown | null> => {
      try {
        return await ask(breakdownShape, pathOf(document), {}, signal)
      } catch (error) {
        if (error instanceof Refusal && error.code === 'breakdown_not_found') return null
        throw error
      }
    },
    enabled: document !== '',
  })
}

/** Drafts a report's table from its reading. Throws `Refusal`. */
export const draftBreakdown = (document: string, settings: DraftSettings): Promise<Breakdown> =>
  change(breakdownShape, { method: 'POST', path: pathOf(document), body: settings })

/** Sets how a table is reported on and pressed. Throws `Refusal` (`profile_not_found`). */
export const setUpBreakdown = (document: string, settings: TableSettings): Promise<Breakdown> =>
  change(breakdownShape, { method: 'PATCH', path: pathOf(document), body: settings })

/** Issues a table (交办). */
export const issueBreakdown = (document: string): Promise<Breakdown> =>
  change(breakdownShape, { method: 'POST', path: `${pathOf(document)}/issue` })

/** Splits, merges or moves rows. Throws `Refusal` (`arrange_refused`, `assignment_reported`). */
export const arrangeBreakdown = (document: string, arrangement: Arrangement): Promise<null> =>
  change(z.null(), { method: 'POST', path: `${pathOf(document)}/arrange`, body: arrangement })

/** Shows what an edited .xlsx would change, or with `apply` takes it over. Throws `Refusal` (`table_unreadable`). */
export function importTable(document: string, file: File, apply: boolean): Promise<Reconciliation> {
  const body = new FormData()
  body.append('file', file)
  const path = `${pathOf(document)}/table${apply ? '?apply=true' : ''}`
  return change(reconciliationShape, { method: 'POST', path, body })
}

/** Address of the table as a file; `layout` is for .docx alone. */
export const tableAddress = (
  document: string,
  format: 'xlsx' | 'docx',
  columns: readonly string[],
  layout: 'table' | 'numbered',
): string =>
  address(`${pathOf(document)}.${format}`, {
    columns: columns.join(','),
    layout: format === 'docx' ? layout : undefined,
  })

/** A unit or a profile to choose from. */
export interface Choice {
  readonly id: string
  readonly name: string
}

const choicesShape: Shape<readonly Choice[]> = z.array(z.object({ id: text, name: text }))

/** Units in official order. */
export function useUnitChoices() {
  return useQuery({ queryKey: ['unit-choices'], queryFn: ({ signal }) => ask(choicesShape, '/units', {}, signal) })
}

/** Posts of leaders and units. */
export function usePostChoices() {
  return useQuery({ queryKey: ['post-choices'], queryFn: ({ signal }) => ask(choicesShape, '/posts', {}, signal) })
}

/** Profiles of lights. */
export function useProfileChoices() {
  return useQuery({
    queryKey: ['profile-choices'],
    queryFn: ({ signal }) => ask(choicesShape, '/profiles', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Rules of the ladder (阶梯督办), by profile. */
export function useLadderChoices() {
  return useQuery({
    queryKey: ['ladder-choices'],
    queryFn: ({ signal }) => ask(choicesShape, '/ladders', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import {
  assignmentShape,
  type ChosenPace,
  fullAssignmentShape,
  historyShape,
  type PublishedRank,
} from './assignment-shapes.ts'
import { ask, change } from './request.ts'
import { pageOf, type Shape } from './shapes.ts'

/** What tasks are narrowed by; empty strings do not narrow. All of it stands in the address of the page. */
export interface TaskFilter {
  readonly document: string
  readonly unit: string
  readonly lead: string
  readonly leader: string
  readonly light: string
  readonly chapter: string
  readonly part: string
  readonly kind: string
  readonly q: string
  readonly status: string
  readonly dueBefore: string
  readonly asOf: string
  readonly profile: string
  /** Column that orders the list, `-` before it for falling order. */
  readonly sort: string
}

/** What a board puts together. */
export type GroupedBy = 'chapter' | 'unit' | 'leader' | 'light'

/** Counts by light; drafts, which have none, under the empty text. */
export type LightCounts = Readonly<Record<string, number>>

/** A group of tasks with its counts. */
export interface TaskGroup {
  readonly key: string
  readonly name: string
  readonly total: number
  readonly colours: LightCounts
}

/** Counts of a filter, of all and by group. */
export interface TaskGroups {
  readonly asOf: string
  readonly profile: string
  readonly total: number
  readonly colours: LightCounts
  readonly groups: readonly TaskGroup[]
}

/** Cells that may be written (可改的单元格). */
export interface CellEdit {
  readonly text?: string
  readonly category?: string
  readonly lead?: readonly { readonly unit: string; readonly why: string }[]
  readonly coUnits?: readonly string[]
  readonly leaderPost?: string
  readonly deadline?: { readonly text: string; readonly day: string | null }
  readonly pace?: ChosenPace
  readonly note?: string
}

/** A task at the version that was read. */
export interface Versioned {
  readonly id: string
  readonly version: number
}

/** A revision of a target as it is asked for. */
export interface RevisionBody {
  readonly targetId: string
  readonly kind: 'issued' | 'adjusted' | 'cancelled'
  readonly authority: { readonly body: string; readonly document: string; readonly day: string }
  readonly reason: string
  readonly to: {
    readonly form: string
    readonly value: string | null
    readonly high: string | null
    readonly unit: string
  } | null
}

/** The most tasks that one edit takes, and a page of the list. */
export const MOST_EDITED = 1000
const PAGE_SIZE = 500
/** Of those after the first: whoever goes on goes far. */
const LATER_PAGE_SIZE = 1000

const pageShape = pageOf(assignmentShape)
const counts = z.record(z.string(), z.number())

const groupsShape: Shape<TaskGroups> = z.object({
  asOf: z.string(),
  profile: z.string(),
  total: z.number(),
  colours: counts,
  groups: z.array(z.object({ key: z.string(), name: z.string(), total: z.number(), colours: counts })),
})

/** Name of everything cached of tasks, for dropping it after a change. */
const ASSIGNMENTS_KEY = ['assignments'] as const

/** Has everything of tasks read again, after a change of any of them. */
export const forgetAssignments = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: ASSIGNMENTS_KEY })

/** Tasks of a filter in the order of their tables, page by page. */
export function useAssignments(filter: Partial<TaskFilter>, isWanted = true, limit = PAGE_SIZE) {
  return useInfiniteQuery({
    queryKey: [...ASSIGNMENTS_KEY, 'list', filter, limit],
    queryFn: ({ pageParam, signal }) =>
      ask(
        pageShape,
        '/assignments',
        { ...filter, cursor: pageParam, limit: pageParam ? LATER_PAGE_SIZE : limit },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: previous => previous,
    enabled: isWanted,
  })
}

/** Counts of a filter by group. */
export function useTaskGroups({ sort: _, ...filter }: Partial<TaskFilter>, by: GroupedBy) {
  return useQuery({
    queryKey: [...ASSIGNMENTS_KEY, 'groups', filter, by],
    queryFn: ({ signal }) => ask(groupsShape, '/assignments/groups', { ...filter, by }, signal),
    placeholderData: previous => previous,
  })
}

const pathOf = (id: string): string => `/assignments/${encodeURIComponent(id)}`

/** Which day and profile lights are of; empty for today and the table's own. */
export interface LightSet {
  readonly asOf: string
  readonly profile: string
}

/** A task with all that its light rests on. */
export function useAssignment(id: string, set: LightSet) {
  return useQuery({
    queryKey: [...ASSIGNMENTS_KEY, 'one', id, set],
    queryFn: ({ signal }) => ask(fullAssignmentShape, pathOf(id), { ...set }, signal),
    placeholderData: (previous, query) => (query?.queryKey[2] === id ? previous : undefined),
  })
}

/** A task as it stands at this moment, whatever is cached. */
export const readAssignment = (id: string) => ask(fullAssignmentShape, pathOf(id))

/** Its targets through the year. */
export function useHistory(id: string, set: LightSet) {
  return useQuery({
    queryKey: [...ASSIGNMENTS_KEY, 'history', id, set],
    queryFn: ({ signal }) => ask(historyShape, `${pathOf(id)}/history`, { ...set }, signal),
    placeholderData: (previous, query) => (query?.queryKey[2] === id ? previous : undefined),
  })
}

/** Edits a task at the version that was read. Throws `Refusal` (`version_conflict` where somebody was quicker). */
export const editAssignment = ({ id, version }: Versioned, edit: CellEdit): Promise<null> =>
  change(z.null(), { method: 'PATCH', path: pathOf(id), body: edit, version })

/** Gives many tasks the same cells, all or none, each at its version; likewise. */
export const editAssignments = (assignments: readonly Versioned[], edit: CellEdit): Promise<null> =>
  change(z.null(), {
    method: 'POST',
    path: '/assignments/edit',
    body: { assignments: assignments.map(({ id, version }) => ({ id, version })), edit },
  })

/** Revises a target. Throws `Refusal` (`revision_refused`). */
export const reviseTarget = (id: string, body: RevisionBody): Promise<unknown> =>
  change(z.unknown(), { method: 'POST', path: `${pathOf(id)}/revisions`, body })

/** Gives a target the rank that was published for a month. Throws `Refusal` (`revision_refused`). */
export const giveRank = (id: string, rank: PublishedRank): Promise<null> =>
  change(z.null(), { method: 'POST', path: `${pathOf(id)}/ranks`, body: rank })

/** The average of the level above in a month, with the paper that it stands in. */
export interface AverageBody extends Pick<PublishedRank, 'targetId' | 'month' | 'authority'> {
  readonly value: string
}

/** Gives a target the average that it is held against. Throws `Refusal` (`revision_refused`). */
export const giveAverage = (id: string, average: AverageBody): Promise<null> =>
  change(z.null(), { method: 'POST', path: `${pathOf(id)}/averages`, body: average })

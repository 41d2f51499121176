import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { LogEntry, LogFlaw } from 'duban-core'
import * as z from 'zod/mini'
import { address, ask } from './request.ts'
import { pageOf, type Shape } from './shapes.ts'

/** An entry of the log (日志) as the page shows it. */
export interface ShownEntry extends Omit<LogEntry, 'data' | 'previous'> {
  /** What was written, by the action. */
  readonly data: unknown
}

/** What a verification of the chain found. */
export interface LogState {
  readonly entries: number
  readonly head: string
  readonly flaw: LogFlaw | null
  readonly hasHead: boolean
}

/** What the log is filtered by; empty for all. */
export interface LogFilter {
  readonly kind: string
  readonly subject: string
  readonly person: string
  readonly action: string
}

const text = z.string()
const count = z.number()

const entryShape: Shape<ShownEntry> = z.object({
  number: count,
  at: text,
  by: z.object({
    person: text,
    post: text,
    unit: text,
    role: z.enum(['public', 'deputy', 'unit_officer', 'unit_head', 'supervisor', 'leader', 'administrator']),
  }),
  address: text,
  action: text,
  subject: z.object({ kind: text, id: text }),
  data: z.unknown(),
  hash: text,
})

const stateShape: Shape<LogState> = z.object({
  entries: count,
  head: text,
  flaw: z.nullable(z.object({ index: count, number: count, kind: z.enum(['number', 'previous', 'hash', 'cut']) })),
  hasHead: z.boolean(),
})

const PAGE_SIZE = 60
const listShape = pageOf(entryShape)

/** The log, newest first, page by page. */
export function useLog(filter: LogFilter) {
  return useInfiniteQuery({
    queryKey: ['log', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(listShape, '/log', { ...filter, cursor: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: previous => previous,
  })
}

/** Whether the chain of the log holds; `head` is a hash that was noted down earlier, or empty. */
export function useLogState(head: string) {
  return useQuery({
    queryKey: ['log', 'verification', head],
    queryFn: ({ signal }) => ask(stateShape, '/log/verification', { head }, signal),
    placeholderData: previous => previous,
  })
}

/** Address of the same entries as CSV. */
export const logCsv = (filter: LogFilter): string => address('/log.csv', { ...filter, bom: true })

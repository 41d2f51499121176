import { useInfiniteQuery } from '@tanstack/react-query'
import { address, ask } from './request.ts'
import {
  type FigureRow,
  figureRowShape,
  type Page,
  pageOf,
  type Shape,
  type TargetRow,
  type TaskRow,
  targetRowShape,
  taskRowShape,
} from './shapes.ts'

/** The tables, as their addresses name them. */
export const TABLE_NAMES = ['figures', 'targets', 'tasks'] as const

/** One of them. */
export type TableName = (typeof TABLE_NAMES)[number]

/** A table of all reports' records: its address and the shape of its pages. */
export interface RowTable<R> {
  readonly name: TableName
  readonly page: Shape<Page<R>>
}

/** All figures (数据). */
export const FIGURE_TABLE: RowTable<FigureRow> = { name: 'figures', page: pageOf(figureRowShape) }

/** All targets (目标). */
export const TARGET_TABLE: RowTable<TargetRow> = { name: 'targets', page: pageOf(targetRowShape) }

/** All tasks as the reports say them (任务), before anybody broke them down. */
export const TASK_TABLE: RowTable<TaskRow> = { name: 'tasks', page: pageOf(taskRowShape) }

/** What a table is narrowed and ordered by; empty strings do not narrow. */
export interface RowFilter {
  /** Id of a report. */
  readonly document: string
  readonly q: string
  readonly kind: string
  readonly modality: string
  readonly comparator: string
  readonly period: string
  /** `true` for the headline targets alone. */
  readonly headline: string
  /** `true` for the tasks that can be measured alone. */
  readonly measurable: string
  /** `true` for the tasks that name a time limit alone. */
  readonly deadline: string
  /** A field's name, with `-` before it for falling order. */
  readonly sort: string
}

const PAGE_SIZE = 200

/** Rows of a table, page by page. */
export function useRows<R>(table: RowTable<R>, filter: RowFilter) {
  const query = asked(table.name, filter)
  return useInfiniteQuery({
    queryKey: [table.name, query],
    queryFn: ({ pageParam, signal }) =>
      ask(table.page, `/${table.name}`, { ...query, cursor: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: previous => previous,
  })
}

/** Address of the same rows as CSV. */
export const csvAddress = (table: RowTable<unknown>['name'], filter: RowFilter): string =>
  address(`/${table}.csv`, asked(table, filter))

/** The conditions that a table knows. */
const KNOWN: Readonly<Record<TableName, readonly (keyof RowFilter)[]>> = {
  figures: ['document', 'q', 'kind', 'modality', 'comparator', 'period', 'sort'],
  targets: ['document', 'q', 'comparator', 'period', 'headline', 'sort'],
  tasks: ['document', 'q', 'measurable', 'deadline', 'sort'],
}

const asked = (table: TableName, filter: RowFilter): Partial<RowFilter> =>
  Object.fromEntries(KNOWN[table].map(name => [name, filter[name]]))

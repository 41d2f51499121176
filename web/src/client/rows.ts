import { useInfiniteQuery } from '@tanstack/react-query'
import { address, ask } from './request.ts'
import {
  type FigureRow,
  figureRowShape,
  type Page,
  pageOf,
  type Shape,
  type TargetRow,
  targetRowShape,
} from './shapes.ts'

/** A table of all reports' records: its address and the shape of its pages. */
export interface RowTable<R> {
  readonly name: 'figures' | 'targets'
  readonly page: Shape<Page<R>>
}

/** All figures (数据). */
export const FIGURE_TABLE: RowTable<FigureRow> = { name: 'figures', page: pageOf(figureRowShape) }

/** All targets (目标). */
export const TARGET_TABLE: RowTable<TargetRow> = { name: 'targets', page: pageOf(targetRowShape) }

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

/** Targets have no kind and no modality, figures no headline. */
function asked(table: RowTable<unknown>['name'], filter: RowFilter): Partial<RowFilter> {
  const { kind, modality, headline, ...shared } = filter
  return table === 'figures' ? { ...shared, kind, modality } : { ...shared, headline }
}

import { type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Figure, SeriesRow, SeriesVerdict } from 'duban-core'
import * as z from 'zod/mini'
import { ask, change, order } from './request.ts'
import { figureFields, type Page, pageOf, type Shape } from './shapes.ts'

/** A table of official series (统计数据表) in the store. */
export interface SeriesTable {
  readonly id: string
  readonly name: string
  readonly rows: number
  readonly importedAt: string
  readonly importedBy: string
}

/** A figure of a report against a row of the series. */
export interface Against {
  readonly figure: Figure
  readonly verdict: SeriesVerdict
  readonly row: Pick<SeriesRow, 'place' | 'value' | 'unit' | 'status' | 'source' | 'rank'>
  readonly arithmetic: string
  readonly reason: string
}

/** A report against all series. */
export interface AgainstSeries {
  readonly counts: Readonly<Record<SeriesVerdict, number>>
  readonly items: readonly Against[]
}

const text = z.string()
const count = z.number()

const tableShape: Shape<SeriesTable> = z.object({
  id: text,
  name: text,
  rows: count,
  importedAt: text,
  importedBy: text,
})

const rowFields = {
  place: text,
  value: text,
  unit: text,
  status: z.enum(['预计', '初步核算', '最终核实']),
  source: text,
  rank: z.nullable(count),
}

const againstShape: Shape<AgainstSeries> = z.object({
  counts: z.object({
    confirmed: count,
    rounding: count,
    revised: count,
    contradicted: count,
    rank_contradicted: count,
  }),
  items: z.array(
    z.object({
      figure: z.object(figureFields),
      verdict: z.enum(['confirmed', 'rounding', 'revised', 'contradicted', 'rank_contradicted']),
      row: z.object(rowFields),
      arithmetic: text,
      reason: text,
    }),
  ),
})

const KEY = ['series'] as const

/** All tables of series, the last imported first. */
export function useSeriesTables() {
  return useQuery({
    queryKey: [...KEY, 'tables'],
    queryFn: ({ signal }) => ask(z.array(tableShape), '/series/tables', {}, signal),
  })
}

/** A report against all series; nothing is asked while none is chosen. */
export function useAgainstSeries(document: string) {
  return useQuery({
    queryKey: [...KEY, 'against', document],
    queryFn: ({ signal }) => ask(againstShape, `/documents/${encodeURIComponent(document)}/against-series`, {}, signal),
    enabled: document !== '',
  })
}

/** A value of a table of official series. */
export type SeriesValue = Pick<
  SeriesRow,
  'indicator' | 'kind' | 'place' | 'period' | 'value' | 'unit' | 'status' | 'rank' | 'source'
>

const valuesShape: Shape<Page<SeriesValue>> = pageOf(
  z.object({
    ...rowFields,
    indicator: text,
    kind: figureFields.kind,
    period: text,
  }),
)

/** Values of one table in the order of its lines, page by page. */
export function useSeriesValues(table: string) {
  return useInfiniteQuery({
    queryKey: [...KEY, 'values', table],
    queryFn: ({ pageParam, signal }) => ask(valuesShape, '/series', { table, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: page => page.next,
  })
}

/** Takes in a table. Throws `Refusal` (`series_unreadable` tells every bad line). */
export async function importSeries(queries: QueryClient, file: File): Promise<SeriesTable> {
  const body = new FormData()
  body.append('file', file)
  const table = await change(tableShape, { method: 'POST', path: '/series', body })
  await queries.invalidateQueries({ queryKey: KEY })
  return table
}

/** Removes a table with its rows. */
export async function removeSeries(queries: QueryClient, id: string): Promise<void> {
  await order('DELETE', `/series/${encodeURIComponent(id)}`)
  await queries.invalidateQueries({ queryKey: KEY })
}

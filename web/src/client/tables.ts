import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { ask } from './request.ts'
import type { Shape } from './shapes.ts'

/** A report that is broken down (任务分解表). */
export interface TableInfo {
  readonly documentId: string
  readonly name: string
  readonly title: string
  readonly place: string
  readonly year: number
  readonly isIssued: boolean
}

const tablesShape: Shape<TableInfo[]> = z.array(
  z.object({
    documentId: z.string(),
    name: z.string(),
    title: z.string(),
    place: z.string(),
    year: z.number(),
    isIssued: z.boolean(),
  }),
)

/** All tables, the latest year first. */
export function useTables() {
  return useQuery({ queryKey: ['tables'], queryFn: ({ signal }) => ask(tablesShape, '/breakdowns', {}, signal) })
}

/** Tables that were issued (已交办): those that months are closed and conclusions drawn of. */
export function useIssuedTables() {
  const { data, ...rest } = useTables()
  return { ...rest, data: data?.filter(({ isIssued }) => isIssued) }
}

/** How a table is called in a list: `2024年 澄川市`. */
export const tableName = ({ year, place, title, name }: TableInfo): string => `${year}年 ${place || title || name}`

import { type QueryClient, useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { ask, change } from './request.ts'
import { type Page, pageOf, type Shape } from './shapes.ts'

/** What taking in a table did: ids of rows. */
export interface TableImport {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** Rows that said the same already. */
  readonly unchanged: readonly string[]
}

/** A row as it was written. */
export interface Written {
  readonly id: string
  readonly version: number
}

/** Registers (台账) by the address of their rows. */
export type RegisterPath = '/projects' | '/livelihood' | '/places'

const importShape: Shape<TableImport> = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  unchanged: z.array(z.string()),
})
const writtenShape: Shape<Written> = z.object({ id: z.string(), version: z.number() })

/** The most that the service sends at once. */
const PAGE_SIZE = 1000

/** All rows of a register, page after page. */
export async function askAll<Row>(
  shape: Shape<Row>,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Row[]> {
  const pageShape: Shape<Page<Row>> = pageOf(shape)
  const rows: Row[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<Row> = await ask(pageShape, path, { ...query, cursor, limit: PAGE_SIZE }, signal)
    rows.push(...page.items)
    cursor = page.next
  }
  return rows
}

/** All rows of a register, kept under its path. */
export function useRegister<Row>(shape: Shape<Row>, path: RegisterPath, query: Readonly<Record<string, string>> = {}) {
  return useQuery({
    queryKey: [path, 'all', query],
    queryFn: ({ signal }) => askAll(shape, path, query, signal),
  })
}

/** One row of a register. */
export function useRow<Row>(shape: Shape<Row>, path: RegisterPath, id: string) {
  return useQuery({
    queryKey: [path, 'one', id],
    queryFn: ({ signal }) => ask(shape, `${path}/${encodeURIComponent(id)}`, {}, signal),
  })
}

/** Takes in a table, wholly or not at all. Throws `Refusal` with the line that cannot be read. */
export async function importTable(queries: QueryClient, path: RegisterPath, file: File): Promise<TableImport> {
  const body = new FormData()
  body.append('file', file)
  const taken = await change(importShape, { method: 'POST', path: `${path}/table`, body })
  await queries.invalidateQueries({ queryKey: [path] })
  return taken
}

/** Changes fields of a row at its version. Throws `Refusal` (`version_conflict` where somebody was quicker). */
export async function editRow(
  queries: QueryClient,
  path: RegisterPath,
  { id, version }: Written,
  fields: Readonly<Record<string, unknown>>,
): Promise<Written> {
  const written = await change(writtenShape, {
    method: 'PATCH',
    path: `${path}/${encodeURIComponent(id)}`,
    body: fields,
    version,
  })
  await queries.invalidateQueries({ queryKey: [path] })
  return written
}

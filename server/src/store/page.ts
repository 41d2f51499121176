import { and, asc, desc, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { DubanError } from '../errors.ts'

/** A page asked for: at most `limit` items after `cursor`, sorted by a field (`-field` downwards), else in order of reading. */
export interface PageRequest {
  readonly sort?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A page: `next` is the cursor of the following one, null at the end; `total` counts all pages. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  readonly total: number
}

const Cursor = z.tuple([
  z.string(),
  z.string().refine(isStorable).nullable(),
  z.int().nonnegative(),
  z.int32().nonnegative(),
])

/** PostgreSQL keeps every character but NUL, and refuses a query that carries one. */
export function isStorable(text: string): boolean {
  return !text.includes('\0')
}

/** Place of the last item of a page: its sort value as text (null where it has none), its document, its place in that. */
export interface Place {
  readonly value: string | null
  readonly seq: number
  readonly ordinal: number
}

/** The columns that order a list. `seq` and `ordinal` make every order total, so that no page skips or repeats a row. */
export interface SortColumns {
  readonly seq: PgColumn
  readonly ordinal: PgColumn | SQL
  /** By field name; text is compared by code point, the same on every database. */
  readonly fields: Readonly<Record<string, { readonly column: PgColumn | SQL; readonly type: 'text' | 'number' }>>
}

/** An order: what to sort by, and the condition that skips what a cursor has passed. */
export interface Order {
  readonly orderBy: SQL[]
  readonly after: SQL | undefined
  /** The sort value as text, for the next cursor. */
  readonly value: SQL<string | null>
}

/**
 * Where a cursor points, for the order that it was given out for.
 * @throws DubanError `invalid_cursor`
 */
export function placeOf(cursor: string, sort: string): Place {
  try {
    const [order, value, seq, ordinal] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (order === sort) return { value, seq, ordinal }
  } catch {
    // Falls through to the same refusal as a cursor of another order.
  }
  throw new DubanError('invalid_cursor')
}

/** The cursor after an item. */
export const cursorAfter = (sort: string, value: string | null, seq: number, ordinal: number): string =>
  Buffer.from(JSON.stringify([sort, value, seq, ordinal] satisfies z.infer<typeof Cursor>)).toString('base64url')

/**
 * The order of a list, missing values last either way.
 * @throws DubanError `invalid_request` for a field that is no sort field, `invalid_cursor`
 */
export function orderOf({ sort = '', cursor }: PageRequest, { seq, ordinal, fields }: SortColumns): Order {
  const place = cursor === undefined ? null : placeOf(cursor, sort)
  const placeAfter = place ? sql`(${seq}, ${ordinal}) > (${place.seq}, ${place.ordinal})` : undefined
  if (sort === '') return { orderBy: [asc(seq), sql`${ordinal} asc`], after: placeAfter, value: sql<null>`null` }
  const name = sort.replace(/^-/, '')
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (!field) throw new DubanError('invalid_request', { reason: `sort=${sort}` })
  const isText = field.type === 'text'
  const key = isText ? sql`${field.column} collate "C"` : sql`${field.column}`
  const orderBy = [sql`${field.column} is null`, sort === name ? asc(key) : desc(key), asc(seq), sql`${ordinal} asc`]
  const value = sql<string | null>`${field.column}::text`
  if (!place) return { orderBy, after: undefined, value }
  if (place.value === null) return { orderBy, after: and(sql`${field.column} is null`, placeAfter), value }
  if (!isText && !/^-?\d+(?:\.\d+)?$/.test(place.value)) throw new DubanError('invalid_cursor')
  const last = isText ? sql`${place.value}::text collate "C"` : sql`${place.value}::numeric`
  const beyond = sort === name ? sql`${key} > ${last}` : sql`${key} < ${last}`
  return { orderBy, after: sql`(${field.column} is null or ${beyond} or (${key} = ${last} and ${placeAfter}))`, value }
}

/** A text that somebody types to search by, as a LIKE pattern that finds it anywhere. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, sign => `\\${sign}`)}%`

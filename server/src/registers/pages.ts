import { cursorAfter, type Page, placeOf } from '../store/page.ts'

/** Rows that a cursor counts by. */
interface Ordered {
  readonly ordinal: number
}

/** A page of rows that are at hand in their order: a register has some hundreds, and what filters it is worked out. */
export function pageOfRows<Row extends Ordered>(
  rows: readonly Row[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Page<Row> {
  const after = cursor === undefined ? 0 : placeOf(cursor, 'register').ordinal
  const rest = rows.filter(row => row.ordinal > after)
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  const next = rest.length > limit && last ? cursorAfter('register', null, 0, last.ordinal) : null
  return { items, next, total: rows.length }
}

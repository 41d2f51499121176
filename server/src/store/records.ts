import { and, count, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Database } from './database.ts'
import { cursorAfter, orderOf, type Page, type PageRequest, type SortColumns } from './page.ts'
import { documents } from './schema.ts'

/** A record of a reading with what a list over many documents must say of its document. */
export interface Found<Record> {
  readonly record: Record
  readonly documentId: string
  readonly documentName: string
  readonly place: string
  readonly year: number | null
}

/** A table of records: the columns that all of them have. */
interface RecordTable {
  readonly documentId: PgColumn
  readonly ordinal: PgColumn
  readonly record: PgColumn
}

/** What to list: a table, the condition, and the fields that it may be sorted by. */
export interface RecordQuery<Table extends PgTable & RecordTable> {
  readonly table: Table
  readonly where: SQL | undefined
  /** Of this one; without it of every document in its current version. */
  readonly document: string | undefined
  readonly sortFields: SortColumns['fields']
}

/** A page of the records of a table, each with its document. */
export async function listRecords<Record, Table extends PgTable & RecordTable>(
  db: Database,
  { table, where: condition, document, sortFields }: RecordQuery<Table>,
  request: PageRequest,
): Promise<Page<Found<Record>>> {
  const where = and(document === undefined ? documents.isCurrent : eq(documents.id, document), condition)
  const order = orderOf(request, { seq: documents.seq, ordinal: table.ordinal, fields: sortFields })
  const ofDocument = eq(sql`${table.documentId}`, documents.id)
  const rows = await db
    .select({
      record: sql<Record>`${table.record}`,
      documentId: documents.id,
      documentName: documents.name,
      place: documents.place,
      year: documents.year,
      seq: documents.seq,
      ordinal: sql<number>`${table.ordinal}`,
      sortValue: order.value,
    })
    .from(documents)
    .innerJoin(table as PgTable, ofDocument)
    .where(and(where, order.after))
    .orderBy(...order.orderBy)
    .limit(request.limit + 1)
  const totals = await db
    .select({ total: count() })
    .from(documents)
    .innerJoin(table as PgTable, ofDocument)
    .where(where)
  const page = rows.slice(0, request.limit)
  const last = page.at(-1)
  return {
    items: page.map(({ seq: _seq, ordinal: _ordinal, sortValue: _value, ...found }) => found),
    next:
      rows.length > page.length && last
        ? cursorAfter(request.sort ?? '', last.sortValue, last.seq, last.ordinal)
        : null,
    total: totals[0]?.total ?? 0,
  }
}

/** Records fetched at a time while a whole list is written out. */
const EXPORT_PAGE = 1000

/** Every record of a list, page after page, so that an export holds but one page. */
export async function* everyRecord<Record>(
  list: (request: PageRequest) => Promise<Page<Found<Record>>>,
  sort?: string,
): AsyncGenerator<Found<Record>> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<Found<Record>> = await list({ sort, cursor, limit: EXPORT_PAGE })
    yield* page.items
    cursor = page.next
  }
}

import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** A database or a transaction on it, whichever of the two kinds: every query file takes this. */
export type Database = PgDatabase<PgQueryResultHKT>

/** Rows that one statement may carry: PostgreSQL takes 65,535 parameters, the widest table has 17 columns. */
export const ROWS_PER_INSERT = 1000

/** Cuts rows into pieces that one statement can carry. */
export function* inBatches<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let i = 0; i < rows.length; i += ROWS_PER_INSERT) yield rows.slice(i, i + ROWS_PER_INSERT)
}

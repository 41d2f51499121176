import { bigint, index, integer, json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { SeriesRow } from 'duban-core'

/** A table of official series (统计数据表) as imported: the same bytes are one table. */
export const seriesTables = pgTable('series_tables', {
  /** First 16 hex digits of the bytes' hash. */
  id: text('id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  name: text('name').notNull(),
  rowCount: integer('row_count').notNull(),
  importedAt: text('imported_at').notNull(),
  importedBy: text('imported_by').notNull(),
})

/** One value of a series, with the columns that it is looked for by. */
export const series = pgTable(
  'series',
  {
    tableId: text('table_id')
      .notNull()
      .references(() => seriesTables.id, { onDelete: 'cascade' }),
    tableSeq: bigint('table_seq', { mode: 'number' }).notNull(),
    ordinal: integer('ordinal').notNull(),
    indicator: text('indicator').notNull(),
    place: text('place').notNull(),
    period: text('period').notNull(),
    record: json('record').$type<SeriesRow>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.tableId, table.ordinal] }),
    index('series_period').on(table.period, table.place),
    index('series_order').on(table.tableSeq, table.ordinal),
  ],
)

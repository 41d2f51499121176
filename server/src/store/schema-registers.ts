import { index, integer, json, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { DivisionCollection } from '../registers/division-collection.ts'
import type { Registers } from '../registers/types.ts'

/** Rows of the registers (台账): 项目, 民生实事, 百千万的县镇村及其指标. What a row holds is in its record. */
export const registerRows = pgTable(
  'register_rows',
  {
    register: text('register').$type<keyof Registers>().notNull(),
    id: text('id').notNull(),
    ordinal: integer('ordinal').notNull(),
    /** What tells a row from others for whoever writes a table: the name of a project, the code of a place. */
    key: text('key').notNull(),
    /** Id of the lead unit, or empty. */
    leadUnit: text('lead_unit').notNull(),
    version: integer('version').notNull(),
    record: json('record').$type<Registers[keyof Registers]>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.register, table.id] }),
    unique('register_rows_key').on(table.register, table.key),
    index('register_rows_order').on(table.register, table.ordinal),
  ],
)

/** 区划图: shapes of the divisions as they were uploaded; the last is in force, those before stay. */
export const divisions = pgTable('divisions', {
  version: integer('version').primaryKey(),
  uploadedAt: text('uploaded_at').notNull(),
  collection: json('collection').$type<DivisionCollection>().notNull(),
})

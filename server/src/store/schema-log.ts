import { bigint, index, json, pgTable, text } from 'drizzle-orm/pg-core'
import type { Json, Role } from 'duban-core'

/** 留痕: append-only; a trigger of the database refuses every change of a row (migration 0001). */
export const logEntries = pgTable(
  'log_entries',
  {
    /** From 1, without holes. */
    number: bigint('number', { mode: 'number' }).primaryKey(),
    previous: text('previous').notNull(),
    hash: text('hash').notNull().unique(),
    /** ISO time with the office's offset; text, since the hash is taken of its characters. */
    at: text('at').notNull(),
    person: text('person').notNull(),
    post: text('post').notNull(),
    unit: text('unit').notNull(),
    role: text('role').$type<Role>().notNull(),
    address: text('address').notNull(),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    data: json('data').$type<Json>().notNull(),
  },
  table => [index('log_subject').on(table.subjectKind, table.subjectId, table.number)],
)

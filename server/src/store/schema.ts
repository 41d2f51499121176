import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  json,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Entry, Figure, RepairedPiece, Section, Target, Task } from 'duban-core'

/** Bytes; both drivers give a Uint8Array. */
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** A report as imported: what the list shows, and its whole reading, gzipped, so that the reading page is one query. */
export const documents = pgTable(
  'documents',
  {
    /** First 16 hex digits of the bytes' hash: the same file has the same address everywhere. */
    id: text('id').primaryKey(),
    /** Order of import. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().notNull().unique(),
    sha256: text('sha256').notNull().unique(),
    name: text('name').notNull(),
    title: text('title').notNull(),
    issuer: text('issuer').notNull(),
    place: text('place').notNull(),
    placeCode: text('place_code').notNull(),
    /** Null where the report does not say. */
    year: integer('year'),
    date: text('date').notNull(),
    speaker: text('speaker').notNull(),
    format: text('format').notNull(),
    encoding: text('encoding').notNull(),
    characters: integer('characters').notNull(),
    figureCount: integer('figure_count').notNull(),
    targetCount: integer('target_count').notNull(),
    taskCount: integer('task_count').notNull(),
    /** Errors and warnings; notes contradict nothing. */
    findingCount: integer('finding_count').notNull(),
    /** Errors among them; null where the report was imported before they were counted apart. */
    errorCount: integer('error_count'),
    damageCount: integer('damage_count').notNull(),
    importedAt: timestamp('imported_at', { withTimezone: true, mode: 'date' }).notNull().default(sql`now()`),
    /** Reading with text and ledger as JSON, gzip. */
    reading: bytes('reading').notNull(),
    /** Hash of that JSON: the ETag. */
    readingHash: text('reading_hash').notNull(),
    /** Id of version 1: what all versions of one document have in common. */
    family: text('family').notNull(),
    /** From 1, the source; counts up, and a number that left is not given again. */
    version: integer('version').notNull().default(1),
    /** Whether lists over all documents take this version: one of each family. */
    isCurrent: boolean('is_current').notNull().default(true),
    /** How it came: a file that was imported, a repaired text, a file that was joined to another as its version. */
    made: text('made').$type<'import' | 'repair' | 'join'>().notNull().default('import'),
    /** The version that was repaired; null for what came as a file. */
    basedOn: text('based_on'),
    /** The way from a repaired text back to the text it was made from. */
    pieces: json('pieces').$type<readonly RepairedPiece[]>(),
  },
  table => [
    index('documents_place_year').on(table.place, table.year),
    uniqueIndex('documents_family_version').on(table.family, table.version),
  ],
)

/** Columns that every record of a document starts with. */
const ofDocument = () => ({
  documentId: text('document_id')
    .notNull()
    .references(() => documents.id, { onDelete: 'cascade' }),
  /** Place in the reading, from 0. */
  ordinal: integer('ordinal').notNull(),
  /** The record's id in its reading: `f12`. */
  id: text('id').notNull(),
})

/** 数据: the columns that are filtered and sorted by, and the record as read (`json`, since nothing looks inside and its order stays). */
export const figures = pgTable(
  'figures',
  {
    ...ofDocument(),
    text: text('text').notNull(),
    /** The value, or the low end of a range. */
    value: numeric('value'),
    unit: text('unit').notNull(),
    kind: text('kind').notNull(),
    comparator: text('comparator').notNull(),
    modality: text('modality').notNull(),
    indicator: text('indicator').notNull(),
    indicatorId: text('indicator_id').notNull(),
    period: text('period').notNull(),
    region: text('region').notNull(),
    basis: text('basis').notNull(),
    trust: text('trust').notNull(),
    /** A headline target (主要预期目标) stands on it. */
    headline: boolean('headline').notNull(),
    record: json('record').$type<Figure>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.documentId, table.ordinal] }),
    index('figures_indicator').on(table.indicatorId, table.period),
  ],
)

/** 目标. */
export const targets = pgTable(
  'targets',
  {
    ...ofDocument(),
    text: text('text').notNull(),
    /** Null where the target names no number. */
    value: numeric('value'),
    unit: text('unit').notNull(),
    comparator: text('comparator').notNull(),
    reference: text('reference'),
    tier: text('tier'),
    indicator: text('indicator').notNull(),
    indicatorId: text('indicator_id').notNull(),
    period: text('period').notNull(),
    region: text('region').notNull(),
    headline: boolean('headline').notNull(),
    record: json('record').$type<Target>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.documentId, table.ordinal] }),
    index('targets_indicator').on(table.indicatorId, table.period),
  ],
)

/** 任务. */
export const tasks = pgTable(
  'tasks',
  {
    ...ofDocument(),
    text: text('text').notNull(),
    action: text('action').notNull(),
    object: text('object').notNull(),
    /** Words of the time limit, or empty. */
    deadline: text('deadline').notNull(),
    measurable: boolean('measurable').notNull(),
    record: json('record').$type<Task>().notNull(),
  },
  table => [primaryKey({ columns: [table.documentId, table.ordinal] })],
)

/** 台账: one line an indicator × place × period. */
export const entries = pgTable(
  'entries',
  {
    ...ofDocument(),
    indicator: text('indicator').notNull(),
    indicatorId: text('indicator_id').notNull(),
    region: text('region').notNull(),
    period: text('period').notNull(),
    basis: text('basis').notNull(),
    record: json('record').$type<Entry>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.documentId, table.ordinal] }),
    index('entries_indicator').on(table.indicatorId, table.period),
  ],
)

/** The outline. */
export const sections = pgTable(
  'sections',
  {
    ...ofDocument(),
    heading: text('heading').notNull(),
    role: text('role').notNull(),
    level: integer('level').notNull(),
    record: json('record').$type<Section>().notNull(),
  },
  table => [primaryKey({ columns: [table.documentId, table.ordinal] })],
)

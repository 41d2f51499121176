import {
  bigint,
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import type {
  Actor,
  Authority,
  BreakdownRow,
  Bucket,
  Bulletin,
  BulletinRow,
  CheckMethod,
  Colour,
  Evidence,
  Freshness,
  ReportState,
  Rhythm,
  SourceLevel,
  TargetRevision,
} from 'duban-core'
import type { BulletinBody } from '../supervision/bulletin-parts.ts'
import type { KeptStanding } from '../supervision/kept-standing.ts'
import type { Standing } from '../supervision/standing.ts'
import { documents } from './schema.ts'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
const seq = () => bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().notNull()

/** 任务分解表: one a report, with what the office set for it. */
export const breakdowns = pgTable('breakdowns', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => documents.id),
  /** Order of import of the report, by which assignments of several reports stand. */
  documentSeq: bigint('document_seq', { mode: 'number' }).notNull(),
  year: integer('year').notNull(),
  level: text('level').$type<SourceLevel>().notNull(),
  isIssued: boolean('is_issued').notNull().default(false),
  /** Profile of lights. */
  profile: text('profile').notNull(),
  /** How many months late data may be. */
  lagMonths: integer('lag_months').notNull(),
  /** Day of the next month on which reports are due. */
  dueDay: integer('due_day').notNull(),
  /** How often its units report. */
  rhythm: text('rhythm').$type<Rhythm>().notNull().default('monthly'),
  /** Rules of the supervision ladder. */
  ladder: text('ladder').notNull().default('default'),
  /** What stands in the cells: counts with every change of the table. */
  version: integer('version').notNull(),
})

/** 任务: a row of a breakdown table, followed through the year. One that is split or merged away is retired and stays. */
export const assignments = pgTable(
  'assignments',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id')
      .notNull()
      .references(() => breakdowns.documentId),
    documentSeq: bigint('document_seq', { mode: 'number' }).notNull(),
    ordinal: integer('ordinal').notNull(),
    part: text('part').$type<BreakdownRow['part']>().notNull(),
    text: text('text').notNull(),
    kind: text('kind').$type<BreakdownRow['kind']>().notNull(),
    category: text('category').notNull(),
    /** Id of the first lead unit, empty where none is known. */
    leadUnit: text('lead_unit').notNull(),
    deadline: text('deadline'),
    isIssued: boolean('is_issued').notNull(),
    isRetired: boolean('is_retired').notNull(),
    version: integer('version').notNull(),
    /** Pairs of neighbouring characters, for search. */
    pairs: text('pairs').array().notNull(),
    record: json('record').$type<BreakdownRow>().notNull(),
  },
  table => [
    index('assignments_order').on(table.documentSeq, table.ordinal),
    index('assignments_document').on(table.documentId, table.ordinal),
    // Without a list of what is still to be put in order: every search would read it through.
    index('assignments_pairs').using('gin', table.pairs).with({ fastupdate: false }),
  ],
)

/** Units that lead or share an assignment. */
export const assignmentUnits = pgTable(
  'assignment_units',
  {
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    unitId: text('unit_id').notNull(),
    duty: text('duty').$type<'lead' | 'share'>().notNull(),
    /** Place in the list, as of the assignment, so that a unit's page is read in its order. */
    documentSeq: bigint('document_seq', { mode: 'number' }).notNull(),
    ordinal: integer('ordinal').notNull(),
  },
  table => [
    primaryKey({ columns: [table.assignmentId, table.unitId] }),
    index('assignment_units_unit').on(table.unitId, table.documentSeq, table.ordinal),
  ],
)

/** 目标修订: only added to. */
export const revisions = pgTable(
  'revisions',
  {
    id: text('id').primaryKey(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    record: json('record').$type<TargetRevision>().notNull(),
  },
  table => [index('revisions_assignment').on(table.assignmentId)],
)

/** 进展反馈. Once accepted, the database refuses every change but the lock of its period (migration 0003). */
export const reports = pgTable(
  'reports',
  {
    id: text('id').primaryKey(),
    seq: seq(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    targetId: text('target_id'),
    /** The node that `doneOn` is of; null where it is of the whole. */
    nodeId: text('node_id'),
    month: text('month').notNull(),
    progress: text('progress').notNull(),
    problems: text('problems').notNull(),
    next: text('next').notNull(),
    value: text('value'),
    computed: text('computed'),
    doneOn: text('done_on'),
    corrects: text('corrects'),
    state: text('state').$type<ReportState>().notNull(),
    acceptedAt: text('accepted_at'),
    /** Why it was returned, or empty. */
    returnedFor: text('returned_for').notNull().default(''),
    submittedAt: text('submitted_at'),
    writtenBy: text('written_by').notNull(),
    unit: text('unit').notNull(),
  },
  table => [
    index('reports_assignment').on(table.assignmentId, table.month),
    index('reports_state').on(table.state, table.unit),
    index('reports_month').on(table.month, table.state),
  ],
)

/** 核查: only added to. */
export const reportChecks = pgTable(
  'report_checks',
  {
    id: text('id').primaryKey(),
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    method: text('method').$type<CheckMethod>().notNull(),
    by: json('by').$type<Actor>().notNull(),
    at: text('at').notNull(),
    value: text('value'),
    holds: boolean('holds').notNull(),
    note: text('note').notNull(),
  },
  table => [index('report_checks_report').on(table.reportId)],
)

/** The bytes of evidence, once by their hash; only added to. */
export const files = pgTable('files', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  content: bytes('content').notNull(),
})

/** 佐证材料: only added to. */
export const evidence = pgTable(
  'evidence',
  {
    id: text('id').primaryKey(),
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    name: text('name').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
    kind: text('kind').$type<Evidence['kind']>().notNull(),
    day: text('day').notNull(),
    value: text('value'),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  table => [index('evidence_report').on(table.reportId)],
)

/** The level above's average that a target is held against (高于全省平均), month by month; only added to, the last counts. */
export const upperAverages = pgTable(
  'upper_averages',
  {
    seq: seq(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    targetId: text('target_id').notNull(),
    month: text('month').notNull(),
    value: text('value').notNull(),
    authority: json('authority').$type<Authority>().notNull(),
    at: text('at').notNull(),
    by: json('by').$type<Actor>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.seq] }),
    index('upper_averages_target').on(table.assignmentId, table.targetId, table.month),
  ],
)

/** Ranks that were published outside (公布位次), by target and month; a later one goes before an earlier. */
export const publishedRanks = pgTable(
  'published_ranks',
  {
    seq: seq(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    targetId: text('target_id').notNull(),
    month: text('month').notNull(),
    /** 1 is best. */
    rank: integer('rank').notNull(),
    of: integer('of').notNull(),
    authority: json('authority').$type<Authority>().notNull(),
    at: text('at').notNull(),
    by: json('by').$type<Actor>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.seq] }),
    index('published_ranks_target').on(table.assignmentId, table.targetId, table.month),
  ],
)

/** Sets of standings that are worked out and kept up with every change: one a profile and day. */
export const standingSets = pgTable(
  'standing_sets',
  {
    profile: text('profile').notNull(),
    asOf: text('as_of').notNull(),
    /** False while it is being worked out, table by table. */
    isComplete: boolean('is_complete').notNull().default(true),
  },
  table => [primaryKey({ columns: [table.profile, table.asOf] })],
)

/**
 * How assignments stand by a profile: worked out by core, kept for the board. A row holds from `as_of` to the day before
 * `until`; of one assignment and profile no two hold on the same day.
 */
export const standings = pgTable(
  'standings',
  {
    profile: text('profile').notNull(),
    asOf: text('as_of').notNull(),
    until: text('until').notNull(),
    /** Not held against assignments: that was a fifth of the work of writing a day, and those are never removed. */
    assignmentId: text('assignment_id').notNull(),
    documentId: text('document_id').notNull(),
    documentSeq: bigint('document_seq', { mode: 'number' }).notNull(),
    ordinal: integer('ordinal').notNull(),
    leadUnit: text('lead_unit').notNull(),
    colour: text('colour').$type<Colour>().notNull(),
    freshness: text('freshness').$type<Freshness['level']>().notNull(),
    /** In short: a list of fifty must not carry what only one page shows. */
    record: json('record').$type<KeptStanding>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.profile, table.assignmentId, table.asOf] }),
    index('standings_colour').on(
      table.profile,
      table.colour,
      table.documentSeq,
      table.ordinal,
      table.asOf,
      table.until,
    ),
    // All that a board counts, so that it need not look into the rows.
    index('standings_board').on(
      table.profile,
      table.documentId,
      table.leadUnit,
      table.colour,
      table.freshness,
      table.asOf,
      table.until,
    ),
  ],
)

/** A month that is closed (关账), with the board as it stood, number by number; only added to. */
export const snapshots = pgTable(
  'snapshots',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => breakdowns.documentId),
    month: text('month').notNull(),
    asOf: text('as_of').notNull(),
    closedAt: text('closed_at').notNull(),
    rows: json('rows').$type<readonly Standing[]>().notNull(),
  },
  table => [primaryKey({ columns: [table.documentId, table.month] })],
)

/** Items that were marked complete before their month is closed (逐项定格): they stand in it as they stood then. */
export const completeItems = pgTable(
  'complete_items',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => breakdowns.documentId),
    month: text('month').notNull(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    at: text('at').notNull(),
    by: json('by').$type<Actor>().notNull(),
    /** Whether it followed from the lock of its last report, and nobody marked it. */
    isAutomatic: boolean('is_automatic').notNull(),
    state: json('state').$type<Standing>().notNull(),
  },
  table => [primaryKey({ columns: [table.documentId, table.month, table.assignmentId] })],
)

/** 督查通报, numbered through the year; only added to. */
export const bulletins = pgTable(
  'bulletins',
  {
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    documentId: text('document_id')
      .notNull()
      .references(() => breakdowns.documentId),
    month: text('month').notNull(),
    record: json('record').$type<Bulletin>().notNull(),
  },
  table => [primaryKey({ columns: [table.year, table.number] })],
)

/** What is read of bulletins every day, taken apart when they are issued: the text without the rows behind its numbers. */
export const bulletinBodies = pgTable(
  'bulletin_bodies',
  {
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    body: json('body').$type<BulletinBody>().notNull(),
    /** Ids of the rows behind each number, in the order of the text. */
    origins: json('origins').$type<readonly (readonly string[])[]>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.year, table.number] }),
    foreignKey({ columns: [table.year, table.number], foreignColumns: [bulletins.year, bulletins.number] }),
  ],
)

/** 附件: the rows of a bulletin in their order. */
export const bulletinRows = pgTable(
  'bulletin_rows',
  {
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    /** From 1. */
    place: integer('place').notNull(),
    rowId: text('row_id').notNull(),
    bucket: text('bucket').$type<Bucket>().notNull(),
    row: json('row').$type<BulletinRow>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.year, table.number, table.place] }),
    index('bulletin_rows_row').on(table.year, table.number, table.rowId),
    foreignKey({ columns: [table.year, table.number], foreignColumns: [bulletins.year, bulletins.number] }),
  ],
)

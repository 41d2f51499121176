import { bigint, index, json, pgTable, text } from 'drizzle-orm/pg-core'
import type { Actor } from 'duban-core'
import { reports } from './schema-supervision.ts'

interface Said {
  readonly at: string
  readonly by: Actor
}

/** What was found of a report, or decided on a finding; `of` is the id of that. */
export type FindingRecord =
  | ({ readonly kind: 'empty'; readonly reason: string } & Said)
  | ({
      readonly kind: 'faked'
      readonly checkId: string
      readonly what: 'value' | 'evidence'
      readonly reason: string
    } & Said)
  | ({
      readonly kind: 'faked_decision'
      readonly of: string
      readonly approved: boolean
      readonly document: string
    } & Said)

/** 认定: that a report says nothing or was faked, and what a leader decided on that; only added to. */
export const reportFindings = pgTable(
  'report_findings',
  {
    id: text('id').primaryKey(),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    reportId: text('report_id')
      .notNull()
      .references(() => reports.id),
    kind: text('kind').$type<FindingRecord['kind']>().notNull(),
    record: json('record').$type<FindingRecord>().notNull(),
  },
  table => [index('report_findings_report').on(table.reportId), index('report_findings_kind').on(table.kind)],
)

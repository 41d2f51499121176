import { bigint, index, json, pgTable, text } from 'drizzle-orm/pg-core'
import type { Actor, MatterEvent, MatterState, PlanFields } from 'duban-core'

/** 督办事项: what lists are filtered by; its events say everything else. */
export const matters = pgTable(
  'matters',
  {
    id: text('id').primaryKey(),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().notNull().unique(),
    title: text('title').notNull(),
    /** Kind of time limit: 领导批示, 会议纪要. */
    kind: text('kind').notNull(),
    /** The assignment that it presses, or empty. */
    assignmentId: text('assignment_id').notNull(),
    state: text('state').$type<MatterState>().notNull(),
    unit: text('unit').notNull(),
    deadline: text('deadline'),
  },
  table => [index('matters_state').on(table.state, table.deadline)],
)

/** What was done to matters: steps and everything beside them (办理方案, 延期, 督查单, 异议, 建议, 提醒); only added to. */
export const matterEvents = pgTable(
  'matter_events',
  {
    id: text('id').primaryKey(),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    kind: text('kind').$type<MatterRecord['kind']>().notNull(),
    record: json('record').$type<MatterRecord>().notNull(),
  },
  table => [index('matter_events_matter').on(table.matterId, table.seq)],
)

interface Said {
  readonly at: string
  readonly by: Actor
}

/** One thing that was said or done about a matter, with who and when. `of` is the id of what it answers. */
export type MatterRecord =
  | { readonly kind: 'step'; readonly event: MatterEvent }
  | ({
      readonly kind: 'extension'
      readonly newDeadline: string
      readonly reason: string
      readonly progress: string
    } & Said)
  | ({ readonly kind: 'extension_decision'; readonly of: string; readonly granted: boolean } & Said)
  | ({ readonly kind: 'sheet'; readonly rung: string; readonly issued: string } & Said)
  | ({ readonly kind: 'sheet_answer'; readonly of: string; readonly answered: string; readonly text: string } & Said)
  | ({ readonly kind: 'objection'; readonly reason: string } & Said)
  | ({
      readonly kind: 'objection_review'
      readonly of: string
      readonly upheld: boolean
      readonly reason: string
    } & Said)
  | ({
      readonly kind: 'proposal'
      readonly proposal: string
      readonly about: string
      readonly reason: string
      readonly evidence: readonly string[]
    } & Said)
  | ({
      readonly kind: 'proposal_decision'
      readonly of: string
      readonly approved: boolean
      readonly document: string
    } & Said)
  | ({ readonly kind: 'plan'; readonly deadline: string } & PlanFields & Said)
  | ({ readonly kind: 'plan_stage'; readonly stage: string; readonly reachedOn: string; readonly note: string } & Said)
  | ({ readonly kind: 'reminder'; readonly day: string } & Said)

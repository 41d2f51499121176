import { bigint, customType, index, integer, json, pgTable, text } from 'drizzle-orm/pg-core'
import type { Actor, RepairProposal } from 'duban-core'
import { documents } from './schema.ts'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

const documentId = () =>
  text('document_id')
    .notNull()
    .references(() => documents.id, { onDelete: 'cascade' })

/** Every decision and every undoing (修复记录), in order; the last one on a proposal holds. */
export const decisions = pgTable(
  'decisions',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    documentId: documentId(),
    /** As `damage` of the reading numbers it; a stored reading never changes. */
    proposalId: text('proposal_id').notNull(),
    decision: text('decision').$type<'accepted' | 'refused' | 'withdrawn'>().notNull(),
    proposal: json('proposal').$type<RepairProposal>().notNull(),
    reason: text('reason').notNull(),
    by: json('by').$type<Actor>().notNull(),
    at: text('at').notNull(),
  },
  table => [index('decisions_document').on(table.documentId, table.seq)],
)

/** 原件: the file of a document that has pages, as it came. */
export const sources = pgTable('sources', {
  documentId: documentId().primaryKey(),
  mediaType: text('media_type').notNull(),
  size: integer('size').notNull(),
  content: bytes('content').notNull(),
})

import { and, asc, eq } from 'drizzle-orm'
import type { Database } from './database.ts'
import { completeItems } from './schema-supervision.ts'

/** An item that is marked complete for a month (逐项定格). */
export type CompleteItem = typeof completeItems.$inferSelect

const ofMonth = (document: string, month: string) =>
  and(eq(completeItems.documentId, document), eq(completeItems.month, month))

/** Items of a table that are marked complete for a month, the first marked first. */
export const listComplete = (db: Database, document: string, month: string): Promise<CompleteItem[]> =>
  db
    .select()
    .from(completeItems)
    .where(ofMonth(document, month))
    .orderBy(asc(completeItems.at), asc(completeItems.assignmentId))

/** Adds a mark. */
export const addComplete = (db: Database, item: CompleteItem) => db.insert(completeItems).values(item)

/** Takes a mark away. */
export const removeComplete = (
  db: Database,
  { documentId, month, assignmentId }: Pick<CompleteItem, 'documentId' | 'month' | 'assignmentId'>,
) => db.delete(completeItems).where(and(ofMonth(documentId, month), eq(completeItems.assignmentId, assignmentId)))

import { asc, eq } from 'drizzle-orm'
import type { Database } from './database.ts'
import { decisions } from './schema-versions.ts'

/** One decision on a proposal, or its undoing. */
export type DecisionRow = typeof decisions.$inferSelect

/** Adds a decision; none is ever rewritten. */
export async function addDecision(db: Database, row: typeof decisions.$inferInsert): Promise<void> {
  await db.insert(decisions).values(row)
}

/** All decisions on a document's proposals, in order. */
export const listDecisions = (db: Database, documentId: string): Promise<DecisionRow[]> =>
  db.select().from(decisions).where(eq(decisions.documentId, documentId)).orderBy(asc(decisions.seq))

/** What holds of each proposal by its id: the last decision, unless it was undone. */
export function standingDecisions(rows: readonly DecisionRow[]): ReadonlyMap<string, DecisionRow> {
  const last = new Map(rows.map(row => [row.proposalId, row]))
  return new Map([...last].filter(([, row]) => row.decision !== 'withdrawn'))
}

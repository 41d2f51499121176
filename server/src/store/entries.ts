import type { Reading } from 'duban-core'
import { type Database, inBatches } from './database.ts'
import { entries } from './schema.ts'

/** Writes the ledger of a reading. */
export async function addEntries(db: Database, documentId: string, reading: Reading): Promise<void> {
  const rows = reading.ledger.map((record, ordinal) => ({ ...record, documentId, ordinal, record }))
  for (const batch of inBatches(rows)) await db.insert(entries).values(batch)
}

import type { Reading } from 'duban-core'
import { type Database, inBatches } from './database.ts'
import { sections } from './schema.ts'

/** Writes the outline of a reading. */
export async function addSections(db: Database, documentId: string, reading: Reading): Promise<void> {
  const rows = reading.sections.map((record, ordinal) => ({ ...record, documentId, ordinal, record }))
  for (const batch of inBatches(rows)) await db.insert(sections).values(batch)
}

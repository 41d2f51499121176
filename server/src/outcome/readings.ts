import type { ReadReport } from 'duban-core'
import { z } from 'zod'
import { DubanError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { findReading, unpackReading } from '../store/documents.ts'

/** A stored reading was written by this program and read back whole: only what a check cannot do without is looked at. */
const StoredReading = z.looseObject({
  document: z.looseObject({ year: z.number().nullable(), place: z.string() }),
  text: z.string(),
  sections: z.array(z.unknown()),
  figures: z.array(z.unknown()),
  targets: z.array(z.unknown()),
  tasks: z.array(z.unknown()),
  ledger: z.array(z.unknown()),
})

/**
 * The whole reading of a stored report, as the checks take it.
 * @throws DubanError `document_not_found`
 */
export async function readingOf(db: Database, id: string): Promise<ReadReport> {
  const found = await findReading(db, id)
  if (!found) throw new DubanError('document_not_found', { id })
  return StoredReading.parse(JSON.parse(await unpackReading(found.reading))) as unknown as ReadReport
}

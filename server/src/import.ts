import type { Reading } from 'duban-core'
import { toDubanError } from './errors.ts'
import type { Database } from './store/database.ts'
import { addDocument, type DocumentRow, findDocumentByHash, packReading } from './store/documents.ts'
import { addEntries } from './store/entries.ts'
import { addFigures } from './store/figures.ts'
import type { Store } from './store/open.ts'
import { addSections } from './store/sections.ts'
import { addTargets } from './store/targets.ts'
import { addTasks } from './store/tasks.ts'

/** What an import did: `isNew` is false where the same bytes stood in the store already. */
export interface Imported {
  readonly document: DocumentRow
  readonly isNew: boolean
}

/** The parts of a reading in the order that they are written. */
const WRITERS = {
  sections: addSections,
  figures: addFigures,
  targets: addTargets,
  tasks: addTasks,
  entries: addEntries,
} satisfies Record<string, (db: Database, documentId: string, reading: Reading) => Promise<void>>

/** A part being written. */
export type ImportStep = keyof typeof WRITERS

/**
 * Stores a reading (which must carry its text) in one transaction: wholly or not at all. The same bytes twice are one
 * document, also when two processes import them at once.
 * @throws DubanError `disk_full`, `internal`
 */
export async function importReading(
  store: Store,
  reading: Reading,
  onStep: (step: ImportStep) => void = () => {},
): Promise<Imported> {
  try {
    const packed = await packReading(reading)
    const added = await store.db.transaction(async tx => {
      const document = await addDocument(tx, reading, packed)
      if (!document) return null
      for (const [step, write] of Object.entries(WRITERS)) {
        onStep(step as ImportStep)
        await write(tx, document.id, reading)
      }
      return document
    })
    if (added) return { document: added, isNew: true }
    const existing = await findDocumentByHash(store.db, reading.document.sha256)
    if (existing) return { document: existing, isNew: false }
    throw new Error('the document was removed while it was imported')
  } catch (error) {
    throw toDubanError(error, reading.document.name)
  }
}

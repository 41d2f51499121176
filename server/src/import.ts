import type { Reading, RepairedPiece } from 'duban-core'
import { type Author, commandAuthor } from './change.ts'
import { type Clock, officeTime, systemClock } from './clock.ts'
import { toDubanError } from './errors.ts'
import type { Database } from './store/database.ts'
import {
  addDocument,
  type DocumentRow,
  findDocumentByHash,
  type PackedReading,
  packReading,
} from './store/documents.ts'
import { addEntries } from './store/entries.ts'
import { addFigures } from './store/figures.ts'
import { appendLog, lockLog } from './store/log.ts'
import type { Store } from './store/open.ts'
import { addSections } from './store/sections.ts'
import { addSource, type SourceFile } from './store/sources.ts'
import { addTargets } from './store/targets.ts'
import { addTasks } from './store/tasks.ts'
import { chooseCurrent, nextVersion } from './store/versions.ts'

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

/** Whose import it is, and by which clock; by default the command line's. */
export interface ImportedBy {
  readonly author?: Author
  readonly clock?: Clock
  /** The file, where its pages are to be shown. */
  readonly source?: SourceFile | null
  /** What the reading is a repaired version of. */
  readonly repairOf?: RepairOf | null
}

/** The document that was repaired, and the way back to its text. */
export interface RepairOf {
  readonly basedOn: string
  readonly family: string
  readonly pieces: readonly RepairedPiece[]
}

/** The document's row: of a repaired text as the next version, which lists take from now on. */
async function addRow(tx: Database, reading: Reading, packed: PackedReading, repair: RepairOf | null) {
  if (!repair) return addDocument(tx, reading, packed)
  // Two repairs at once must not take the same number.
  await lockLog(tx)
  const version = { ...repair, version: await nextVersion(tx, repair.family) }
  const row = await addDocument(tx, reading, packed, version)
  if (row) await chooseCurrent(tx, repair.family, row.id)
  return row
}

/**
 * Stores a reading (which must carry its text) in one transaction: wholly or not at all. The same bytes twice are one
 * document, also when two processes import them at once.
 * @throws DubanError `disk_full`, `internal`
 */
export async function importReading(
  store: Store,
  reading: Reading,
  onStep: (step: ImportStep) => void = () => {},
  { author = commandAuthor, clock = systemClock, source = null, repairOf = null }: ImportedBy = {},
): Promise<Imported> {
  try {
    const packed = await packReading(reading)
    const added = await store.db.transaction(async tx => {
      const document = await addRow(tx, reading, packed, repairOf)
      if (!document) return null
      for (const [step, write] of Object.entries(WRITERS)) {
        onStep(step as ImportStep)
        await write(tx, document.id, reading)
      }
      if (source) await addSource(tx, document.id, source)
      await appendLog(tx, {
        at: officeTime(clock.now()),
        by: author.actor,
        address: author.address,
        action: repairOf ? 'version.make' : 'document.import',
        subject: { kind: 'document', id: document.id },
        data: {
          name: document.name,
          sha256: document.sha256,
          ...(repairOf ? { basedOn: repairOf.basedOn, version: document.version } : {}),
        },
      })
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

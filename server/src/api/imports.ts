import type { Readable } from 'node:stream'
import { DubanError } from '../errors.ts'
import { type Imported, importReading } from '../import.ts'
import type { Reader } from '../read/reader.ts'
import { findDocumentByHash } from '../store/documents.ts'
import type { Store } from '../store/open.ts'
import type { UploadFolder } from './upload.ts'

/** Imports that the service has in hand before it asks the next client to wait. */
const MOST_AT_ONCE = 32

/** Takes a file in: set down, read in the worker, stored. */
export interface Importer {
  /** @throws DubanError `imports_waiting`, those of reading, `disk_full` */
  readonly take: (stream: Readable, name: string) => Promise<Imported>
}

/** Files are read one after another, so a second import while one runs waits its turn. */
export function createImporter(store: Store, reader: Reader, uploads: UploadFolder): Importer {
  let inHand = 0
  const take = async (stream: Readable, name: string): Promise<Imported> => {
    const upload = await uploads.save(stream, name)
    try {
      const existing = await findDocumentByHash(store.db, upload.sha256)
      if (existing) return { document: existing, isNew: false }
      return await importReading(store, await reader.read(upload.path, name))
    } finally {
      await upload.remove()
    }
  }
  return {
    take: async (stream, name) => {
      if (inHand >= MOST_AT_ONCE) throw new DubanError('imports_waiting', { waiting: inHand })
      inHand++
      try {
        return await take(stream, name)
      } finally {
        inHand--
      }
    },
  }
}

import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Author } from '../change.ts'
import { DubanError, toDubanError } from '../errors.ts'
import { type Imported, importReading } from '../import.ts'
import type { Reader } from '../read/reader.ts'
import type { UnpackedFile } from '../read/reader-process.ts'
import { sourceToKeep } from '../read/source-file.ts'
import { findDocumentByHash } from '../store/documents.ts'
import type { Office } from './office.ts'
import type { UploadFolder } from './upload.ts'

/** Imports that the service has in hand before it asks the next client to wait. */
const MOST_AT_ONCE = 32

/** What became of one file of an archive. */
export type ArchiveItem =
  | (Imported & { readonly name: string; readonly error: null })
  | { readonly name: string; readonly document: null; readonly isNew: false; readonly error: DubanError }

/** What became of an upload: one report, or each file of an archive. */
export type TakenIn = Imported | { readonly items: readonly ArchiveItem[] }

/** Takes a file in: set down, read in the worker, stored. */
export interface Importer {
  /** @throws DubanError `imports_waiting`, those of reading, `disk_full` */
  readonly take: (stream: Readable, name: string, author: Author) => Promise<TakenIn>
}

/** Files are read one after another, so a second import while one runs waits its turn. */
export function createImporter(
  { store, clock }: Pick<Office, 'store' | 'clock'>,
  reader: Reader,
  uploads: UploadFolder,
): Importer {
  let inHand = 0
  const takeFile = async ({ path, name, sha256 }: UnpackedFile, author: Author): Promise<Imported> => {
    const existing = await findDocumentByHash(store.db, sha256)
    if (existing) return { document: existing, isNew: false }
    const reading = await reader.read(path, name)
    const { format } = reading.document
    const source = format === 'pdf' || format === 'scan' ? sourceToKeep(format, await readFile(path)) : null
    return importReading(store, reading, () => {}, { author, clock, source })
  }
  const takeEach = async (files: readonly UnpackedFile[], author: Author): Promise<ArchiveItem[]> => {
    const items: ArchiveItem[] = []
    for (const file of files) {
      const { name } = file
      try {
        items.push({ name, error: null, ...(await takeFile(file, author)) })
      } catch (error) {
        const known = toDubanError(error, name)
        // No file behind this one could be kept either.
        if (known.code === 'disk_full') throw known
        items.push({ name, document: null, isNew: false, error: known })
      }
    }
    return items
  }
  const take = async (stream: Readable, name: string, author: Author): Promise<TakenIn> => {
    const upload = await uploads.save(stream, name)
    try {
      if (!upload.isZip) return await takeFile({ ...upload, name }, author)
      const folder = await uploads.inside()
      try {
        const files = await reader.unpack(upload.path, name, folder.path)
        return files ? { items: await takeEach(files, author) } : await takeFile({ ...upload, name }, author)
      } finally {
        await folder.remove()
      }
    } finally {
      await upload.remove()
    }
  }
  return {
    take: async (stream, name, author) => {
      if (inHand >= MOST_AT_ONCE) throw new DubanError('imports_waiting', { waiting: inHand })
      inHand++
      try {
        return await take(stream, name, author)
      } finally {
        inHand--
      }
    },
  }
}

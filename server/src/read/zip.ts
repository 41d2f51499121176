import { buffer } from 'node:stream/consumers'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { DubanError, reasonOf } from '../errors.ts'
import type { Limits, Source } from './document.ts'

/** A file in an archive. */
export interface Packed {
  readonly name: string
  readonly bytes: Uint8Array
}

const HEAD = [0x50, 0x4b, 0x03, 0x04]

/** Whether bytes begin as a ZIP archive does; a .docx is one. */
export const isZip = (bytes: Uint8Array): boolean => HEAD.every((byte, i) => bytes[i] === byte)

/** Whether an archive names this file; its bytes are looked through for the name, nothing is unpacked. */
export const mentions = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)

/** Encrypted entries have this bit of their flags set. */
const ENCRYPTED = 1

/**
 * The files of an archive whose names are `wanted`, unpacked one after another. Sizes are checked as the archive states
 * them and again as the bytes come, so an archive that lies about them is stopped.
 * @throws DubanError `file_damaged`, `file_encrypted`, `archive_too_large`
 */
export async function unpack(
  { name, bytes }: Source,
  limits: Limits,
  wanted: (name: string) => boolean,
): Promise<Packed[]> {
  const damaged = (error: unknown) =>
    new DubanError('file_damaged', { name, kind: 'ZIP', reason: reasonOf(error) }, error)
  const archive = await open(bytes).catch(error => {
    throw damaged(error)
  })
  const files: Packed[] = []
  let total = 0
  let count = 0
  try {
    for await (const entry of entriesOf(archive)) {
      if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) continue
      total += entry.uncompressedSize
      if (++count > limits.files || total > limits.unpackedBytes) throw new DubanError('archive_too_large', { name })
      if (entry.generalPurposeBitFlag & ENCRYPTED) throw new DubanError('file_encrypted', { name })
      files.push({ name: entry.fileName, bytes: await bytesOf(archive, entry) })
    }
    return files
  } catch (error) {
    if (error instanceof DubanError) throw error
    // yauzl counts the bytes that come against the size that the archive states.
    throw /too many bytes/.test(reasonOf(error)) ? new DubanError('archive_too_large', { name }, error) : damaged(error)
  } finally {
    archive.close()
  }
}

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, decodeStrings: true, validateEntrySizes: true } as const
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, archive) =>
      error ? reject(error) : resolve(archive),
    )
  })

/** The entries of the archive, each asked for when the one before is done with. */
async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      archive
        .once('entry', resolve)
        .once('end', () => resolve(null))
        .once('error', reject)
      archive.readEntry()
    })
    archive.removeAllListeners()
    if (!entry) return
    yield entry
  }
}

async function bytesOf(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
  return buffer(stream)
}

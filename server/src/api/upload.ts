import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DubanError, toDubanError } from '../errors.ts'
import { isZip } from '../read/zip.ts'

/** Bytes by which a format is told. */
const HEAD_BYTES = 4

/** An uploaded file, set down on this machine. */
export interface Upload {
  readonly path: string
  readonly sha256: string
  /** It begins as an archive does; a .docx is one too. */
  readonly isZip: boolean
  readonly remove: () => Promise<void>
}

/** The world that uploads are written to; a test puts a full disk in its place. */
export interface UploadEffects {
  readonly openFile: (path: string) => Writable
}

/** Takes uploads in, each into a file of its own, in a folder that goes with the service. */
export interface UploadFolder {
  /** @throws DubanError `file_too_large`, `disk_full` */
  readonly save: (stream: Readable, name: string) => Promise<Upload>
  /** An empty folder inside it, for what comes out of an archive. */
  readonly inside: () => Promise<{ readonly path: string; readonly remove: () => Promise<void> }>
  readonly close: () => Promise<void>
}

/** A folder for uploads of at most `limitBytes` each. */
export async function openUploadFolder(
  limitBytes: number,
  effects: UploadEffects = { openFile: path => createWriteStream(path, { mode: 0o600 }) },
): Promise<UploadFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-uploads-'))
  const save = async (stream: Readable, name: string): Promise<Upload> => {
    const path = join(folder, randomUUID())
    const remove = (): Promise<void> => rm(path, { force: true })
    const hash = createHash('sha256')
    let length = 0
    let head = Buffer.alloc(0)
    try {
      await pipeline(
        stream,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            length += chunk.length
            if (length > limitBytes)
              throw new DubanError('file_too_large', { name, limit: Math.floor(limitBytes / 1_000_000) })
            hash.update(chunk)
            if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)])
            yield chunk
          }
        },
        effects.openFile(path),
      )
    } catch (error) {
      rmSync(path, { force: true })
      throw toDubanError(error, name)
    }
    return { path, sha256: hash.digest('hex'), isZip: isZip(head), remove }
  }
  const inside = async () => {
    const path = await mkdtemp(join(folder, 'archive-'))
    return { path, remove: () => rm(path, { recursive: true, force: true }) }
  }
  return { save, inside, close: () => rm(folder, { recursive: true, force: true }) }
}

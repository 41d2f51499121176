import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Comparison, compareCopies, type Reading } from 'duban-core'
import { DubanError, type ErrorCode, type ErrorParameters, reasonOf } from '../errors.ts'
import { expandArchive, isArchive } from './archive.ts'
import type { Document, Limits } from './document.ts'
import { PageDrawer } from './draw-source.ts'
import { sha256 } from './read-document.ts'
import { readSource, readText } from './reading.ts'

/** A file by its path on this machine, and the name that its owner gave it. */
export interface FileToRead {
  readonly path: string
  readonly name: string
  readonly limits: Limits
}

/** A file that came out of an archive, set down in a folder. */
export interface UnpackedFile {
  readonly path: string
  readonly name: string
  readonly sha256: string
}

/** What the worker is asked for, by name, and what it gives back. */
export interface WorkerTasks {
  /** A file's reading with its text. */
  readonly read: (file: FileToRead) => Promise<Reading>
  /** The files of an archive, set down in `folder`; null for a file that is none. */
  readonly unpack: (file: FileToRead & { readonly folder: string }) => Promise<readonly UnpackedFile[] | null>
  /** The reading of a text that is at hand. */
  readonly reread: (document: Document) => Promise<Reading>
  /** Two packed readings side by side. */
  readonly compare: (both: readonly [Uint8Array, Uint8Array]) => Promise<Comparison>
  /** A page as PNG; null where the file is to be sent along. */
  readonly draw: (page: PageToDraw) => Promise<Uint8Array | null>
}

/** A page of a file, which is known by its key. */
export interface PageToDraw {
  readonly key: string
  readonly name: string
  readonly page: number
  /** Null where the worker may have it from the page before. */
  readonly bytes: Uint8Array | null
}

/** Name of a task. */
export type WorkerTask = keyof WorkerTasks

/** A message to the worker. */
export interface WorkerRequest {
  readonly task: WorkerTask
  readonly input: unknown
}

/** What became of it. A DubanError does not survive the way between processes, so its parts travel. */
export type WorkerAnswer =
  | { readonly result: unknown }
  | { readonly code: ErrorCode; readonly parameters: ErrorParameters }
  /** Not an answer yet: so many pages are to be recognised. */
  | { readonly scanPages: number }

const drawer = new PageDrawer()
const post = (answer: WorkerAnswer): void => {
  process.send?.(answer)
}
const unpacked = (packed: Uint8Array): Reading => JSON.parse(gunzipSync(packed).toString('utf8')) as Reading

const TASKS: WorkerTasks = {
  read: ({ path, name, limits }) =>
    readSource(
      { name, bytes: readFileSync(path) },
      { withText: true, limits, onScan: scanPages => post({ scanPages }) },
    ),
  unpack: async ({ path, name, limits, folder }) => {
    const bytes = readFileSync(path)
    if (!isArchive(bytes)) return null
    const files = await expandArchive({ name, bytes }, limits)
    return files.map((file, i) => {
      const at = join(folder, String(i))
      writeFileSync(at, file.bytes, { mode: 0o600 })
      return { path: at, name: file.name, sha256: sha256(file.bytes) }
    })
  },
  reread: async document => readText(document, { withText: true }),
  compare: async ([first, second]) => compareCopies(unpacked(first), unpacked(second)),
  draw: async ({ key, name, page, bytes }) =>
    bytes === null && !drawer.has(key) ? null : drawer.draw(key, { name, bytes: bytes ?? new Uint8Array() }, page),
}

async function answer({ task, input }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    return { result: await TASKS[task](input as never) }
  } catch (error) {
    if (error instanceof DubanError) return { code: error.code, parameters: error.parameters }
    const name = typeof input === 'object' && input !== null && 'name' in input ? String(input.name) : ''
    return { code: 'read_failed', parameters: { name, reason: reasonOf(error) } }
  }
}

process.on('message', async (request: WorkerRequest) => post(await answer(request)))
// The service is gone, whatever became of it.
process.on('disconnect', () => process.exit())

import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import type { Reading } from 'duban-core'
import { DubanError, type ErrorCode, type ErrorParameters, reasonOf } from '../errors.ts'
import type { Limits } from './document.ts'
import { readSource } from './reading.ts'

/** A file to read, by its path on this machine and the name that its owner gave it. */
export interface ReadRequest {
  readonly path: string
  readonly name: string
  readonly limits: Limits
}

/** What became of it. A DubanError does not survive the way between threads, so its parts travel. */
export type ReadAnswer =
  | { readonly reading: Reading }
  | { readonly code: ErrorCode; readonly parameters: ErrorParameters }

async function answer({ path, name, limits }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { reading: await readSource({ name, bytes: readFileSync(path) }, { withText: true, limits }) }
  } catch (error) {
    if (error instanceof DubanError) return { code: error.code, parameters: error.parameters }
    return { code: 'read_failed', parameters: { name, reason: reasonOf(error) } }
  }
}

parentPort?.on('message', async (request: ReadRequest) => parentPort?.postMessage(await answer(request)))

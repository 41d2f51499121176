import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** A stream that a command writes to. */
export interface Output {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
}

/** Everything outside that a command touches. A test puts another world in its place: a full disk, a terminal. */
export interface Effects {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly output: Output
  readonly notes: Output
  /** All of standard input; null where it is more than `mostBytes`. */
  readonly readInput: (mostBytes: number) => Promise<Uint8Array | null>
  /** Standard input line by line, as a person types it. */
  readonly inputLines: () => AsyncIterable<string>
  /** Size in bytes, or null for what is no file but a folder. */
  readonly sizeOf: (path: string) => Promise<number | null>
  /** The bytes of a file, also of a pipe or a device that has no size; null where they are more than `mostBytes`. */
  readonly readFile: (path: string, mostBytes: number) => Promise<Uint8Array | null>
  /** Wholly or not at all. */
  readonly writeFile: (path: string, text: string) => Promise<void>
  /** Milliseconds, for what takes long; from no fixed start. */
  readonly elapsedMs: () => number
  /** For what is recorded with its time. */
  readonly now: () => Date
}

async function readAtMost(stream: Readable, mostBytes: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    await writeFile(draft, text)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** The real world. */
export const realEffects = (): Effects => ({
  env: process.env,
  output: { write: text => void process.stdout.write(text), isTerminal: process.stdout.isTTY === true },
  notes: { write: text => void process.stderr.write(text), isTerminal: process.stderr.isTTY === true },
  readInput: mostBytes => readAtMost(process.stdin, mostBytes),
  inputLines: () => createInterface({ input: process.stdin }),
  sizeOf: async path => {
    const found = await stat(path)
    return found.isDirectory() ? null : found.size
  },
  readFile: (path, mostBytes) => readAtMost(createReadStream(path), mostBytes),
  writeFile: writeWhole,
  elapsedMs: () => performance.now(),
  now: () => new Date(),
})

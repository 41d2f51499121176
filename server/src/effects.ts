import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'

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
  readonly readInput: () => Promise<Uint8Array>
  /** Size in bytes, or null for what is no file but a folder. */
  readonly sizeOf: (path: string) => Promise<number | null>
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** Wholly or not at all. */
  readonly writeFile: (path: string, text: string) => Promise<void>
  /** Milliseconds, for what takes long; from no fixed start. */
  readonly elapsedMs: () => number
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
  readInput: () => buffer(process.stdin),
  sizeOf: async path => {
    const found = await stat(path)
    return found.isDirectory() ? null : found.size
  },
  readFile,
  writeFile: writeWhole,
  elapsedMs: () => performance.now(),
})

import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DubanError, systemCode } from '../errors.ts'

/** A data folder held by this process. */
export interface Lock {
  /** Gives it back; harmless when called twice. */
  readonly release: () => void
}

/** Who holds a folder: process, and where the system tells it, when that process started, since numbers come round again. */
interface Holder {
  readonly pid: number
  readonly started: string
}

/** Start of a process in ticks since boot; empty where the system has no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Field 22; the second field is the program's name in brackets and may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, under another user.
    if (systemCode(error) !== 'EPERM') return false
  }
  const now = startOf(pid)
  return started === '' || now === '' || now === started
}

/** Null where the file is gone or is no lock (a crash between creating and writing it). */
function readHolder(path: string): Holder | null {
  try {
    const [pid, started = ''] = readFileSync(path, 'utf8').trim().split(' ')
    return Number(pid) > 0 ? { pid: Number(pid), started } : null
  } catch {
    return null
  }
}

/** Time in which another process that cleared the same stale file away would have put its own in place. */
const SETTLE_MS = 100

/** Creates the file, naming this process; false where there is one. */
function create(path: string): boolean {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
  try {
    writeSync(file, `${process.pid} ${startOf(process.pid)}\n`)
    return true
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

const isOwn = (path: string): boolean => readHolder(path)?.pid === process.pid

/**
 * Takes the data folder for this process, with a file `lock` that names it. A file left by a process that is no more is
 * taken over.
 * @throws DubanError `store_locked` while another process, or another store of this one, holds it
 */
export function lockFolder(folder: string): Lock {
  const path = join(folder, 'lock')
  const release = (): void => {
    if (isOwn(path)) rmSync(path, { force: true })
  }
  if (create(path)) return { release }
  const holder = readHolder(path)
  if (holder && isAlive(holder)) throw new DubanError('store_locked', { folder, pid: holder.pid })
  rmSync(path, { force: true })
  if (create(path)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLE_MS)
    if (isOwn(path)) return { release }
  }
  throw new DubanError('store_locked', { folder, pid: readHolder(path)?.pid ?? 0 })
}

import { basename } from 'node:path'
import type { Effects } from '../effects.ts'
import { DubanError, systemCode, toDubanError } from '../errors.ts'
import { LIMITS, type Limits, type Source } from './document.ts'

/**
 * The bytes of a file, or of standard input for `-`. Its name is the last part of the path.
 * @throws DubanError `file_not_found`, `folder_given`, `file_unreadable`, `file_too_large`
 */
export async function readFileSource(path: string, effects: Effects, limits: Limits = LIMITS): Promise<Source> {
  if (path === '-') return { name: '-', bytes: await effects.readInput() }
  try {
    const size = await effects.sizeOf(path)
    if (size === null) throw new DubanError('folder_given', { name: path })
    // Refused before it is read into memory.
    if (size > limits.bytes)
      throw new DubanError('file_too_large', { name: path, limit: Math.floor(limits.bytes / 1_000_000) })
    return { name: basename(path), bytes: await effects.readFile(path) }
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new DubanError('file_not_found', { name: path }, error)
    if (code === 'EACCES' || code === 'EPERM') throw new DubanError('file_unreadable', { name: path }, error)
    throw toDubanError(error, path)
  }
}

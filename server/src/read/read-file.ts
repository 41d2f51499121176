import { basename } from 'node:path'
import type { Effects } from '../effects.ts'
import { DubanError, systemCode, toDubanError } from '../errors.ts'
import { LIMITS, type Limits, type Source } from './document.ts'

/**
 * The bytes of a file, or of standard input for `-`. Its name is the last part of the path.
 * @throws DubanError `file_not_found`, `folder_given`, `file_unreadable`, `file_too_large`
 */
export async function readFileSource(path: string, effects: Effects, limits: Limits = LIMITS): Promise<Source> {
  const tooLarge = () => new DubanError('file_too_large', { name: path, limit: Math.floor(limits.bytes / 1_000_000) })
  try {
    const isInput = path === '-'
    const size = isInput ? 0 : await effects.sizeOf(path)
    if (size === null) throw new DubanError('folder_given', { name: path })
    // Refused before any of it is read into memory.
    if (size > limits.bytes) throw tooLarge()
    const bytes = await (isInput ? effects.readInput(limits.bytes) : effects.readFile(path, limits.bytes))
    if (bytes === null) throw tooLarge()
    return { name: isInput ? path : basename(path), bytes }
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new DubanError('file_not_found', { name: path }, error)
    if (code === 'EACCES' || code === 'EPERM') throw new DubanError('file_unreadable', { name: path }, error)
    throw toDubanError(error, path)
  }
}

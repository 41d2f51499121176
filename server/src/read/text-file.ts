import { DubanError } from '../errors.ts'
import { isControlRich, signatureOf } from './binary.ts'
import type { Source } from './document.ts'
import { type Decoded, decode, firstBadByte } from './encoding.ts'

/**
 * The characters of a file that is text, whatever its encoding.
 * @throws DubanError `file_binary`, `encoding_unreadable`
 */
export function decodeText(source: Source): Decoded {
  const { name, bytes } = source
  const kind = signatureOf(bytes)
  if (kind) throw new DubanError('file_binary', { name, kind })
  const decoded = decode(bytes)
  if (!decoded) {
    if (bytes.subarray(0, 8192).includes(0)) throw new DubanError('file_binary', { name, kind: 'NUL' })
    throw new DubanError('encoding_unreadable', { name, offset: firstBadByte(bytes) })
  }
  if (isControlRich(decoded.text)) throw new DubanError('file_binary', { name, kind: 'control characters' })
  return decoded
}

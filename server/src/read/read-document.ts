import { createHash } from 'node:crypto'
import { DubanError } from '../errors.ts'
import { type Document, LIMITS, type Limits, type Source } from './document.ts'
import type { OnScan } from './format.ts'
import { FORMATS } from './formats.ts'
import { plain } from './plain.ts'

/** Hash of a file's bytes, in hex: the same bytes are the same document. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Turns a file into text: recognises format and encoding by content.
 * @throws DubanError `file_empty`, `file_too_large`, `file_binary`, `encoding_unreadable`, `text_too_long`,
 * `file_damaged`, `file_encrypted`, `archive_too_large`, `archive_given`, `too_many_pages`, `no_text`, `ocr_missing`
 */
export async function readDocument(
  source: Source,
  limits: Limits = LIMITS,
  onScan: OnScan = () => {},
): Promise<Document> {
  const { name, bytes } = source
  if (bytes.length > limits.bytes)
    throw new DubanError('file_too_large', { name, limit: Math.floor(limits.bytes / 1_000_000) })
  const format = FORMATS.find(candidate => candidate.recognise(bytes)) ?? plain
  const extract = bytes.length === 0 ? null : await format.extract(source, limits, onScan)
  if (!extract?.text.trim()) throw new DubanError('file_empty', { name })
  if (extract.text.length > limits.characters)
    throw new DubanError('text_too_long', { name, characters: extract.text.length, limit: limits.characters })
  return { name, sha256: sha256(bytes), places: [], pages: [], ...extract }
}

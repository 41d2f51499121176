import type { FastifyRequest } from 'fastify'
import { DubanError } from '../errors.ts'

/** Bytes that one piece of evidence or one table may have. */
const MOST_BYTES = 20_000_000
const MOST_MEGABYTES = MOST_BYTES / 1_000_000

/** A file of a form, with the fields that came before it. */
export interface FormFile {
  readonly name: string
  readonly content: Buffer
  readonly fields: Readonly<Record<string, string>>
}

/**
 * The file of a form, held in memory; fields come first.
 * @throws DubanError `file_missing`, `file_too_large`, `file_empty`
 */
export async function fileOf(request: FastifyRequest): Promise<FormFile> {
  const fields: Record<string, string> = {}
  if (!request.isMultipart()) throw new DubanError('file_missing')
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value)
      continue
    }
    if (part.fieldname !== 'file') throw new DubanError('file_missing')
    const name =
      part.filename
        .replace(/^.*[\\/]/, '')
        .replace(/\p{Cc}/gu, '')
        .slice(0, 255) || 'file'
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > MOST_BYTES) throw new DubanError('file_too_large', { name, limit: MOST_MEGABYTES })
      chunks.push(chunk)
    }
    if (length === 0) throw new DubanError('file_empty', { name })
    return { name, content: Buffer.concat(chunks), fields }
  }
  throw new DubanError('file_missing')
}

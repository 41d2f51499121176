import { wordParts, wordText } from 'duban-core'
import { DubanError, reasonOf } from '../../errors.ts'
import type { Limits, Source } from '../document.ts'
import type { Extract, Format } from '../format.ts'
import { isZip, mentions, unpack } from '../zip.ts'
import { parseXml } from './xml.ts'

/** A Word file. */
export const docx: Format = {
  recognise: bytes => isZip(bytes) && mentions(bytes, wordParts[0] ?? ''),
  extract: readDocx,
}

async function readDocx(source: Source, limits: Limits): Promise<Extract> {
  const files = await unpack(source, limits, name => wordParts.includes(name))
  try {
    const text = wordText(name => {
      const file = files.find(packed => packed.name === name)
      return file ? parseXml(new TextDecoder().decode(file.bytes)) : null
    })
    return { format: 'docx', encoding: 'utf-8', text }
  } catch (error) {
    throw new DubanError('file_damaged', { name: source.name, kind: 'DOCX', reason: reasonOf(error) }, error)
  }
}

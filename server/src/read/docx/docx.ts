import { DubanError, reasonOf } from '../../errors.ts'
import type { Limits, Source } from '../document.ts'
import type { Extract, Format } from '../format.ts'
import { isZip, mentions, unpack } from '../zip.ts'
import { linesOf, textOf } from './document-text.ts'
import { Numbering } from './numbering.ts'
import { Styles } from './styles.ts'
import { elementOf, elementsOf, parseXml, type XmlElement } from './xml.ts'

const DOCUMENT = 'word/document.xml'
const PARTS = [DOCUMENT, 'word/styles.xml', 'word/numbering.xml', 'word/footnotes.xml', 'word/endnotes.xml']

/** A Word file: paragraphs, headings, lists with the numbers that Word shows, tables, and the notes at the end. */
export const docx: Format = {
  recognise: bytes => isZip(bytes) && mentions(bytes, DOCUMENT),
  extract: readDocx,
}

async function readDocx(source: Source, limits: Limits): Promise<Extract> {
  const files = await unpack(source, limits, name => PARTS.includes(name))
  const damaged = (error: unknown) =>
    new DubanError('file_damaged', { name: source.name, kind: 'DOCX', reason: reasonOf(error) }, error)
  const part = (name: string): XmlElement | null => {
    const file = files.find(packed => packed.name === name)
    return file ? parseXml(new TextDecoder().decode(file.bytes)) : null
  }
  try {
    const body = elementOf(part(DOCUMENT) ?? undefined, 'w:body')
    if (!body) throw new RangeError('no w:body')
    const styles = new Styles(part('word/styles.xml'))
    const lines = linesOf(body, styles, new Numbering(part('word/numbering.xml')))
    const notes = [
      ...notesOf(part('word/footnotes.xml'), 'w:footnote'),
      ...notesOf(part('word/endnotes.xml'), 'w:endnote'),
    ]
    const text = [...lines, ...(notes.length ? ['注释', ...notes] : [])].filter(line => line.trim()).join('\n')
    return { format: 'docx', encoding: 'utf-8', text }
  } catch (error) {
    throw damaged(error)
  }
}

/** Notes with their numbers; Word keeps the lines between text and notes as notes of a type. */
const notesOf = (notes: XmlElement | null, name: string): string[] =>
  elementsOf(notes ?? undefined, name)
    .filter(note => note.attributes['w:type'] === undefined)
    .map((note, i) => `${i + 1}. ${textOf(note).trim()}`)

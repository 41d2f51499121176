import { linesOf, textOf } from './document-text.ts'
import { Numbering } from './numbering.ts'
import { Styles } from './styles.ts'
import { elementOf, elementsOf, type XmlElement } from './xml-element.ts'

const DOCUMENT = 'word/document.xml'

/** The parts of a Word file (.docx, a ZIP archive) that its text is made of. */
export const wordParts: readonly string[] = [
  DOCUMENT,
  'word/styles.xml',
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
]

/**
 * The text of a Word file: paragraphs, headings, lists with the numbers that Word shows, tables, and the notes at the end.
 * `part` gives the root element of a part, or null where the file has none.
 * @throws RangeError where there is no body
 */
export function wordText(part: (name: string) => XmlElement | null): string {
  const body = elementOf(part(DOCUMENT) ?? undefined, 'w:body')
  if (!body) throw new RangeError('no w:body')
  const lines = linesOf(body, new Styles(part('word/styles.xml')), new Numbering(part('word/numbering.xml')))
  const notes = [
    ...notesOf(part('word/footnotes.xml'), 'w:footnote'),
    ...notesOf(part('word/endnotes.xml'), 'w:endnote'),
  ]
  return [...lines, ...(notes.length ? ['注释', ...notes] : [])].filter(line => line.trim()).join('\n')
}

/** Notes with their numbers; Word keeps the lines between text and notes as notes of a type. */
const notesOf = (notes: XmlElement | null, name: string): string[] =>
  elementsOf(notes ?? undefined, name)
    .filter(note => note.attributes['w:type'] === undefined)
    .map((note, i) => `${i + 1}. ${textOf(note).trim()}`)

/** Characters that a draft may have: some 300 reports. */
const MOST_CHARACTERS = 10_000_000
/** Bytes of a file that can hold no more than that. */
const MOST_BYTES = 4 * MOST_CHARACTERS

/** Why a file or a text is not read: too long, no characters, another format, a broken Word file, or no known encoding. */
export type DraftRefusal = 'long' | 'empty' | 'format' | 'word' | 'encoding'

/** A draft that can be read, or why it cannot. */
export type Draft = { readonly text: string; readonly name: string } | { readonly refusal: DraftRefusal }

/** The characters of a dropped file, read here in the browser: Word, or text in UTF-8, UTF-16 with its mark, or GB18030. */
export async function draftOf(file: File): Promise<Draft> {
  if (file.size > MOST_BYTES) return { refusal: 'long' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (startsWith(bytes, ZIP)) return wordDraft(bytes, file.name)
  if (OTHER_FORMATS.some(mark => startsWith(bytes, mark))) return { refusal: 'format' }
  const text = decode(bytes)
  return text === null ? { refusal: 'encoding' } : checked(text, file.name)
}

/** A text as a draft, unless it is empty or too long. */
export function checked(text: string, name: string): Draft {
  if (text.trim() === '') return { refusal: 'empty' }
  return text.length > MOST_CHARACTERS ? { refusal: 'long' } : { text, name }
}

/** A Word file; its reader comes only when one is dropped. */
async function wordDraft(bytes: Uint8Array, name: string): Promise<Draft> {
  const { textOfWordFile } = await import('./word-file.ts')
  try {
    return checked(textOfWordFile(bytes), name)
  } catch {
    return { refusal: 'word' }
  }
}

/** A Word file is a ZIP archive. */
const ZIP = 'PK\x03\x04'
/** First bytes of PDF, old Office, RTF and pictures, whose text only their own programs give. */
const OTHER_FORMATS = ['%PDF', '\xd0\xcf\x11\xe0', '{\\rtf', '\x89PNG', '\xff\xd8\xff']

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  String.fromCharCode(...bytes.subarray(0, 5)).startsWith(mark)

function decode(bytes: Uint8Array): string | null {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encodings = isWide ? [bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding is tried; where none fits the file is refused.
    }
  }
  return null
}

import { readSheet } from 'read-excel-file/node'
import { DubanError } from '../errors.ts'
import type { Source } from './document.ts'
import { decodeText } from './text-file.ts'

/** A cell: quoted, with doubled quotes inside, or plain; then what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*|))(,|\r?\n|\r|$)/y

/** The cells of a CSV by RFC 4180; null where a quote is not closed. Lines keep their count, empty ones too. */
export function csvCells(text: string): string[][] | null {
  const lines: string[][] = [[]]
  const cell = new RegExp(CELL)
  for (cell.lastIndex = 0; cell.lastIndex < text.length; ) {
    const found = cell.exec(text)
    if (!found) return null
    const [, quoted, plain = '', end] = found
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') {
      // A comma at the very end opens one more cell.
      if (cell.lastIndex === text.length) lines.at(-1)?.push('')
    } else if (end !== '') lines.push([])
  }
  if (lines.at(-1)?.length === 0) lines.pop()
  return lines
}

/**
 * A table given as a file: .xlsx (its first sheet) or CSV in any encoding that a report may have.
 * @throws DubanError `file_empty`, `file_binary`, `encoding_unreadable`, `table_unreadable`
 */
export async function tableCells(source: Source): Promise<string[][]> {
  const { name, bytes } = source
  if (bytes.length === 0) throw new DubanError('file_empty', { name })
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const cells = isZip ? await sheetCells(bytes) : csvCells(decodeText(source).text)
  if (!cells) throw new DubanError('table_unreadable', { line: 1, reason: isZip ? '.xlsx' : 'CSV' })
  return cells
}

async function sheetCells(bytes: Uint8Array): Promise<string[][] | null> {
  try {
    const lines = await readSheet<string>(Buffer.from(bytes), { trim: false, parseNumber: text => text })
    return lines.map(line => line.map(textOf))
  } catch {
    return null
  }
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

import { DubanError } from '../errors.ts'
import { cellsOfXlsx } from '../export/xlsx-cells.ts'
import { decodeAs } from '../read/encoding.ts'

/** A column of an office's table: the field that it fills, and what it is called at its head. */
export interface TableColumn {
  readonly field: string
  readonly headings: readonly string[]
}

/** A line of a table: its number in the file, and its cells by field. */
export interface TableLine {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** A table as read: its columns in order, and its lines. */
export interface Table {
  readonly fields: readonly string[]
  readonly lines: readonly TableLine[]
}

/** Tables of offices have titles above the heads; so many lines are looked at for them. */
const HEADING_LINES = 20
/** Lines that one table may have. */
const MOST_LINES = 20_000

/** A table that cannot be read, with the first line that says so. */
const unreadable = (line: number, reason: string): DubanError => new DubanError('table_unreadable', { line, reason })

/** Whether bytes are a zip file, as every .xlsx is. */
const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK'

/** The cells of a table: .xlsx, or text parted by tabs in UTF-8 or GB18030. */
async function cellsOf(bytes: Buffer): Promise<string[][]> {
  if (isZip(bytes)) {
    const cells = await cellsOfXlsx(bytes)
    if (!cells) throw unreadable(1, 'not a workbook')
    return cells
  }
  const text = decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
  if (text === null || text.includes('\0')) throw unreadable(1, 'neither a workbook nor text')
  return text.split(/\r?\n/).map(line => line.split('\t'))
}

/**
 * Reads a table. `fieldOf` tells the field of a heading, or null where it is none that it knows: an unknown heading is
 * refused, since its column would silently be lost.
 * @throws DubanError `table_unreadable`
 */
export async function readTable(bytes: Buffer, fieldOf: (heading: string) => string | null): Promise<Table> {
  const rows = (await cellsOf(bytes)).map(row => row.map(cell => cell.trim()))
  const at = rows.slice(0, HEADING_LINES).findIndex(row => row.filter(cell => cell !== '' && fieldOf(cell)).length >= 2)
  if (at < 0) throw unreadable(1, 'no line of headings')
  const headings = rows[at] ?? []
  const fields = headings.map(heading => {
    const field = heading === '' ? null : fieldOf(heading)
    if (heading !== '' && field === null) throw unreadable(at + 1, `no column is called “${heading}”`)
    return field
  })
  const known = fields.filter(field => field !== null)
  const twice = known.find((field, i) => known.indexOf(field) !== i)
  if (twice !== undefined) throw unreadable(at + 1, `two columns are ${twice}`)
  const lines = rows.slice(at + 1).flatMap((row, i): TableLine[] => {
    if (row.every(cell => cell === '')) return []
    const cells = fields.flatMap((field, c): [string, string][] => (field ? [[field, row[c] ?? '']] : []))
    return [{ line: at + i + 2, cells: Object.fromEntries(cells) }]
  })
  if (lines.length === 0) throw unreadable(at + 2, 'no line under the headings')
  if (lines.length > MOST_LINES) throw unreadable(MOST_LINES + at + 2, `more than ${MOST_LINES} lines`)
  return { fields: known, lines }
}

/** Finds the field of a heading among columns; a unit that the field has anyway (`总投资（亿元）`) may stand behind it. */
export const headingFinder =
  (columns: readonly TableColumn[], units: readonly string[]) =>
  (heading: string): string | null => {
    const [, words = heading, unit] = /^(.*?)[（(]([^（()）]*)[)）]$/.exec(heading) ?? []
    const name = unit !== undefined && units.includes(unit) ? words.trim() : heading
    return columns.find(({ field, headings }) => field === name || headings.includes(name))?.field ?? null
  }

/** Parts of a cell that lists something. */
export const listOf = (cell: string): string[] => cell.split(/[；;、|\n]/).flatMap(part => part.trim() || [])

/** A cell that may only be one of some words. @throws RangeError with the words */
export function oneOf<Value extends string>(cell: string, words: Readonly<Record<string, Value>>): Value {
  const value = Object.hasOwn(words, cell) ? words[cell] : Object.values(words).find(name => name === cell)
  if (value === undefined) throw new RangeError(`“${cell}” is none of ${Object.keys(words).join('、')}`)
  return value
}

/** A number as it stands in a cell; thousands may be parted by commas, and an empty cell or a dash is no data. */
export const numberOrNull = (cell: string): string | null =>
  /^[-—–/]*$/.test(cell) ? null : cell.replaceAll(',', '').replace(/%$/, '')

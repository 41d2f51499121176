import { type BreakdownField, type EditedRow, fieldOfHeading } from 'duban-core'
import { cellsOfXlsx } from './xlsx-cells.ts'

/** What stands in an edited table, ready for `reconcile`. */
export interface EditedTable {
  readonly rows: readonly EditedRow[]
  /** Headings that mean nothing here; their cells are not read. */
  readonly unknownHeadings: readonly string[]
}

/** Why a workbook is no breakdown table. */
export type TableRefusal = 'not_a_workbook' | 'no_headings' | 'doubled_heading'

export type TableResult =
  | { readonly ok: true; readonly table: EditedTable }
  | { readonly ok: false; readonly refusal: TableRefusal }

/** Headings stand somewhere below a title: this many lines are looked at. */
const HEADING_LINES = 20

/**
 * Reads the first sheet of an edited breakdown table. The line of headings is the first with two known headings; lines
 * without a word are skipped, and lines keep their number in the sheet for messages.
 */
export async function readBreakdownXlsx(bytes: Buffer): Promise<TableResult> {
  const lines = await cellsOfXlsx(bytes)
  if (!lines) return { ok: false, refusal: 'not_a_workbook' }
  const at = lines.slice(0, HEADING_LINES).findIndex(line => line.filter(text => fieldOfHeading(text)).length >= 2)
  if (at < 0) return { ok: false, refusal: 'no_headings' }
  const fields = lines[at].map(fieldOfHeading)
  const known = fields.filter(field => field !== null)
  if (new Set(known).size < known.length) return { ok: false, refusal: 'doubled_heading' }
  const rows = lines.slice(at + 1).flatMap((line, i): EditedRow[] => {
    if (line.every(text => text.trim() === '')) return []
    const cells = fields.flatMap((field, c): [BreakdownField, string][] => (field ? [[field, line[c] ?? '']] : []))
    return [{ line: at + i + 2, cells: Object.fromEntries(cells) }]
  })
  const unknownHeadings = lines[at].filter((text, i) => text.trim() !== '' && fields[i] === null)
  return { ok: true, table: { rows, unknownHeadings } }
}

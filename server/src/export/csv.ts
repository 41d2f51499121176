/** A cell: null is empty. */
export type Cell = string | number | boolean | null

/** Columns of a table, in order: heading and how a row gives the cell. */
export type Columns<Row> = readonly (readonly [heading: string, cell: (row: Row) => Cell])[]

/** Byte order mark: Excel takes a CSV file for UTF-8 only with it. */
export const BOM = '\ufeff'

/** Spreadsheets run a cell that starts so as a formula; a sign before a digit is a number and stays. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\d))/

/** A cell by RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
function escapeCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const line = (cells: readonly Cell[]): string => `${cells.map(escapeCell).join(',')}\r\n`

/** The heading line. */
export const csvHeading = <Row>(columns: Columns<Row>): string => line(columns.map(([heading]) => heading))

/** The line of a row. */
export const csvLine = <Row>(columns: Columns<Row>, row: Row): string => line(columns.map(([, cell]) => cell(row)))

/** A whole table, line by line, for a stream. */
export async function* csvLines<Row>(
  columns: Columns<Row>,
  rows: Iterable<Row> | AsyncIterable<Row>,
): AsyncGenerator<string> {
  yield csvHeading(columns)
  for await (const row of rows) yield csvLine(columns, row)
}

/** Rows of cells as CSV with the mark by which spreadsheets know UTF-8; null cells are empty. */
export const csvText = (rows: readonly (readonly (string | null)[])[]): string =>
  `\uFEFF${rows.map(cells => cells.map(cell => quoted(cell ?? '')).join(',')).join('\r\n')}\r\n`

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

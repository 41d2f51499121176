import { readSheet } from 'read-excel-file/node'

/** The cells of the first sheet of a workbook as text: numbers as they are written, days as ISO; null where it is no workbook. */
export async function cellsOfXlsx(bytes: Buffer): Promise<string[][] | null> {
  try {
    const lines = await readSheet<string>(bytes, { trim: false, parseNumber: text => text })
    return lines.map(line => line.map(textOf))
  } catch {
    return null
  }
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

import { type BreakdownField, type BreakdownRow, breakdownColumns, printCell } from 'duban-core'
import writeXlsx, { type CellObject, type Row } from 'write-excel-file/node'

/** What an office decides of a printed breakdown table. */
export interface BreakdownLayout {
  /** 《2024年政府工作报告》任务分解表. */
  readonly title: string
  /** Columns in the order in which they are to stand; by default those that most offices print, with the code last. */
  readonly fields?: readonly BreakdownField[]
}

/** The columns of most published tables; the code (编码) lets the table come back in. */
export const usualFields: readonly BreakdownField[] = [
  'number',
  'category',
  'text',
  'targets',
  'leaderPost',
  'lead',
  'coUnits',
  'deadline',
  'note',
  'id',
]

/** Widths of columns in characters of a cell. */
const widths: Readonly<Record<BreakdownField, number>> = {
  number: 6,
  id: 10,
  category: 18,
  text: 48,
  kind: 8,
  targets: 30,
  leaderPost: 14,
  lead: 20,
  coUnits: 26,
  deadline: 14,
  nodes: 26,
  note: 16,
}

const headingOf = (field: BreakdownField): string => breakdownColumns.find(c => c.field === field)?.heading ?? field

/** Text as text: a cell that starts with `=` is words here, never a formula. */
const cell = (value: string, style: Partial<CellObject> = {}): CellObject => ({
  value,
  type: String,
  wrap: true,
  alignVertical: 'center',
  borderStyle: 'thin',
  ...style,
})

/** The breakdown table (任务分解表) as an .xlsx workbook of one sheet: title, headings, one line a row. */
export async function breakdownXlsx(
  rows: readonly BreakdownRow[],
  { title, fields = usualFields }: BreakdownLayout,
): Promise<Buffer> {
  const titleRow: Row = [
    cell(title, {
      fontWeight: 'bold',
      fontSize: 18,
      align: 'center',
      borderStyle: undefined,
      columnSpan: fields.length,
      height: 40,
    }),
  ]
  const headings: Row = fields.map(field =>
    cell(headingOf(field), { fontWeight: 'bold', align: 'center', backgroundColor: '#EDEDED' }),
  )
  const body = rows.map(
    (row, i): Row =>
      fields.map(field => cell(printCell(row, field, i + 1), field === 'number' ? { align: 'center' } : {})),
  )
  return writeXlsx(
    [titleRow, headings, ...body],
    {
      sheet: '任务分解表',
      orientation: 'landscape',
      stickyRowsCount: 2,
      columns: fields.map(field => ({ width: widths[field] })),
    },
    { fontFamily: '宋体', fontSize: 11 },
  ).toBuffer()
}

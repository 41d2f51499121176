import { type BreakdownField, type BreakdownRow, breakdownColumns, printCell } from 'duban-core'
import { body, heading, officialDocument, table, title } from './official-docx.ts'

/** table: columns; numbered: text with （责任领导；牵头单位；责任单位） after each task, as 咸安, 武汉 and 丽水 publish it. */
export interface BreakdownDocxLayout {
  readonly title: string
  readonly form: 'table' | 'numbered'
  /** Columns of the table, in order. */
  readonly fields?: readonly BreakdownField[]
}

const tableFields: readonly BreakdownField[] = [
  'number',
  'text',
  'targets',
  'leaderPost',
  'lead',
  'coUnits',
  'deadline',
]

/** Shares of the page's width; what a table leaves out is shared among the rest. */
const weights: Readonly<Record<BreakdownField, number>> = {
  number: 5,
  id: 8,
  category: 12,
  text: 30,
  kind: 6,
  targets: 18,
  leaderPost: 10,
  lead: 13,
  coUnits: 15,
  deadline: 9,
  nodes: 15,
  note: 10,
}

/** The breakdown table (任务分解表) as .docx. */
export function breakdownDocx(rows: readonly BreakdownRow[], layout: BreakdownDocxLayout): Promise<Buffer> {
  if (layout.form === 'numbered') return officialDocument([title(layout.title), ...numbered(rows)])
  const fields = layout.fields ?? tableFields
  const total = fields.reduce((sum, field) => sum + weights[field], 0)
  const headings = fields.map(field => breakdownColumns.find(column => column.field === field)?.heading ?? field)
  const cells = rows.map((row, i) => fields.map(field => printCell(row, field, i + 1)))
  const widths = fields.map(field => (weights[field] / total) * 100)
  return officialDocument([title(layout.title), table(headings, cells, widths)], true)
}

const NUMERALS = '〇一二三四五六七八九'

/** `一`, `十二`, `三十`; for the numbers of chapters, below a hundred. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`
  return ones === 0 && tens > 0 ? head : `${head}${NUMERALS[ones]}`
}

/** Chapters as headings, in the order of their first task; tasks numbered through the whole text. */
function numbered(rows: readonly BreakdownRow[]) {
  const chapters = [...new Set(rows.map(row => row.category))]
  return chapters.flatMap((chapter, i) => [
    heading(`${chineseNumber(i + 1)}、${chapter || '其他'}`),
    ...rows.flatMap((row, number) => (row.category === chapter ? [body(`${number + 1}. ${sentence(row)}`)] : [])),
  ])
}

function sentence(row: BreakdownRow): string {
  const duties = [
    row.leaderPost && `责任领导：${row.leaderPost}`,
    row.lead.length && `牵头单位：${printCell(row, 'lead', 0)}`,
    row.coUnits.length && `责任单位：${row.coUnits.join('、')}`,
    row.deadline.text && `完成时限：${row.deadline.text}`,
  ].filter(Boolean)
  return `${row.text.replace(/[。；，]+$/, '')}。${duties.length ? `（${duties.join('；')}）` : ''}`
}

import type { RowEdit } from './arrange.ts'
import { printCell, splitUnits } from './cells.ts'
import type { BreakdownField } from './columns.ts'
import { deadlineDay } from './deadline.ts'
import { parseNodes, parseTargets } from './parse-cells.ts'
import type { BreakdownRow } from './types.ts'

/** A row of a table that came back: its cells by field. `line` is its line in the file, for messages. */
export interface EditedRow {
  readonly line: number
  readonly cells: Readonly<Partial<Record<BreakdownField, string>>>
}

/** A cell that says something else than the row did. */
export interface CellChange {
  readonly rowId: string
  readonly line: number
  readonly field: BreakdownField
  readonly from: string
  readonly to: string
}

/** A cell or line whose meaning could not be read; the row keeps what it had. */
export interface Unread {
  readonly line: number
  readonly field: BreakdownField | null
  readonly text: string
  /** unknown_row 找不到对应任务; duplicate_row 同一任务出现两次; not_a_day 看不出日期; not_a_kind 非定量或定性; not_targets 目标值读不出;
   * not_nodes 节点读不出; emptied 原有内容被清空. */
  readonly reason:
    | 'unknown_row'
    | 'duplicate_row'
    | 'not_a_day'
    | 'not_a_kind'
    | 'not_targets'
    | 'not_nodes'
    | 'emptied'
}

/** What taking an edited table back in would do. Nothing is applied by looking: `rows` is the table afterwards. */
export interface Reconciliation {
  readonly rows: readonly BreakdownRow[]
  readonly changes: readonly CellChange[]
  readonly unread: readonly Unread[]
  /** Rows that the edited table no longer has: kept, never dropped in silence. */
  readonly absent: readonly string[]
  /** The order of the edited table differs from the ledger's. */
  readonly isReordered: boolean
}

type Read = { readonly edit: RowEdit } | { readonly reason: Unread['reason'] }

/**
 * Merges an edited table back in. Rows meet by id, else by equal wording, else by number where the table has neither. A
 * column that the table lacks changes nothing; a cell that was emptied is reported where emptiness would lose a promise.
 */
export function reconcile(rows: readonly BreakdownRow[], edited: readonly EditedRow[], year: number): Reconciliation {
  const changes: CellChange[] = []
  const unread: Unread[] = []
  const after = new Map(rows.map(row => [row.id, row]))
  const met: string[] = []
  for (const line of edited) {
    const row = matchRow(rows, line)
    if (!row || met.includes(row.id)) {
      const text = line.cells.text ?? line.cells.id ?? ''
      unread.push({ line: line.line, field: null, text, reason: row ? 'duplicate_row' : 'unknown_row' })
      continue
    }
    met.push(row.id)
    after.set(row.id, mergeLine(row, rows.indexOf(row) + 1, line, year, changes, unread))
  }
  const kept = rows.filter(row => met.includes(row.id)).map(row => row.id)
  return {
    rows: rows.map(row => after.get(row.id) ?? row),
    changes,
    unread,
    absent: rows.filter(row => !met.includes(row.id)).map(row => row.id),
    isReordered: kept.some((id, i) => id !== met[i]),
  }
}

function matchRow(rows: readonly BreakdownRow[], { cells }: EditedRow): BreakdownRow | undefined {
  if (cells.id?.trim()) return rows.find(row => row.id === cells.id?.trim())
  const text = cells.text?.trim()
  const byText = rows.filter(row => row.text === text)
  if (byText.length === 1) return byText[0]
  const number = Number(cells.number)
  return Number.isInteger(number) ? rows[number - 1] : undefined
}

function mergeLine(
  row: BreakdownRow,
  number: number,
  { line, cells }: EditedRow,
  year: number,
  changes: CellChange[],
  unread: Unread[],
): BreakdownRow {
  let merged = row
  for (const [key, cell] of Object.entries(cells)) {
    const field = key as BreakdownField
    const from = printCell(row, field, number)
    const to = cell.trim()
    if (to === from || field === 'number' || field === 'id') continue
    const read = readCell(row, field, to, year)
    if ('reason' in read) unread.push({ line, field, text: cell, reason: read.reason })
    else {
      merged = { ...merged, ...read.edit }
      changes.push({ rowId: row.id, line, field, from, to })
    }
  }
  return merged
}

function readCell(row: BreakdownRow, field: BreakdownField, cell: string, year: number): Read {
  switch (field) {
    case 'text':
      return cell ? { edit: { text: cell } } : { reason: 'emptied' }
    case 'lead':
      return readLead(row, cell)
    case 'coUnits':
      return { edit: { coUnits: splitUnits(cell) } }
    case 'kind':
      return readKind(cell)
    case 'deadline':
      return readDeadline(cell, year)
    case 'targets':
      return readTargets(row, cell)
    case 'nodes': {
      const nodes = parseNodes(cell, row.id, year)
      return nodes ? { edit: { nodes } } : { reason: 'not_nodes' }
    }
    default:
      return { edit: { [field]: cell } }
  }
}

function readLead(row: BreakdownRow, cell: string): Read {
  const units = splitUnits(cell.replace(/(?:分别)?牵头$/, ''))
  if (units.length === 0 && row.lead.length) return { reason: 'emptied' }
  const isShared = cell.endsWith('分别牵头')
  const reason = (unit: string) => row.lead.find(lead => lead.unit === unit)?.why ?? '人工指定'
  const lead = units.slice(0, isShared ? undefined : 1).map(unit => ({ unit, why: reason(unit) }))
  const others = isShared ? [] : units.slice(1)
  return { edit: others.length ? { lead, coUnits: [...new Set([...others, ...row.coUnits])] } : { lead } }
}

function readKind(cell: string): Read {
  if (cell === '定量') return { edit: { kind: 'quantitative' } }
  return cell === '定性' ? { edit: { kind: 'qualitative' } } : { reason: 'not_a_kind' }
}

function readDeadline(cell: string, year: number): Read {
  if (!cell) return { reason: 'emptied' }
  const day = deadlineDay(cell, year)
  return day ? { edit: { deadline: { text: cell, day } } } : { reason: 'not_a_day' }
}

function readTargets(row: BreakdownRow, cell: string): Read {
  if (!cell) return row.targets.length ? { reason: 'emptied' } : { edit: { targets: [] } }
  const targets = parseTargets(cell, row)
  return targets ? { edit: { targets } } : { reason: 'not_targets' }
}

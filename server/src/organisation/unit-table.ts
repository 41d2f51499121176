import { DubanError } from '../errors.ts'
import type { UnitFields } from '../store/units.ts'

const KINDS = ['government', 'department', 'county', 'town', 'platform', 'vertical'] as const

const isKind = (word: string): word is UnitFields['kind'] => KINDS.some(kind => kind === word)

const list = (cell: string): string[] => cell.split(/[；;、|]/).flatMap(part => part.trim() || [])

/** A line of a table of units: the unit, and the name of the one above it. */
export interface UnitLine {
  readonly unit: Omit<UnitFields, 'parentId'>
  readonly parent: string
}

/**
 * Reads a table of units: TSV with a heading of name, kind and, where wanted, aliases, subjects, parent, from, to.
 * @throws DubanError `table_unreadable` with the first line that cannot be read
 */
export function readUnitTable(table: string): UnitLine[] {
  const [heading = '', ...lines] = table.replace(/^\ufeff/, '').split(/\r?\n/)
  const columns = heading.split('\t').map(name => name.trim())
  const fail = (line: number, reason: string): never => {
    throw new DubanError('table_unreadable', { line, reason })
  }
  for (const needed of ['name', 'kind']) if (!columns.includes(needed)) fail(1, `no column ${needed}`)
  return lines.flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const cells = line.split('\t')
    const cell = (name: string): string => cells[columns.indexOf(name)]?.trim() ?? ''
    const name = cell('name')
    const kind = cell('kind')
    if (name === '') return fail(i + 2, 'no name')
    if (!isKind(kind)) return fail(i + 2, `kind “${kind}” is none of ${KINDS.join(', ')}`)
    const unit = {
      name,
      kind,
      aliases: list(cell('aliases')),
      subjects: list(cell('subjects')),
      fromDay: cell('from'),
      toDay: cell('to'),
    }
    return [{ unit, parent: cell('parent') }]
  })
}

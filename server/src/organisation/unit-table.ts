import { isDay } from 'duban-core'
import { DubanError } from '../errors.ts'
import type { DatedName } from '../store/schema-organisation.ts'
import type { UnitFields } from '../store/units.ts'

const KINDS = ['government', 'department', 'county', 'town', 'platform', 'vertical'] as const

const isKind = (word: string): word is UnitFields['kind'] => KINDS.some(kind => kind === word)

const list = (cell: string): string[] => cell.split(/[；;、|]/).flatMap(part => part.trim() || [])

/** A line of a table of units: what its columns say of the unit, and the name of the one above it (null: no such column). */
export interface UnitLine {
  readonly unit: Pick<UnitFields, 'name' | 'kind'> & Partial<Omit<UnitFields, 'parentId'>>
  readonly parent: string | null
}

/** `市旅游局（2011-05-01至2019-02-28）`, `（至2019-02-28）`, `（2019-03-01起）`: a name, and what stands in brackets with a year. */
const DATED = /^(.+?)[（(]([^（）()]*\d{4}[^（）()]*)[）)]$/
const SPAN = /^(?:(\d{4}-\d{2}-\d{2})起?)?(?:至(\d{4}-\d{2}-\d{2})?)?$/

/** A name with its dates, or null for one without. @throws RangeError where the dates cannot be read */
function datedNameIn(words: string): DatedName | null {
  const [, name = '', inBrackets] = DATED.exec(words) ?? []
  if (inBrackets === undefined) return null
  const span = SPAN.exec(inBrackets)
  const { 1: fromDay = '', 2: toDay = '' } = span ?? []
  const isRight = [fromDay, toDay].every(day => day === '' || isDay(day)) && (toDay === '' || fromDay <= toDay)
  if (!span || !isRight) throw new RangeError(`dates “${inBrackets}” are none such as 2011-05-01至2019-02-28`)
  return { name: name.trim(), fromDay, toDay }
}

/** Names of a cell, apart by whether they have dates. @throws RangeError */
function namesIn(cell: string): Pick<UnitFields, 'aliases' | 'datedNames'> {
  const aliases: string[] = []
  const datedNames: DatedName[] = []
  for (const words of list(cell)) {
    const dated = datedNameIn(words)
    if (dated) datedNames.push(dated)
    else aliases.push(words)
  }
  return { aliases, datedNames }
}

type Cell = (column: string) => string | null

/** What a line says of a unit; a column that is not there says nothing. @throws RangeError */
function unitIn(cell: Cell): UnitLine {
  const name = cell('name') ?? ''
  const kind = cell('kind') ?? ''
  if (name === '') throw new RangeError('no name')
  if (!isKind(kind)) throw new RangeError(`kind “${kind}” is none of ${KINDS.join(', ')}`)
  const [aliases, subjects, fromDay, toDay] = ['aliases', 'subjects', 'from', 'to'].map(cell)
  for (const day of [fromDay, toDay])
    if (day && !isDay(day)) throw new RangeError(`“${day}” is no day such as 2019-03-01`)
  const unit = {
    name,
    kind,
    ...(typeof aliases === 'string' ? namesIn(aliases) : {}),
    ...(typeof subjects === 'string' ? { subjects: list(subjects) } : {}),
    ...(typeof fromDay === 'string' ? { fromDay } : {}),
    ...(typeof toDay === 'string' ? { toDay } : {}),
  }
  return { unit, parent: cell('parent') }
}

/**
 * Reads a table of units: TSV with a heading of name, kind and, where wanted, aliases, subjects, parent, from, to.
 * @throws DubanError `table_unreadable` with the first line that cannot be read
 */
export function readUnitTable(table: string): UnitLine[] {
  const [heading = '', ...lines] = table.replace(/^\ufeff/, '').split(/\r?\n/)
  const columns = heading.split('\t').map(name => name.trim())
  for (const needed of ['name', 'kind'])
    if (!columns.includes(needed)) throw new DubanError('table_unreadable', { line: 1, reason: `no column ${needed}` })
  return lines.flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const cells = line.split('\t')
    try {
      return [unitIn(name => (columns.includes(name) ? (cells[columns.indexOf(name)]?.trim() ?? '') : null))]
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw new DubanError('table_unreadable', { line: i + 2, reason: error.message })
    }
  })
}

import { isDeepStrictEqual } from 'node:util'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import { addUnit, editUnit, findUnit, listUnits, type UnitFields, type UnitRow, unitFinder } from '../store/units.ts'
import { readUnitTable } from './unit-table.ts'

const subject = (id: string) => ({ kind: 'unit', id })

/** Whether `id` stands at or above `from` in the tree. */
function isAbove(all: readonly UnitRow[], id: string, from: string | null): boolean {
  for (let at = from; at !== null; at = all.find(unit => unit.id === at)?.parentId ?? null) if (at === id) return true
  return false
}

/**
 * Adds a unit.
 * @throws DubanError `unit_exists`, `unit_not_found` for its parent
 */
export async function createUnit({ tx, note }: Change, fields: UnitFields): Promise<UnitRow> {
  const all = await listUnits(tx)
  if (all.some(unit => unit.name === fields.name)) throw new DubanError('unit_exists', { name: fields.name })
  if (fields.parentId !== null && !all.some(unit => unit.id === fields.parentId))
    throw new DubanError('unit_not_found', { unit: fields.parentId })
  const unit = await addUnit(tx, fields)
  await note('unit.add', subject(unit.id), fields)
  return unit
}

/**
 * Changes a unit; what says the same already is no change. An old name stays as an alias, so that papers that use it are still understood.
 * @throws DubanError `unit_not_found`, `unit_exists`, `unit_in_itself`
 */
export async function changeUnit(
  { tx, note, unchanged }: Change,
  id: string,
  fields: Partial<UnitFields>,
): Promise<UnitRow> {
  const all = await listUnits(tx)
  const unit = all.find(candidate => candidate.id === id)
  if (!unit) throw new DubanError('unit_not_found', { unit: id })
  const { name = unit.name, parentId = unit.parentId, aliases = unit.aliases } = fields
  if (all.some(other => other.id !== id && other.name === name)) throw new DubanError('unit_exists', { name })
  if (parentId !== null && !all.some(other => other.id === parentId))
    throw new DubanError('unit_not_found', { unit: parentId })
  if (isAbove(all, id, parentId)) throw new DubanError('unit_in_itself')
  const kept = name === unit.name ? aliases : [...new Set([...aliases, unit.name])]
  const written = { ...fields, aliases: kept }
  if (isDeepStrictEqual({ ...unit, ...written }, unit)) {
    unchanged()
    return unit
  }
  await editUnit(tx, id, written)
  await note('unit.edit', subject(id), written)
  return (await findUnit(tx, id)) ?? unit
}

/** What taking in a table of units did. */
export interface UnitImport {
  readonly added: readonly string[]
  readonly changed: readonly string[]
}

/**
 * Takes in a table of units, wholly or not at all: units that are there by name get the table's aliases and subjects.
 * @throws DubanError `table_unreadable`
 */
export async function importUnits(change: Change, table: string): Promise<UnitImport> {
  const added: string[] = []
  const changed: string[] = []
  const lines = readUnitTable(table)
  for (const [i, { unit, parent }] of lines.entries()) {
    const find = unitFinder(await listUnits(change.tx))
    const above = parent === '' ? null : find(parent)
    if (parent !== '' && !above)
      throw new DubanError('table_unreadable', { line: i + 2, reason: `no unit ${parent} to stand under` })
    const fields = { ...unit, parentId: above?.id ?? null }
    const known = find(unit.name)
    if (known?.name !== unit.name) added.push((await createUnit(change, fields)).id)
    else {
      const after = await changeUnit(change, known.id, fields)
      if (!isDeepStrictEqual(after, known)) changed.push(known.id)
    }
  }
  if (added.length + changed.length > 0) await change.note('unit.import', subject('table'), { added, changed })
  return { added, changed }
}

import { isDeepStrictEqual } from 'node:util'
import { addDays, type Day, dayOf } from 'duban-core'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import type { DatedName } from '../store/schema-organisation.ts'
import { unitFinder } from '../store/unit-finder.ts'
import { addUnit, editUnit, findUnit, listUnits, type UnitFields, type UnitRow } from '../store/units.ts'
import { readUnitTable } from './unit-table.ts'

const subject = (id: string) => ({ kind: 'unit', id })

/** Whether `id` stands at or above `from` in the tree. */
function isAbove(all: readonly UnitRow[], id: string, from: string | null): boolean {
  for (let at = from; at !== null; at = all.find(unit => unit.id === at)?.parentId ?? null) if (at === id) return true
  return false
}

type Span = Pick<DatedName, 'fromDay' | 'toDay'>

const overlaps = (a: Span, b: Span): boolean =>
  (a.toDay === '' || b.fromDay <= a.toDay) && (b.toDay === '' || a.fromDay <= b.toDay)

/** Spans for which a unit is known to bear a name: those with dates, since nobody dated the others. */
const spansOf = (unit: UnitRow, name: string): readonly Span[] => [
  ...unit.datedNames.filter(dated => dated.name === name),
  ...(unit.name === name && unit.fromDay + unit.toDay !== '' ? [unit] : []),
]

/** @throws DubanError `unit_exists` where another unit bears one of the names at the same time */
function checkNames(others: readonly UnitRow[], datedNames: readonly DatedName[]): void {
  for (const dated of datedNames)
    if (others.some(other => spansOf(other, dated.name).some(span => overlaps(span, dated))))
      throw new DubanError('unit_exists', { name: dated.name })
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
  checkNames(all, fields.datedNames)
  const unit = await addUnit(tx, fields)
  await note('unit.add', subject(unit.id), fields)
  return unit
}

/**
 * The name that a unit had until it was renamed: since its last renaming, else as long as it is there. None where it had
 * it for no whole day, as when a slip is corrected at once.
 */
function formerName({ name, fromDay, datedNames }: UnitRow, renamedOn: Day): DatedName[] {
  const ends = datedNames.flatMap(({ toDay }) => (toDay === '' || toDay >= renamedOn ? [] : [addDays(toDay, 1)]))
  const former = { name, fromDay: ends.toSorted().at(-1) ?? fromDay, toDay: addDays(renamedOn, -1) }
  return former.fromDay <= former.toDay ? [former] : []
}

/** A unit gets a name on a day that has come, and on which it was there already. @throws DubanError `unit_renamed_on` */
function checkRenaming({ fromDay }: UnitRow, day: Day, today: Day): void {
  if (day > today || day < fromDay) throw new DubanError('unit_renamed_on', { day, today })
}

/** What of a unit is changed; `renamedOn` is the first day of a new name. */
export type UnitEdit = Partial<UnitFields> & { readonly renamedOn?: Day | undefined }

/**
 * Changes a unit; what says the same already is no change. The name that it had stays, with the day before the new one
 * as its last, so that papers of its time are still understood.
 * @throws DubanError `unit_not_found`, `unit_exists`, `unit_in_itself`, `unit_renamed_on`
 */
export async function changeUnit(
  { tx, note, at, unchanged }: Change,
  id: string,
  { renamedOn = dayOf(at), ...fields }: UnitEdit,
): Promise<UnitRow> {
  const all = await listUnits(tx)
  const unit = all.find(candidate => candidate.id === id)
  if (!unit) throw new DubanError('unit_not_found', { unit: id })
  const { name = unit.name, parentId = unit.parentId, datedNames: given = unit.datedNames } = fields
  const others = all.filter(other => other.id !== id)
  if (others.some(other => other.name === name)) throw new DubanError('unit_exists', { name })
  if (parentId !== null && !all.some(other => other.id === parentId))
    throw new DubanError('unit_not_found', { unit: parentId })
  if (isAbove(all, id, parentId)) throw new DubanError('unit_in_itself')
  if (name !== unit.name) checkRenaming(unit, renamedOn, dayOf(at))
  const datedNames = name === unit.name ? given : [...given, ...formerName(unit, renamedOn)]
  checkNames(others, datedNames)
  const written = { ...fields, datedNames }
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

/** What a unit is of which a table says no more than its name and kind. */
const PLAIN: Omit<UnitFields, 'name' | 'kind'> = {
  parentId: null,
  aliases: [],
  datedNames: [],
  subjects: [],
  fromDay: '',
  toDay: '',
}

/**
 * Takes in a table of units, wholly or not at all: units that are there by name get what the table's columns say.
 * @throws DubanError `table_unreadable`
 */
export async function importUnits(change: Change, table: string): Promise<UnitImport> {
  const added: string[] = []
  const changed: string[] = []
  const lines = readUnitTable(table)
  for (const [i, { unit, parent }] of lines.entries()) {
    const all = await listUnits(change.tx)
    const above = parent ? unitFinder(all, dayOf(change.at))(parent) : null
    if (parent && !above)
      throw new DubanError('table_unreadable', { line: i + 2, reason: `no unit ${parent} to stand under` })
    const fields = { ...unit, ...(parent === null ? {} : { parentId: above?.id ?? null }) }
    const known = all.find(({ name }) => name === unit.name)
    if (!known) added.push((await createUnit(change, { ...PLAIN, ...fields })).id)
    else {
      const after = await changeUnit(change, known.id, fields)
      if (!isDeepStrictEqual(after, known)) changed.push(known.id)
    }
  }
  if (added.length + changed.length > 0) await change.note('unit.import', subject('table'), { added, changed })
  return { added, changed }
}

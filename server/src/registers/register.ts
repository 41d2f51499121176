import { isDeepStrictEqual } from 'node:util'
import { type Day, dayOf } from 'duban-core'
import { z } from 'zod'
import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { addEntry, editEntry, findByKey, findEntry, type RegisterName, type RegisterRow } from '../store/registers.ts'
import { findUnit, unitIdOf } from '../store/units.ts'
import { readTable, type TableLine } from './table.ts'
import type { Registers } from './types.ts'

/** What is written of a row: its record, and the lead unit by id, name or alias. */
export type Entry<Name extends RegisterName> = Registers[Name] & { readonly leadUnit: string }

/** What tells one register (台账) from another. */
export interface Register<Name extends RegisterName> {
  readonly name: Name
  /** A row of which nothing is known. */
  readonly empty: Entry<Name>
  /** Checks a whole row. */
  readonly shape: z.ZodType<Entry<Name>>
  /** What tells a row from others. */
  readonly keyOf: (record: Registers[Name]) => string
  /** The field of a table's heading, or null. */
  readonly fieldOf: (heading: string) => string | null
  /** The fields that cells fill. @throws RangeError where one cannot be read */
  readonly readCells: (cells: TableLine['cells'], row: Entry<Name>) => Partial<Entry<Name>>
  /** The day at which a row names its unit, told the day of writing; that day itself where it is not told. */
  readonly namedOn?: (record: Registers[Name], today: Day) => Day
  /** What must hold among rows, and of what they name. @throws DubanError */
  readonly check?: (db: Database, record: Registers[Name]) => Promise<void>
  /** What follows from a row that was written, `before` being null for a new one. */
  readonly changed?: (change: Change, before: Registers[Name] | null, after: Registers[Name]) => Promise<void>
}

const subject = (name: RegisterName, id: string) => ({ kind: name, id })

/** A row as it is written: whole and right. */
function parse<Name extends RegisterName>({ shape }: Register<Name>, entry: unknown): Entry<Name> {
  const parsed = shape.safeParse(entry)
  if (parsed.success) return parsed.data
  throw new DubanError('invalid_request', { reason: z.prettifyError(parsed.error).replace(/\s*\n\s*/g, ' ') })
}

/** The columns of a row: its lead unit by id, that which it has where no other is named. @throws DubanError `unit_not_found` */
async function columnsOf<Name extends RegisterName>(
  { tx: db, at }: Change,
  register: Register<Name>,
  entry: Entry<Name>,
  keptUnit?: string,
) {
  const { leadUnit, ...rest } = entry
  // The rest of an entry is the record: Entry is no more than that and the unit.
  const record = rest as unknown as Registers[Name]
  await register.check?.(db, record)
  const day = register.namedOn?.(record, dayOf(at)) ?? dayOf(at)
  return { key: register.keyOf(record), leadUnit: keptUnit ?? (await unitIdOf(db, leadUnit, day)), record }
}

/** A row with its unit by name, as it is read and edited. */
export async function entryOf<Name extends RegisterName>(db: Database, row: RegisterRow<Name>): Promise<Entry<Name>> {
  return { ...row.record, leadUnit: (await findUnit(db, row.leadUnit))?.name ?? '' }
}

/**
 * Adds a row.
 * @throws DubanError `invalid_request`, `entry_exists`, `unit_not_found`
 */
export async function createEntry<Name extends RegisterName>(
  change: Change,
  register: Register<Name>,
  fields: Partial<Entry<Name>>,
): Promise<RegisterRow<Name>> {
  const { tx, note } = change
  const columns = await columnsOf(change, register, parse(register, { ...register.empty, ...fields }))
  if (await findByKey(tx, register.name, columns.key)) throw new DubanError('entry_exists', { name: columns.key })
  const row = await addEntry(tx, register.name, columns)
  await note(`${register.name}.add`, subject(register.name, row.id), columns)
  await register.changed?.(change, null, row.record)
  return row
}

/**
 * A row by its id.
 * @throws DubanError `entry_not_found`
 */
export async function entryById<Name extends RegisterName>(
  db: Database,
  name: Name,
  id: string,
): Promise<RegisterRow<Name>> {
  const row = await findEntry(db, name, id)
  if (!row) throw new DubanError('entry_not_found', { id })
  return row
}

/** Writes fields of a row that is there; where they say what it says already, it keeps its version and the log tells nothing. */
async function rewrite<Name extends RegisterName>(
  change: Change,
  register: Register<Name>,
  row: RegisterRow<Name>,
  fields: Partial<Entry<Name>>,
): Promise<RegisterRow<Name>> {
  const { tx, note, unchanged } = change
  const before = await entryOf(tx, row)
  const entry = { ...before, ...fields }
  const keptUnit = entry.leadUnit === before.leadUnit ? row.leadUnit : undefined
  const columns = await columnsOf(change, register, parse(register, entry), keptUnit)
  if (columns.key !== row.key && (await findByKey(tx, register.name, columns.key)))
    throw new DubanError('entry_exists', { name: columns.key })
  if (isDeepStrictEqual(columns, { key: row.key, leadUnit: row.leadUnit, record: row.record })) {
    unchanged()
    return row
  }
  const written = await editEntry(tx, register.name, { ...row, ...columns })
  await note(`${register.name}.edit`, subject(register.name, row.id), { ...fields, version: written.version })
  await register.changed?.(change, row.record, written.record)
  return written
}

/**
 * Changes fields of a row that is at `version`.
 * @throws DubanError `entry_not_found`, `version_conflict`, `invalid_request`, `entry_exists`, `unit_not_found`
 */
export async function changeEntry<Name extends RegisterName>(
  change: Change,
  register: Register<Name>,
  { id, version }: { readonly id: string; readonly version: number },
  fields: Partial<Entry<Name>>,
): Promise<RegisterRow<Name>> {
  const row = await entryById(change.tx, register.name, id)
  if (row.version !== version) throw new DubanError('version_conflict', { id })
  return rewrite(change, register, row, fields)
}

/** What became of a line of a table. */
type Taken = 'added' | 'changed' | 'unchanged'

/** What taking in a table did: ids of rows. */
export type TableImport = Readonly<Record<Taken, readonly string[]>>

/** A trouble of one line as a trouble of the table. */
function ofLine(line: number, error: unknown): unknown {
  if (error instanceof RangeError) return new DubanError('table_unreadable', { line, reason: error.message })
  if (!(error instanceof DubanError)) return error
  const reason = error.parameters.reason ?? error.say('zh')
  return new DubanError('table_unreadable', { line, reason }, error)
}

async function takeLine<Name extends RegisterName>(
  change: Change,
  register: Register<Name>,
  cells: TableLine['cells'],
  seen: Set<string>,
): Promise<{ readonly id: string; readonly taken: Taken }> {
  const fields = register.readCells(cells, register.empty)
  const key = register.keyOf({ ...register.empty, ...fields })
  if (seen.has(key)) throw new RangeError(`“${key}” stands in the table twice`)
  seen.add(key)
  const known = await findByKey(change.tx, register.name, key)
  if (!known) return { id: (await createEntry(change, register, fields)).id, taken: 'added' }
  // Read once more against what is there: some cells add to what a row has.
  const entry = await entryOf(change.tx, known)
  const { id, version } = await rewrite(change, register, known, register.readCells(cells, entry))
  return { id, taken: version === known.version ? 'unchanged' : 'changed' }
}

/**
 * Takes in a table, wholly or not at all: rows that are there get the cells that the table has, the others are added,
 * none is removed. A table that says nothing new leaves no trace.
 * @throws DubanError `table_unreadable` with the first line that cannot be taken
 */
export async function importTable<Name extends RegisterName>(
  change: Change,
  register: Register<Name>,
  bytes: Buffer,
): Promise<TableImport> {
  const { lines } = await readTable(bytes, register.fieldOf)
  const done: { readonly id: string; readonly taken: Taken }[] = []
  const seen = new Set<string>()
  for (const { line, cells } of lines)
    done.push(
      await takeLine(change, register, cells, seen).catch(error => {
        throw ofLine(line, error)
      }),
    )
  const ids = (taken: Taken) => done.filter(one => one.taken === taken).map(({ id }) => id)
  const { unchanged, ...told } = { added: ids('added'), changed: ids('changed'), unchanged: ids('unchanged') }
  if (unchanged.length < done.length)
    await change.note(`${register.name}.import`, subject(register.name, 'table'), told)
  return { ...told, unchanged }
}

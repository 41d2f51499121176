import { and, asc, eq, sql } from 'drizzle-orm'
import type { Registers } from '../registers/types.ts'
import type { Database } from './database.ts'
import { registerRows } from './schema-registers.ts'

/** The name of a register (台账). */
export type RegisterName = keyof Registers

/** A row of a register. */
export interface RegisterRow<Name extends RegisterName> {
  readonly id: string
  readonly ordinal: number
  readonly key: string
  /** Id of the lead unit, or empty. */
  readonly leadUnit: string
  readonly version: number
  readonly record: Registers[Name]
}

const { register: _, ...columns } = {
  register: registerRows.register,
  id: registerRows.id,
  ordinal: registerRows.ordinal,
  key: registerRows.key,
  leadUnit: registerRows.leadUnit,
  version: registerRows.version,
  record: registerRows.record,
}

/** A register holds only what was written to it by its own name. */
const typed = <Name extends RegisterName>(
  row: { record: Registers[RegisterName] } & Omit<RegisterRow<Name>, 'record'>,
) => row as RegisterRow<Name>

/** All rows in order: a city has some hundreds of projects and some thousands of places. */
export async function listRegister<Name extends RegisterName>(db: Database, name: Name): Promise<RegisterRow<Name>[]> {
  const rows = await db
    .select(columns)
    .from(registerRows)
    .where(eq(registerRows.register, name))
    .orderBy(asc(registerRows.ordinal))
  return rows.map(row => typed<Name>(row))
}

/** A row by its id, or null. */
export async function findEntry<Name extends RegisterName>(
  db: Database,
  name: Name,
  id: string,
): Promise<RegisterRow<Name> | null> {
  const where = and(eq(registerRows.register, name), eq(registerRows.id, id))
  const [row] = await db.select(columns).from(registerRows).where(where)
  return row ? typed<Name>(row) : null
}

/** A row by its key, or null. */
export async function findByKey<Name extends RegisterName>(
  db: Database,
  name: Name,
  key: string,
): Promise<RegisterRow<Name> | null> {
  const where = and(eq(registerRows.register, name), eq(registerRows.key, key))
  const [row] = await db.select(columns).from(registerRows).where(where)
  return row ? typed<Name>(row) : null
}

const PREFIXES: Readonly<Record<RegisterName, string>> = { project: 'p', livelihood: 'l', place: 'c', measure: 'm' }

/** Adds a row after all others. */
export async function addEntry<Name extends RegisterName>(
  db: Database,
  name: Name,
  fields: Pick<RegisterRow<Name>, 'key' | 'leadUnit' | 'record'>,
): Promise<RegisterRow<Name>> {
  const last = await db
    .select({ ordinal: sql<number>`coalesce(max(${registerRows.ordinal}), 0)::int` })
    .from(registerRows)
    .where(eq(registerRows.register, name))
  const ordinal = (last[0]?.ordinal ?? 0) + 1
  const row = { ...fields, id: `${PREFIXES[name]}${ordinal}`, ordinal, version: 1 }
  await db.insert(registerRows).values({ ...row, register: name })
  return row
}

/** Writes a row anew, as its next version. */
export async function editEntry<Name extends RegisterName>(
  db: Database,
  name: Name,
  row: RegisterRow<Name>,
): Promise<RegisterRow<Name>> {
  const written = { ...row, version: row.version + 1 }
  const { key, leadUnit, version, record } = written
  await db
    .update(registerRows)
    .set({ key, leadUnit, version, record })
    .where(and(eq(registerRows.register, name), eq(registerRows.id, row.id)))
  return written
}

import { asc, eq, sql } from 'drizzle-orm'
import { DubanError } from '../errors.ts'
import type { Database } from './database.ts'
import { units } from './schema-organisation.ts'

/** A unit (单位). */
export type UnitRow = typeof units.$inferSelect

/** What of a unit may be written. */
export type UnitFields = Omit<UnitRow, 'id' | 'ordinal'>

/** All units in official order; a city has some hundreds, with its towns. */
export const listUnits = (db: Database): Promise<UnitRow[]> => db.select().from(units).orderBy(asc(units.ordinal))

/** The unit with this id, or null. */
export async function findUnit(db: Database, id: string): Promise<UnitRow | null> {
  return (await db.select().from(units).where(eq(units.id, id)))[0] ?? null
}

/** Adds a unit after all others. */
export async function addUnit(db: Database, fields: UnitFields): Promise<UnitRow> {
  const last = await db.select({ ordinal: sql<number>`coalesce(max(${units.ordinal}), 0)::int` }).from(units)
  const ordinal = (last[0]?.ordinal ?? 0) + 1
  const row: UnitRow = { ...fields, id: `u${ordinal}`, ordinal }
  await db.insert(units).values(row)
  return row
}

/** Changes a unit. */
export async function editUnit(db: Database, id: string, fields: Partial<UnitFields>): Promise<void> {
  if (Object.keys(fields).length > 0) await db.update(units).set(fields).where(eq(units.id, id))
}

/** Finds units by id, name or alias. Names come first: an alias of one unit may be another's old name. */
export function unitFinder(all: readonly UnitRow[]): (words: string) => UnitRow | null {
  const byName = new Map<string, UnitRow>()
  for (const unit of [...all].reverse()) for (const alias of unit.aliases) byName.set(alias, unit)
  for (const unit of all) byName.set(unit.name, unit).set(unit.id, unit)
  return words => byName.get(words) ?? null
}

/**
 * The id of the unit that words name; empty words name none.
 * @throws DubanError `unit_not_found`
 */
export async function unitIdOf(db: Database, words: string): Promise<string> {
  if (words === '') return ''
  const unit = unitFinder(await listUnits(db))(words)
  if (!unit) throw new DubanError('unit_not_found', { unit: words })
  return unit.id
}

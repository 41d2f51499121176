import { asc, eq, sql } from 'drizzle-orm'
import type { Day } from 'duban-core'
import { DubanError } from '../errors.ts'
import type { Database } from './database.ts'
import { units } from './schema-organisation.ts'
import { unitFinder } from './unit-finder.ts'

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

/**
 * The id of the unit that words name on a day; empty words name none.
 * @throws DubanError `unit_not_found`
 */
export async function unitIdOf(db: Database, words: string, day: Day): Promise<string> {
  if (words === '') return ''
  const unit = unitFinder(await listUnits(db), day)(words)
  if (!unit) throw new DubanError('unit_not_found', { unit: words })
  return unit.id
}

import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { DubanError } from '../errors.ts'
import type { Database } from './database.ts'

const FOLDER = join(import.meta.dirname, 'migrations')

/** Key of the lock that keeps two processes from migrating one server at once; any number that is always the same. */
const MIGRATION_LOCK = 0x6475_6261

/** The steps that this version knows, oldest first. */
export const knownMigrations = (): MigrationMeta[] => readMigrationFiles({ migrationsFolder: FOLDER })

/** Hashes of the steps that a store has been through, oldest first. */
export async function appliedMigrations(db: Database): Promise<string[]> {
  const found = await db.execute(sql`select to_regclass('duban_migrations') as name`)
  if (!rowsOf(found)[0]?.name) return []
  const rows = rowsOf(await db.execute(sql`select hash from duban_migrations order by step`))
  return rows.map(row => String(row.hash))
}

/** Both drivers answer a raw query with `rows`. */
export const rowsOf = (result: unknown): readonly Record<string, unknown>[] =>
  (result as { rows: Record<string, unknown>[] }).rows

async function apply(db: Database, applied: number, known: readonly MigrationMeta[]): Promise<void> {
  await db.execute(
    sql`create table if not exists duban_migrations (step integer primary key, hash text not null, applied_at timestamptz not null default now())`,
  )
  for (const [step, migration] of known.entries()) {
    if (step < applied) continue
    for (const statement of migration.sql) await db.execute(sql.raw(statement))
    await db.execute(sql`insert into duban_migrations (step, hash) values (${step}, ${migration.hash})`)
  }
}

/**
 * Brings a store to this version in one transaction: wholly or not at all. `isShared`: other processes may be at it.
 * @throws DubanError `store_newer`
 */
export async function migrateStore(db: Database, { isShared }: { readonly isShared: boolean }): Promise<void> {
  const known = knownMigrations()
  await db.transaction(async tx => {
    if (isShared) await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    const applied = (await appliedMigrations(tx)).length
    if (applied > known.length) throw new DubanError('store_newer', { applied, known: known.length })
    if (applied < known.length) await apply(tx, applied, known)
  })
}

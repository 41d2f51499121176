// For tests: the rows of a store, taken out and put into another one that is empty.
import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { rowsOf } from './migrate.ts'

/** Every table that has rows, as JSON. */
export type StoreCopy = ReadonlyMap<string, string>

/** Copies all rows but those of the migrations. */
export async function copyStore(db: Database): Promise<StoreCopy> {
  const tables = rowsOf(
    await db.execute(
      sql`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'duban_migrations'`,
    ),
  )
  const copy = new Map<string, string>()
  for (const { name } of tables) {
    const table = sql.identifier(String(name))
    const [found] = rowsOf(await db.execute(sql`select json_agg(one)::text as rows from ${table} as one`))
    if (found?.rows) copy.set(String(name), String(found.rows))
  }
  return copy
}

/** Puts the rows into an empty store: whatever refers to what, and no trigger is asked. */
export async function pasteStore(db: Database, copy: StoreCopy): Promise<void> {
  await db.transaction(async tx => {
    await tx.execute(sql`set local session_replication_role = replica`)
    for (const [name, rows] of copy) {
      const table = sql.identifier(name)
      await tx.execute(
        sql`insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, ${rows}::json)`,
      )
    }
  })
}

import { count, eq, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from './database.ts'
import { unpackReading } from './documents.ts'
import { appliedMigrations, knownMigrations } from './migrate.ts'
import { documents, entries, figures, sections, targets, tasks } from './schema.ts'

/** What an inspection found (体检). `troubles` is empty where all is in order. */
export interface Inspection {
  readonly migrations: { readonly applied: number; readonly known: number }
  readonly counts: Readonly<Record<string, number>>
  readonly troubles: readonly string[]
}

const TABLES = { documents, sections, figures, targets, tasks, entries }

async function countRows(db: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [name, table] of Object.entries(TABLES)) {
    const rows = await db.select({ rows: count() }).from(table as PgTable)
    counts[name] = rows[0]?.rows ?? 0
  }
  return counts
}

/** Documents whose rows are not as many as their import counted. */
async function unevenDocuments(db: Database): Promise<string[]> {
  const rowsOf = (table: typeof figures | typeof targets | typeof tasks) =>
    sql<number>`(select count(*) from ${table} where ${table.documentId} = ${documents.id})::int`
  const rows = await db
    .select({
      id: documents.id,
      counted: [documents.figureCount, documents.targetCount, documents.taskCount].reduce(
        (sum, column) => sql<number>`${sum} + ${column}`,
        sql<number>`0`,
      ),
      found: sql<number>`${rowsOf(figures)} + ${rowsOf(targets)} + ${rowsOf(tasks)}`,
    })
    .from(documents)
  return rows
    .filter(row => row.counted !== row.found)
    .map(row => `${row.id}: ${row.found} rows, ${row.counted} counted at import`)
}

/** Documents whose stored reading cannot be unpacked. One at a time, since a reading may be large. */
async function brokenReadings(db: Database): Promise<string[]> {
  const troubles: string[] = []
  for (const { id } of await db.select({ id: documents.id }).from(documents)) {
    const rows = await db.select({ reading: documents.reading }).from(documents).where(eq(documents.id, id))
    const packed = rows[0]?.reading
    const isWhole = packed !== undefined && (await unpackReading(packed).then(isJson, () => false))
    if (!isWhole) troubles.push(`${id}: the stored reading cannot be unpacked`)
  }
  return troubles
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Looks through a store: its version, its counts, and whether every document is whole. */
export async function inspectStore(db: Database): Promise<Inspection> {
  const known = knownMigrations()
  const applied = await appliedMigrations(db)
  const changed = applied.some((hash, step) => hash !== known[step]?.hash)
  return {
    migrations: { applied: applied.length, known: known.length },
    counts: await countRows(db),
    troubles: [
      ...(changed ? ['a migration that was applied is not the one that this version has'] : []),
      ...(await unevenDocuments(db)),
      ...(await brokenReadings(db)),
    ],
  }
}

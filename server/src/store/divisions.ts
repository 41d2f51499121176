import { desc } from 'drizzle-orm'
import type { DivisionCollection } from '../registers/division-collection.ts'
import type { Database } from './database.ts'
import { divisions } from './schema-registers.ts'

/** Shapes of divisions (区划图) as they were uploaded. */
export type DivisionsRow = typeof divisions.$inferSelect

/** The shapes in force, or null where nobody uploaded any. */
export async function currentDivisions(db: Database): Promise<DivisionsRow | null> {
  return (await db.select().from(divisions).orderBy(desc(divisions.version)).limit(1))[0] ?? null
}

/** Puts shapes in force; those before stay. */
export async function addDivisions(
  db: Database,
  uploadedAt: string,
  collection: DivisionCollection,
): Promise<DivisionsRow> {
  const version = ((await currentDivisions(db))?.version ?? 0) + 1
  const row = { version, uploadedAt, collection }
  await db.insert(divisions).values(row)
  return row
}

import { and, asc, desc, eq, ne } from 'drizzle-orm'
import type { RepairedPiece } from 'duban-core'
import type { Database } from './database.ts'
import { type DocumentRow, summaryColumns } from './documents.ts'
import { documents } from './schema.ts'

/** The versions of a document, the source first. */
export const listVersions = (db: Database, family: string): Promise<DocumentRow[]> =>
  db.select(summaryColumns).from(documents).where(eq(documents.family, family)).orderBy(asc(documents.version))

/** The number of the next version. Numbers that left are given again only where they were the last. */
export async function nextVersion(db: Database, family: string): Promise<number> {
  const rows = await db
    .select({ version: documents.version })
    .from(documents)
    .where(eq(documents.family, family))
    .orderBy(desc(documents.version))
    .limit(1)
  return (rows[0]?.version ?? 0) + 1
}

/** Makes one version the one that lists take. */
export async function chooseCurrent(db: Database, family: string, id: string): Promise<void> {
  await db
    .update(documents)
    .set({ isCurrent: false })
    .where(and(eq(documents.family, family), ne(documents.id, id)))
  await db.update(documents).set({ isCurrent: true }).where(eq(documents.id, id))
}

/** Puts a document into another's family as its next version. The one that was current there stays current. */
export async function joinFamily(db: Database, id: string, family: string): Promise<void> {
  const version = await nextVersion(db, family)
  await db.update(documents).set({ family, version, isCurrent: false, made: 'join' }).where(eq(documents.id, id))
}

/** Makes a joined document one of its own again. */
export async function leaveFamily(db: Database, { id, family, isCurrent }: DocumentRow): Promise<void> {
  await db
    .update(documents)
    .set({ family: id, version: 1, isCurrent: true, made: 'import' })
    .where(eq(documents.id, id))
  if (isCurrent) await chooseLast(db, family)
}

/** Makes the last version of a family the current one, where there is any. */
export async function chooseLast(db: Database, family: string): Promise<void> {
  const last = (await listVersions(db, family)).at(-1)
  if (last) await chooseCurrent(db, family, last.id)
}

/** Other documents of the same place and year in their current version: what may be copies of one report. */
export const listSameReport = (db: Database, { family, place, year }: DocumentRow, limit: number) =>
  year === null || place === ''
    ? Promise.resolve<DocumentRow[]>([])
    : db
        .select(summaryColumns)
        .from(documents)
        .where(
          and(eq(documents.place, place), eq(documents.year, year), ne(documents.family, family), documents.isCurrent),
        )
        .orderBy(desc(documents.seq))
        .limit(limit)

/** The way from a repaired version back to the text that it was made from; null for what came as a file. */
export async function findPieces(db: Database, id: string): Promise<readonly RepairedPiece[] | null> {
  const rows = await db.select({ pieces: documents.pieces }).from(documents).where(eq(documents.id, id))
  return rows[0]?.pieces ?? null
}

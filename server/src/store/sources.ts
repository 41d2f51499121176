import { eq } from 'drizzle-orm'
import type { Database } from './database.ts'
import { documents } from './schema.ts'
import { sources } from './schema-versions.ts'

/** A file as it came. */
export interface SourceFile {
  readonly mediaType: string
  readonly content: Uint8Array
}

/** Keeps the file of a document. */
export async function addSource(db: Database, documentId: string, { mediaType, content }: SourceFile): Promise<void> {
  await db.insert(sources).values({ documentId, mediaType, size: content.length, content }).onConflictDoNothing()
}

/** The document whose file a version was made from at last: itself where it came as a file. Null where there is none. */
export async function sourceDocument(db: Database, id: string): Promise<{ id: string; name: string } | null> {
  let at: string | null = id
  for (;;) {
    const rows: { id: string; name: string; basedOn: string | null }[] = await db
      .select({ id: documents.id, name: documents.name, basedOn: documents.basedOn })
      .from(documents)
      .where(eq(documents.id, at))
    const row = rows[0]
    if (!row) return null
    if (row.basedOn === null) return row
    at = row.basedOn
  }
}

/** The file of a document that came as one, or null where it was not kept. */
export async function findSource(db: Database, id: string): Promise<SourceFile | null> {
  const { mediaType, content } = sources
  const rows = await db.select({ mediaType, content }).from(sources).where(eq(sources.documentId, id))
  return rows[0] ?? null
}

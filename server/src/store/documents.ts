import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { and, count, desc, eq, getTableColumns, ilike, lt, or } from 'drizzle-orm'
import type { Reading, RepairedPiece } from 'duban-core'
import type { Database } from './database.ts'
import { containing, cursorAfter, type Page, placeOf } from './page.ts'
import { documents } from './schema.ts'

const { reading: _reading, readingHash: _readingHash, pieces: _pieces, ...summaryColumns } = getTableColumns(documents)

export { summaryColumns }

/** A row of the list of documents: everything but the reading. */
export type DocumentRow = Omit<typeof documents.$inferSelect, 'reading' | 'readingHash' | 'pieces'>

/** Which version of which document a reading is; for one that came as a file nothing is to be said. */
export interface VersionOf {
  readonly family: string
  readonly version: number
  readonly basedOn: string
  readonly pieces: readonly RepairedPiece[]
}

/** A reading as stored and served: JSON, gzip, with the hash that is its ETag. */
export interface PackedReading {
  readonly reading: Uint8Array
  readonly readingHash: string
}

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Packs a reading for `addDocument`. Done before the transaction, which then only writes. */
export async function packReading(reading: Reading): Promise<PackedReading> {
  const json = JSON.stringify(reading)
  return { reading: await pack(json), readingHash: createHash('sha256').update(json).digest('hex').slice(0, 32) }
}

/** The JSON of a packed reading. */
export const unpackReading = async (packed: Uint8Array): Promise<string> => (await unpack(packed)).toString('utf8')

/** Address of the document with these bytes. */
export const documentId = (sha256: string): string => sha256.slice(0, 16)

/** Adds a document, or a repaired version of one; null where the same bytes are there already. */
export async function addDocument(
  db: Database,
  reading: Reading,
  packed: PackedReading,
  version: VersionOf | null = null,
): Promise<DocumentRow | null> {
  const { document } = reading
  const id = documentId(document.sha256)
  const rows = await db
    .insert(documents)
    .values({
      ...document,
      ...packed,
      id,
      ...(version ? { ...version, made: 'repair' as const } : { family: id }),
      figureCount: reading.figures.length,
      targetCount: reading.targets.length,
      taskCount: reading.tasks.length,
      findingCount: reading.findings.filter(({ severity }) => severity !== 'note').length,
      errorCount: reading.findings.filter(({ severity }) => severity === 'error').length,
      damageCount: reading.damage.length,
    })
    .onConflictDoNothing()
    .returning(summaryColumns)
  return rows[0] ?? null
}

/** The document with this id, or null. */
export async function findDocument(db: Database, id: string): Promise<DocumentRow | null> {
  const rows = await db.select(summaryColumns).from(documents).where(eq(documents.id, id))
  return rows[0] ?? null
}

/** The document with these bytes, or null. */
export async function findDocumentByHash(db: Database, sha256: string): Promise<DocumentRow | null> {
  const rows = await db.select(summaryColumns).from(documents).where(eq(documents.sha256, sha256))
  return rows[0] ?? null
}

/** Hash of a document's reading, or null; for a reader that has it already. */
export async function findReadingHash(db: Database, id: string): Promise<string | null> {
  const rows = await db.select({ readingHash: documents.readingHash }).from(documents).where(eq(documents.id, id))
  return rows[0]?.readingHash ?? null
}

/** The packed reading of a document, or null. */
export async function findReading(db: Database, id: string): Promise<PackedReading | null> {
  const { reading, readingHash } = documents
  const rows = await db.select({ reading, readingHash }).from(documents).where(eq(documents.id, id))
  return rows[0] ?? null
}

/** Removes a document and all its records; false where there is none. */
export async function removeDocument(db: Database, id: string): Promise<boolean> {
  const rows = await db.delete(documents).where(eq(documents.id, id)).returning({ id: documents.id })
  return rows.length > 0
}

/** What the list of documents is asked for. `q` is looked for in name, title, issuer and place. */
export interface DocumentsRequest {
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A page of the documents, the last imported first; of several versions the current one. */
export async function listDocuments(db: Database, { q, cursor, limit }: DocumentsRequest): Promise<Page<DocumentRow>> {
  const { name, title, issuer, place, seq } = documents
  const where = q ? or(...[name, title, issuer, place].map(column => ilike(column, containing(q)))) : undefined
  const before = cursor === undefined ? undefined : lt(seq, placeOf(cursor, '').seq)
  const rows = await db
    .select(summaryColumns)
    .from(documents)
    .where(and(documents.isCurrent, where, before))
    .orderBy(desc(seq))
    .limit(limit + 1)
  const totals = await db.select({ total: count() }).from(documents).where(and(documents.isCurrent, where))
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last ? cursorAfter('', null, last.seq, 0) : null
  return { items, next, total: totals[0]?.total ?? 0 }
}

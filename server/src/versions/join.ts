import type { Change } from '../change.ts'
import { DubanError } from '../errors.ts'
import type { Reader } from '../read/reader.ts'
import type { Database } from '../store/database.ts'
import { type DocumentRow, findDocument, findReading } from '../store/documents.ts'
import { chooseCurrent, joinFamily, leaveFamily, listSameReport, listVersions } from '../store/versions.ts'

/** Documents of one place and year that are looked at; a report is seldom stored more often. */
const MOST_CANDIDATES = 8
/** Share of characters from which two documents are offered as copies: two reports of one year share a tenth. */
const LEAST_SHARED = 0.4

/** Another document that may be a copy of the same report (同一报告的另一版本). */
export interface Copy {
  readonly document: DocumentRow
  /** Share of the longer one's characters that both have. */
  readonly shared: number
}

/**
 * A document's row.
 * @throws DubanError `document_not_found`
 */
export async function documentOf(db: Database, id: string): Promise<DocumentRow> {
  const document = await findDocument(db, id)
  if (!document) throw new DubanError('document_not_found', { id })
  return document
}

/**
 * What two documents have apart.
 * @throws DubanError `document_not_found`
 */
export async function compareDocuments(db: Database, reader: Reader, first: string, second: string) {
  const [one, other] = [await findReading(db, first), await findReading(db, second)]
  if (!one || !other) throw new DubanError('document_not_found', { id: one ? second : first })
  return reader.compare(one.reading, other.reading)
}

/** Documents that look like copies of this one's report, the most alike first. */
export async function findCopies(db: Database, reader: Reader, id: string): Promise<Copy[]> {
  const copies: Copy[] = []
  for (const document of await listSameReport(db, await documentOf(db, id), MOST_CANDIDATES)) {
    const { shared } = await compareDocuments(db, reader, id, document.id)
    if (shared >= LEAST_SHARED) copies.push({ document, shared })
  }
  return copies.sort((a, b) => b.shared - a.shared)
}

/**
 * Keeps a document as a version of another's report, or that one as a version of this where only this has versions; the
 * current version stays the current one.
 * @throws DubanError `document_not_found`, `not_same_report`, `has_versions`
 */
export async function joinVersions({ tx, note }: Change, id: string, to: string): Promise<void> {
  const [document, other] = [await documentOf(tx, id), await documentOf(tx, to)]
  const isSame = document.place !== '' && document.place === other.place && document.year !== null
  if (!isSame || document.year !== other.year || document.family === other.family)
    throw new DubanError('not_same_report')
  const isAlone = async ({ family }: DocumentRow) => (await listVersions(tx, family)).length === 1
  const [joining, family] = (await isAlone(document)) ? [document, other.family] : [other, document.family]
  if (!(await isAlone(joining))) throw new DubanError('has_versions', { id: joining.id })
  await joinFamily(tx, joining.id, family)
  await note('version.join', { kind: 'document', id: joining.id }, { to: family })
}

/**
 * Undoes a joining.
 * @throws DubanError `document_not_found`, `not_joined`, `has_versions`
 */
export async function leaveVersions({ tx, note }: Change, id: string): Promise<void> {
  const document = await documentOf(tx, id)
  if (document.made !== 'join') throw new DubanError('not_joined', { id })
  const others = await listVersions(tx, document.family)
  if (others.some(({ basedOn }) => basedOn === id)) throw new DubanError('has_versions', { id })
  await leaveFamily(tx, document)
  await note('version.leave', { kind: 'document', id }, { from: document.family })
}

/**
 * Makes a version the one that lists take.
 * @throws DubanError `document_not_found`
 */
export async function chooseVersion({ tx, note }: Change, id: string): Promise<void> {
  const { family, version } = await documentOf(tx, id)
  await chooseCurrent(tx, family, id)
  await note('version.choose', { kind: 'document', id }, { family, version })
}

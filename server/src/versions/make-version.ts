import { createHash } from 'node:crypto'
import { originOf, type Span } from 'duban-core'
import type { Author } from '../change.ts'
import type { Clock } from '../clock.ts'
import { DubanError } from '../errors.ts'
import { type Imported, importReading } from '../import.ts'
import type { PageBox, PlacedReading } from '../read/boxes.ts'
import type { Encoding, FormatName } from '../read/document.ts'
import type { Reader } from '../read/reader.ts'
import type { Database } from '../store/database.ts'
import { findDocument, findDocumentByHash } from '../store/documents.ts'
import type { Store } from '../store/open.ts'
import { findPieces } from '../store/versions.ts'
import { findRepair, repairedText } from './proposals.ts'

type Placed = Span & { readonly boxes?: readonly PageBox[] }
type Origin = (span: Span) => Span

/** Records of a repaired text with the boxes of those that they were in the source. */
function withSourceBoxes<Row extends Placed>(rows: readonly Row[], before: readonly Placed[], origin: Origin): Row[] {
  return rows.map(row => {
    const { start, end } = origin(row)
    const same = before.find(other => other.start < end && start < other.end)
    return same?.boxes ? { ...row, boxes: same.boxes } : row
  })
}

/** The repaired reading, leading to the pages of the source where that has any. */
function onPages(reading: PlacedReading, source: PlacedReading, origin: Origin): PlacedReading {
  if (!source.pages) return reading
  return {
    ...reading,
    pages: source.pages,
    damage: withSourceBoxes(reading.damage, source.damage, origin),
    figures: withSourceBoxes(reading.figures, source.figures, origin),
    targets: withSourceBoxes(reading.targets, source.targets, origin),
    tasks: withSourceBoxes(reading.tasks, source.tasks, origin),
  }
}

/** What versions are made with. */
export interface VersionMaker {
  readonly store: Store
  readonly clock: Clock
  readonly reader: Reader
}

/**
 * Makes the accepted text of a document its next version, read anew, with the way back; the document itself stays. The
 * same text twice is one version (`isNew` false).
 * @throws DubanError `document_not_found`, `nothing_accepted`, `version_elsewhere`
 */
export async function makeVersion(
  { store, clock, reader }: VersionMaker,
  id: string,
  author: Author,
): Promise<Imported> {
  const document = await findDocument(store.db, id)
  if (!document) throw new DubanError('document_not_found', { id })
  const repair = await findRepair(store.db, id)
  const repaired = repairedText(repair)
  const { text, pieces } = repaired
  const sha256 = createHash('sha256').update(text).digest('hex')
  const existing = await findDocumentByHash(store.db, sha256)
  if (existing && existing.family !== document.family) throw new DubanError('version_elsewhere', { id: existing.id })
  if (existing) return { document: existing, isNew: false }
  const fresh = await reader.reread({
    name: document.name,
    format: document.format as FormatName,
    encoding: document.encoding as Encoding,
    sha256,
    text,
    places: [],
    pages: [],
  })
  const reading = onPages(fresh, repair.reading, span => originOf(repaired, span))
  const repairOf = { basedOn: id, family: document.family, pieces }
  return importReading(store, reading, () => {}, { author, clock, repairOf })
}

/** A stretch of a document, and the file's text that it stands in. */
export interface Home extends Span {
  readonly document: string
}

/**
 * Where a stretch of a version stands in the text that came as a file, over however many repairs.
 * @throws DubanError `document_not_found`
 */
export async function homeOf(db: Database, id: string, span: Span): Promise<Home> {
  let home: Home = { document: id, ...span }
  for (;;) {
    const document = await findDocument(db, home.document)
    if (!document) throw new DubanError('document_not_found', { id: home.document })
    const pieces = await findPieces(db, document.id)
    if (document.basedOn === null || pieces === null) return home
    home = { document: document.basedOn, ...originOf({ pieces }, home) }
  }
}

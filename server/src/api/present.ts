import type { Language } from '../errors.ts'
import type { DocumentRow } from '../store/documents.ts'
import type { Page } from '../store/page.ts'
import type { Found } from '../store/records.ts'
import type { ArchiveItem } from './imports.ts'
import { problemOf } from './problems.ts'
import type { DocumentSummary } from './schema.ts'

/** A document as the API gives it. */
export const presentDocument = (row: DocumentRow): DocumentSummary => ({
  id: row.id,
  name: row.name,
  title: row.title,
  issuer: row.issuer,
  place: row.place,
  year: row.year,
  date: row.date,
  format: row.format,
  encoding: row.encoding,
  sha256: row.sha256,
  characters: row.characters,
  counts: {
    figures: row.figureCount,
    targets: row.targetCount,
    tasks: row.taskCount,
    findings: row.findingCount,
    errors: row.errorCount,
    damage: row.damageCount,
  },
  importedAt: row.importedAt.toISOString(),
  family: row.family,
  version: row.version,
  isCurrent: row.isCurrent,
  made: row.made,
  basedOn: row.basedOn,
})

/** What became of a file of an archive, as the API gives it. */
export const presentArchiveItem = ({ name, document, isNew, error }: ArchiveItem, language: Language) => ({
  name,
  isNew,
  document: document && presentDocument(document),
  problem: error && problemOf(error, language),
})

/** A page with each item as the API gives it. */
export const presentPage = <Row, Item>({ items, next, total }: Page<Row>, present: (row: Row) => Item) => ({
  items: items.map(present),
  next,
  total,
})

/** A record with the document that it is of. */
export const presentFound = <Record extends object>({ record, ...ofDocument }: Found<Record>) => ({
  ...record,
  ...ofDocument,
})

import type { DocumentRow } from '../store/documents.ts'
import type { Page } from '../store/page.ts'
import type { Found } from '../store/records.ts'
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

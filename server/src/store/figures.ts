import { and, eq, ilike, or } from 'drizzle-orm'
import type { Comparator, Figure, FigureKind, FigureValue, Modality, Reading } from 'duban-core'
import { type Database, inBatches } from './database.ts'
import { containing, type Page, type PageRequest } from './page.ts'
import { type Found, listRecords } from './records.ts'
import { figures } from './schema.ts'

/** What figures are filtered by; all conditions hold together. */
export interface FigureFilter {
  readonly document?: string | undefined
  /** Looked for in the figure's characters and its indicator. */
  readonly q?: string | undefined
  readonly kind?: FigureKind | undefined
  readonly modality?: Modality | undefined
  readonly comparator?: Comparator | undefined
  readonly period?: string | undefined
  readonly headline?: boolean | undefined
}

/** Fields that figures may be sorted by. */
export const FIGURE_SORTS = {
  text: { column: figures.text, type: 'text' },
  value: { column: figures.value, type: 'number' },
  unit: { column: figures.unit, type: 'text' },
  kind: { column: figures.kind, type: 'text' },
  comparator: { column: figures.comparator, type: 'text' },
  modality: { column: figures.modality, type: 'text' },
  indicator: { column: figures.indicator, type: 'text' },
  period: { column: figures.period, type: 'text' },
  region: { column: figures.region, type: 'text' },
  start: { column: figures.ordinal, type: 'number' },
} as const

/** The number that a value is sorted by: the low end of a range; null for what is no decimal. */
export function sortableValue(value: FigureValue | null): string | null {
  const low = typeof value === 'string' ? value : value?.[0]
  return low !== undefined && /^-?\d+(?:\.\d+)?$/.test(low) ? low : null
}

/** Writes the figures of a reading. */
export async function addFigures(db: Database, documentId: string, reading: Reading): Promise<void> {
  const headline = new Set(reading.targets.filter(target => target.headline).map(target => target.figure))
  const rows = reading.figures.map((record, ordinal) => ({
    ...record,
    documentId,
    ordinal,
    value: sortableValue(record.value),
    headline: headline.has(record.id),
    record,
  }))
  for (const batch of inBatches(rows)) await db.insert(figures).values(batch)
}

/** A page of figures over all documents. */
export function listFigures(db: Database, filter: FigureFilter, request: PageRequest): Promise<Page<Found<Figure>>> {
  const { document, q, kind, modality, comparator, period, headline } = filter
  const where = and(
    q ? or(ilike(figures.text, containing(q)), ilike(figures.indicator, containing(q))) : undefined,
    kind && eq(figures.kind, kind),
    modality && eq(figures.modality, modality),
    comparator && eq(figures.comparator, comparator),
    period === undefined ? undefined : eq(figures.period, period),
    headline === undefined ? undefined : eq(figures.headline, headline),
  )
  return listRecords<Figure, typeof figures>(db, { table: figures, where, document, sortFields: FIGURE_SORTS }, request)
}

import { and, eq, ilike, or } from 'drizzle-orm'
import type { Comparator, Reading, Target } from 'duban-core'
import { type Database, inBatches } from './database.ts'
import { sortableValue } from './figures.ts'
import { containing, type Page, type PageRequest } from './page.ts'
import { type Found, listRecords } from './records.ts'
import { targets } from './schema.ts'

/** What targets are filtered by; all conditions hold together. */
export interface TargetFilter {
  readonly document?: string | undefined
  /** Looked for in the target's characters and its indicator. */
  readonly q?: string | undefined
  readonly comparator?: Comparator | undefined
  readonly period?: string | undefined
  readonly headline?: boolean | undefined
}

/** Fields that targets may be sorted by. */
export const TARGET_SORTS = {
  text: { column: targets.text, type: 'text' },
  value: { column: targets.value, type: 'number' },
  unit: { column: targets.unit, type: 'text' },
  comparator: { column: targets.comparator, type: 'text' },
  indicator: { column: targets.indicator, type: 'text' },
  reference: { column: targets.reference, type: 'text' },
  tier: { column: targets.tier, type: 'text' },
  period: { column: targets.period, type: 'text' },
  region: { column: targets.region, type: 'text' },
  start: { column: targets.ordinal, type: 'number' },
} as const

/** Writes the targets of a reading. */
export async function addTargets(db: Database, documentId: string, reading: Reading): Promise<void> {
  const rows = reading.targets.map((record, ordinal) => ({
    ...record,
    documentId,
    ordinal,
    value: sortableValue(record.value),
    record,
  }))
  for (const batch of inBatches(rows)) await db.insert(targets).values(batch)
}

/** A page of targets over all documents. */
export function listTargets(db: Database, filter: TargetFilter, request: PageRequest): Promise<Page<Found<Target>>> {
  const { document, q, comparator, period, headline } = filter
  const where = and(
    q ? or(ilike(targets.text, containing(q)), ilike(targets.indicator, containing(q))) : undefined,
    comparator && eq(targets.comparator, comparator),
    period === undefined ? undefined : eq(targets.period, period),
    headline === undefined ? undefined : eq(targets.headline, headline),
  )
  return listRecords<Target, typeof targets>(db, { table: targets, where, document, sortFields: TARGET_SORTS }, request)
}

import { and, asc, count, countDistinct, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Figure, FigureKind, Target } from 'duban-core'
import type { Database } from './database.ts'
import type { Found } from './records.ts'
import { documents, figures, targets } from './schema.ts'

/** How often an indicator is spoken of: figures (copies left out), and the reports that they stand in. */
export interface IndicatorCount {
  readonly indicatorId: string
  readonly mentions: number
  readonly documents: number
}

/** What the points of an indicator are narrowed by. */
export interface PointFilter {
  /** As `places` names it. */
  readonly place?: string | undefined
  readonly kind?: FigureKind | undefined
}

/** A place that an indicator is spoken of, and how often. */
export interface PlaceCount {
  readonly place: string
  readonly points: number
}

/** A record of an indicator, with its document and the place that it is about. */
export type Located<Record> = Found<Record> & { readonly about: string }

/** The whole country is one wherever it is named; any other place of a report is told apart by who reports it. */
const WHOLE_COUNTRY = '全国'

const aboutOf = (table: typeof figures | typeof targets): SQL<string> =>
  sql<string>`case ${table.region} when '' then ${documents.place} when ${WHOLE_COUNTRY} then ${WHOLE_COUNTRY}
    else ${documents.place} || '·' || ${table.region} end`

/** Copies count once, and of several versions the current one; background says nothing of a year's outcome or target. */
const isPoint = and(documents.isCurrent, ne(figures.trust, 'copy'), ne(figures.modality, 'other'))

const located = (table: typeof figures | typeof targets) => ({
  documentId: documents.id,
  documentName: documents.name,
  place: documents.place,
  year: documents.year,
  about: aboutOf(table),
})

/** Every indicator of the table that a stored report speaks of. */
export function countIndicators(db: Database): Promise<IndicatorCount[]> {
  return db
    .select({
      indicatorId: figures.indicatorId,
      mentions: count(),
      documents: countDistinct(figures.documentId),
    })
    .from(figures)
    .innerJoin(documents, eq(figures.documentId, documents.id))
    .where(and(ne(figures.indicatorId, ''), isPoint))
    .groupBy(figures.indicatorId)
}

/**
 * The latest outcome of each of these indicators at the place that reports it: of the last single year, a level before
 * a rate before a growth, by the report of the latest year.
 */
export async function latestOutcomes(db: Database, ids: readonly string[]): Promise<Map<string, Located<Figure>>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([figures.indicatorId], {
      record: sql<Figure>`${figures.record}`,
      indicatorId: figures.indicatorId,
      ...located(figures),
    })
    .from(figures)
    .innerJoin(documents, eq(figures.documentId, documents.id))
    .where(
      and(
        documents.isCurrent,
        inArray(figures.indicatorId, [...ids]),
        inArray(figures.modality, ['achieved', 'expected']),
        eq(figures.trust, 'sound'),
        eq(figures.region, ''),
        sql`${figures.period} ~ '^[0-9]{4}$'`,
      ),
    )
    .orderBy(
      figures.indicatorId,
      desc(figures.period),
      sql`array_position(array['level', 'rate', 'growth']::text[], ${figures.kind}) nulls last`,
      sql`${documents.year} desc nulls last`,
      desc(documents.seq),
      asc(figures.ordinal),
    )
  return new Map(rows.map(({ indicatorId, ...found }) => [indicatorId, found]))
}

/** The places that an indicator is spoken of, the most often named first. */
export function countPlaces(db: Database, indicatorId: string): Promise<PlaceCount[]> {
  const place = aboutOf(figures)
  return db
    .select({ place, points: count() })
    .from(figures)
    .innerJoin(documents, eq(figures.documentId, documents.id))
    .where(and(eq(figures.indicatorId, indicatorId), isPoint))
    .groupBy(sql`1`)
    .orderBy(desc(count()), asc(sql`1`))
}

/** Figures of an indicator, at most `limit`, by period, then by report; `total` counts all. */
export async function listPoints(
  db: Database,
  indicatorId: string,
  { place, kind }: PointFilter,
  limit: number,
): Promise<{ readonly items: Located<Figure>[]; readonly total: number }> {
  const where = and(
    eq(figures.indicatorId, indicatorId),
    isPoint,
    place === undefined ? undefined : eq(aboutOf(figures), place),
    kind && eq(figures.kind, kind),
  )
  const ofDocument = eq(figures.documentId, documents.id)
  const items = await db
    .select({ record: sql<Figure>`${figures.record}`, ...located(figures) })
    .from(figures)
    .innerJoin(documents, ofDocument)
    .where(where)
    .orderBy(asc(figures.period), asc(documents.seq), asc(figures.ordinal))
    .limit(limit)
  const totals = await db.select({ total: count() }).from(figures).innerJoin(documents, ofDocument).where(where)
  return { items, total: totals[0]?.total ?? 0 }
}

/** Targets of an indicator, those without a number included, at most `limit`, by period, then by report. */
export function listPointTargets(
  db: Database,
  indicatorId: string,
  place: string | undefined,
  limit: number,
): Promise<Located<Target>[]> {
  return db
    .select({ record: sql<Target>`${targets.record}`, ...located(targets) })
    .from(targets)
    .innerJoin(documents, eq(targets.documentId, documents.id))
    .where(
      and(
        documents.isCurrent,
        eq(targets.indicatorId, indicatorId),
        place === undefined ? undefined : eq(aboutOf(targets), place),
        // Those with a number are among the figures; of them only the tier is asked for.
        sql`(${isNull(sql`${targets.record} ->> 'figure'`)} or ${targets.tier} is not null)`,
      ),
    )
    .orderBy(asc(targets.period), asc(documents.seq), asc(targets.ordinal))
    .limit(limit)
}

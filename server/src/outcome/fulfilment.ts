import { compareYears, type TargetOutcome, type TaskOutcome, type YearComparison } from 'duban-core'
import type { Database } from '../store/database.ts'
import { findReadingHash } from '../store/documents.ts'
import { type DatedReport, listDatedReports } from '../store/reports-by-place.ts'
import { readingOf } from './readings.ts'

/** The report of a year, and that of the next whose review answers it. */
export interface YearPair {
  readonly year: number
  readonly earlier: DatedReport
  readonly later: DatedReport
}

/** The reports of a place of which one follows another. */
export interface PlaceYears {
  readonly place: string
  readonly pairs: readonly YearPair[]
}

/** Places with at least two reports in a row, the one with most first. */
export async function placesWithPairs(db: Database): Promise<PlaceYears[]> {
  const byPlace = Map.groupBy(await listDatedReports(db), ({ place }) => place)
  return [...byPlace]
    .map(([place, reports]) => ({ place, pairs: pairsOf(reports) }))
    .filter(({ pairs }) => pairs.length > 0)
    .sort((a, b) => b.pairs.length - a.pairs.length || (a.place < b.place ? -1 : 1))
}

/** Of several copies of a year's report the soundest counts, of those the last imported. */
export function pairsOf(reports: readonly DatedReport[]): readonly YearPair[] {
  const best = new Map<number, DatedReport>()
  for (const report of reports) {
    const other = best.get(report.year)
    const isBetter =
      !other || report.damage < other.damage || (report.damage === other.damage && report.seq > other.seq)
    if (isBetter) best.set(report.year, report)
  }
  return [...best.keys()]
    .sort((a, b) => a - b)
    .flatMap(year => {
      const [earlier, later] = [best.get(year), best.get(year + 1)]
      return earlier && later ? [{ year, earlier, later }] : []
    })
}

/** Compares pairs of reports, and keeps what was worked out: readings never change. */
export interface Comparer {
  readonly compare: (pair: YearPair) => Promise<YearComparison>
}

/** Comparisons that are kept; each is some hundred kilobytes. */
const MOST_KEPT = 24

/** A comparer over a store. */
export function createComparer(db: Database): Comparer {
  const kept = new Map<string, Promise<YearComparison>>()
  const work = async ({ earlier, later }: YearPair): Promise<YearComparison> =>
    compareYears(await readingOf(db, earlier.id), await readingOf(db, later.id))
  return {
    compare: async pair => {
      const key = (await Promise.all([pair.earlier.id, pair.later.id].map(id => findReadingHash(db, id)))).join(' ')
      const known = kept.get(key)
      kept.delete(key)
      const comparison = known ?? work(pair)
      kept.set(key, comparison)
      comparison.catch(() => kept.delete(key))
      for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(old)
      return comparison
    },
  }
}

/** 主要污染物排放 and 主要污染物排放量 are one line. */
const TAIL = /(?:总量|总额|量|水平)$/

/** What makes a target of one year and one of another the same line of a table: what is measured, where, and in what. */
export const lineOf = ({ target }: TargetOutcome): string =>
  [target.indicatorId || target.indicator.replace(/\s/g, '').replace(TAIL, ''), target.region, target.unit].join('|')

/** Tasks of a comparison by what is wanted of them. */
export const tasksOf = (
  { tasks }: YearComparison,
  { status, q }: { readonly status?: TaskOutcome['status'] | undefined; readonly q?: string | undefined },
): readonly TaskOutcome[] =>
  tasks.filter(
    task =>
      (status === undefined || task.status === status) &&
      (q === undefined || task.promise.text.includes(q) || (task.sentence?.text.includes(q) ?? false)),
  )

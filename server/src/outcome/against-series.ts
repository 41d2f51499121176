import { compareWithSeries, type SeriesComparison, worstFirst } from 'duban-core'
import type { Database } from '../store/database.ts'
import { seriesOfPeriods } from '../store/series.ts'
import { readingOf } from './readings.ts'

/**
 * The figures of a report against the official series of the years that it speaks of, the contradicted first.
 * @throws DubanError `document_not_found`
 */
export async function againstSeries(db: Database, id: string): Promise<readonly SeriesComparison[]> {
  const reading = await readingOf(db, id)
  const periods = [...new Set(reading.figures.map(({ period }) => period))].filter(period => /^\d{4}$/.test(period))
  return worstFirst(compareWithSeries(reading, await seriesOfPeriods(db, periods)))
}

import { readSeriesTable, type SeriesRow } from 'duban-core'
import { DubanError } from '../errors.ts'
import { tableCells } from './cells.ts'
import type { Source } from './document.ts'

/** Troubles that one refusal tells. */
const MOST_TOLD = 20

/**
 * The official series of a file (.csv, .xlsx), wholly or not at all.
 * @throws DubanError `series_unreadable` with every line that cannot be taken, and as `tableCells`
 */
export async function readSeriesFile(source: Source): Promise<readonly SeriesRow[]> {
  const { rows, troubles } = readSeriesTable(await tableCells(source))
  if (troubles.length === 0) return rows
  const told = troubles.slice(0, MOST_TOLD).map(({ line, reason }) => `第 ${line} 行：${reason}`)
  const rest = troubles.length > MOST_TOLD ? `；另有 ${troubles.length - MOST_TOLD} 行` : ''
  throw new DubanError('series_unreadable', {
    name: source.name,
    count: troubles.length,
    lines: told.join('；') + rest,
  })
}

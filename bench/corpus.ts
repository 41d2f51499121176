import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = join(import.meta.dirname, '..')
/** Real reports and their gold, where they are at hand; they are never part of the project. */
export const shared = resolve(root, process.env.DUBAN_SHARED ?? '../shared')

/** A report to measure with. */
export interface Report {
  readonly name: string
  readonly text: string
}

/** The real reports, or, where they are missing, the samples; `isReal` says which, for the result's page. */
export function loadReports(): { readonly reports: readonly Report[]; readonly isReal: boolean } {
  const real = join(shared, 'corpus')
  const isReal = existsSync(real)
  const folder = isReal ? real : join(root, 'samples')
  const reports = readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .map(file => ({ name: file.slice(0, -'.txt'.length), text: readFileSync(join(folder, file), 'utf8') }))
  return { reports, isReal }
}

/**
 * A stream of at least `characters` made of the reports in turn, with no two alike in a row, each time with another
 * line in front, so that no copy equals an earlier one.
 */
export function* streamReports(reports: readonly Report[], characters: number): Generator<string> {
  let produced = 0
  for (let round = 0; produced < characters; round++)
    for (const { name, text } of reports) {
      if (produced >= characters) return
      const varied = round === 0 ? text : `${name}第${round}份\n${text}`
      produced += varied.length
      yield varied
    }
}

/** The middle value. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]

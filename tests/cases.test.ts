import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Reading, read } from 'duban-core'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../cases')
const names = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

/** Each table of answers and where its rows come from. */
const TABLES: Readonly<Record<string, (reading: Reading) => readonly object[]>> = {
  figures: reading => reading.figures,
  targets: reading => reading.targets,
  tasks: reading => reading.tasks,
}

const cell = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** Compares as text, so that a difference shows as rows; keeps the differing answer beside the table. */
function compare(path: string, rows: readonly object[]): void {
  const expected = readFileSync(path, 'utf8')
  const columns = expected.slice(0, expected.indexOf('\n')).split('\t')
  const body = rows.map(row => columns.map(column => cell((row as Record<string, unknown>)[column])).join('\t'))
  const actual = `${[columns.join('\t'), ...body].join('\n')}\n`
  if (actual === expected) rmSync(`${path}.changed`, { force: true })
  else writeFileSync(`${path}.changed`, actual)
  expect(actual).toBe(expected)
}

describe.each(names)('cases/%s', name => {
  const source = readFileSync(join(folder, name, 'source.txt'), 'utf8')
  const reading = read(source)
  const tables = Object.keys(TABLES).filter(table => existsSync(join(folder, name, `${table}.tsv`)))

  it.each(tables)('%s.tsv', table => {
    compare(join(folder, name, `${table}.tsv`), TABLES[table](reading))
  })

  it('has at least one table of answers', () => {
    expect(tables).not.toEqual([])
  })

  it('points home with every record', () => {
    const records = [...reading.figures, ...reading.targets, ...reading.tasks, ...reading.figures.flatMap(f => f.cues)]
    for (const { start, end, text } of records) expect(source.slice(start, end)).toBe(text)
    const ends = [...reading.sections, ...reading.damage, ...reading.findings.flatMap(finding => finding.spans)]
    for (const { start, end } of ends) expect(start >= 0 && start <= end && end <= source.length).toBe(true)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findFigures } from '../statements/figures/figures.ts'
import { findTargets } from '../statements/targets/targets.ts'
import { findTasks } from '../statements/tasks/tasks.ts'
import { toText } from '../text/text.ts'
import { printCell } from './cells.ts'
import { breakdownColumns } from './columns.ts'
import { draftBreakdown } from './draft.ts'
import { reconcile } from './reconcile.ts'

const folder = new URL('../../../samples/', import.meta.url)
const names = readdirSync(folder).filter(name => /^chengchuan-\d{4}\.txt$/.test(name))

describe.each(names)('the breakdown of %s', name => {
  const source = readFileSync(new URL(name, folder), 'utf8')
  const text = toText(source)
  const figures = findFigures(text)
  const year = Number(name.slice(11, 15))
  const reading = {
    document: { year },
    text: source,
    sections: text.sections,
    figures,
    targets: findTargets(text, figures),
    tasks: findTasks(text, figures),
  }
  const rows = draftBreakdown(reading)

  it('has a row for every task, each with its own id and its words where it says they are', () => {
    expect(rows.filter(row => row.part === 'tasks')).toHaveLength(reading.tasks.length)
    expect(new Set(rows.map(row => row.id)).size).toBe(rows.length)
    for (const row of rows)
      for (const quote of row.source) expect(source.slice(quote.start, quote.end)).toBe(quote.text)
    for (const target of rows.flatMap(row => row.targets))
      expect(source.slice(target.start, target.end)).toBe(target.text)
  })

  it('comes back from print unchanged', () => {
    const sheet = rows.map((row, i) => ({
      line: i + 2,
      cells: Object.fromEntries(breakdownColumns.map(({ field }) => [field, printCell(row, field, i + 1)])),
    }))
    const back = reconcile(rows, sheet, year)
    expect([back.changes, back.unread, back.absent, back.isReordered]).toEqual([[], [], [], false])
  })
})

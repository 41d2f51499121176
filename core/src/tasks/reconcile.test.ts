import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printCell } from './cells.ts'
import { breakdownColumns, fieldOfHeading } from './columns.ts'
import { type EditedRow, reconcile } from './reconcile.ts'
import type { BreakdownRow, RowTarget } from './types.ts'

const target = (id: string, text: string, value: string, unit: string): RowTarget => ({
  id,
  start: 10,
  end: 20,
  text,
  indicator: text.replace(/\d.*/, ''),
  indicatorId: '',
  kind: 'level',
  comparator: 'eq',
  value,
  unit,
  reference: null,
  tier: null,
  isMilestone: false,
})
const row = (id: string, text: string, over: Partial<BreakdownRow> = {}): BreakdownRow => ({
  id,
  part: 'tasks',
  source: [{ start: 10, end: 30, text }],
  level: 'city',
  text,
  kind: 'quantitative',
  category: '民生',
  targets: [target('g1', '公办幼儿园12所', '12', '所'), target('g2', '学位3600个', '3600', '个')],
  items: [],
  lead: [{ unit: '市教育局', why: '幼儿园' }],
  coUnits: ['市财政局'],
  leaderPost: '',
  deadline: { text: '', day: '2024-12-31' },
  nodes: [],
  links: [],
  note: '',
  from: [],
  ...over,
})
const rows = [row('t1', '建幼儿园'), row('t2', '修路'), row('t3', '修路')]
const whole = (r: BreakdownRow, i: number): EditedRow => ({
  line: i + 2,
  cells: Object.fromEntries(breakdownColumns.map(({ field }) => [field, printCell(r, field, i + 1)])),
})
const sheet = rows.map(whole)
const withCells = (index: number, cells: EditedRow['cells']) =>
  sheet.map((line, i) => (i === index ? { ...line, cells: { ...line.cells, ...cells } } : line))

describe('the table of columns', () => {
  const lines = readFileSync(new URL('../../../lexicons/breakdown-columns.tsv', import.meta.url), 'utf8').split('\n')
  it.each(
    lines
      .filter(l => l && !l.startsWith('#'))
      .slice(1)
      .map(l => l.split('\t')),
  )('%s', (field, heading, _, example) => {
    expect([fieldOfHeading(heading), fieldOfHeading(example), fieldOfHeading(` ${heading}\n`)]).toEqual([
      field,
      field,
      field,
    ])
  })
  it('knows no column that nobody has', () => expect(fieldOfHeading('心情')).toBeNull())
})

describe('reconcile', () => {
  it('finds nothing in a table that came back as it went', () =>
    expect(reconcile(rows, sheet, 2024)).toEqual({ rows, changes: [], unread: [], absent: [], isReordered: false }))

  it.each<[string, EditedRow['cells'], object]>([
    ['a lead unit', { lead: '市住建局' }, { lead: [{ unit: '市住建局', why: '人工指定' }] }],
    [
      'two that lead their own parts',
      { lead: '市教育局、市住建局分别牵头' },
      { lead: [{ unit: '市教育局' }, { unit: '市住建局' }] },
    ],
    [
      'the first of a list leads',
      { lead: '市住建局、市城管局' },
      { lead: [{ unit: '市住建局' }], coUnits: ['市城管局', '市财政局'] },
    ],
    ['co-units', { coUnits: '市财政局，各县（市、区）政府' }, { coUnits: ['市财政局', '各县（市、区）政府'] }],
    ['a post', { leaderPost: '副市长' }, { leaderPost: '副市长' }],
    ['a deadline', { deadline: '9月底前' }, { deadline: { text: '9月底前', day: '2024-09-30' } }],
    ['a kind', { kind: '定性' }, { kind: 'qualitative' }],
    [
      'a number',
      { targets: '公办幼儿园15所以上；学位3600个' },
      {
        targets: [
          { id: 'g1', value: '15', comparator: 'ge', start: 10 },
          { id: 'g2', value: '3600' },
        ],
      },
    ],
    [
      'nodes',
      { nodes: '6月底：开工；2024-11-30 完成80%' },
      {
        nodes: [
          { by: '2024-06-30', text: '开工', share: null },
          { by: '2024-11-30', share: '80' },
        ],
      },
    ],
  ])('takes in %s', (_, cells, expected) => {
    const result = reconcile(rows, withCells(0, cells), 2024)
    expect(result.rows[0]).toMatchObject(expected)
    expect(result.changes.map(c => [c.rowId, c.line, c.field])).toEqual([['t1', 2, Object.keys(cells)[0]]])
    expect(result.rows[0].source).toEqual(rows[0].source)
  })

  it.each<[string, EditedRow['cells'], string]>([
    ['a wording that was emptied', { text: ' ' }, 'emptied'],
    ['a lead unit that was emptied', { lead: '' }, 'emptied'],
    ['a day that is none', { deadline: '尽快' }, 'not_a_day'],
    ['a kind that is none', { kind: '定' }, 'not_a_kind'],
    ['targets without a number', { targets: '多建一些' }, 'not_targets'],
    ['targets that were emptied', { targets: '' }, 'emptied'],
    ['nodes without a day', { nodes: '开工' }, 'not_nodes'],
  ])('reports %s and keeps the row', (_, cells, reason) => {
    const result = reconcile(rows, withCells(0, cells), 2024)
    expect(result.rows).toEqual(rows)
    expect(result.unread).toMatchObject([{ line: 2, field: Object.keys(cells)[0], reason }])
  })

  it('meets rows without an id by wording, then by number', () => {
    const bare = sheet.map(({ line, cells }) => ({ line, cells: { ...cells, id: undefined, note: '已核' } }))
    const result = reconcile(
      rows,
      bare.map(l => ({ ...l, cells: Object.fromEntries(Object.entries(l.cells).filter(([, c]) => c !== undefined)) })),
      2024,
    )
    expect(result.changes.map(c => c.rowId)).toEqual(['t1', 't2', 't3'])
  })

  it('reports strange, doubled, missing and moved rows', () => {
    const result = reconcile(rows, [sheet[1], sheet[0], sheet[0], { line: 9, cells: { id: 'x', text: '造船' } }], 2024)
    expect(result.unread.map(u => [u.line, u.reason, u.text])).toEqual([
      [2, 'duplicate_row', '建幼儿园'],
      [9, 'unknown_row', '造船'],
    ])
    expect([result.absent, result.isReordered, result.rows]).toEqual([['t3'], true, rows])
  })
})

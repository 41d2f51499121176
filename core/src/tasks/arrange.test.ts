import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arranged, editRow, mergeRows, moveRow, splitRow } from './arrange.ts'
import type { BreakdownRow, RowTarget } from './types.ts'

const text = '新建公办幼儿园12所，新增学位3600个，改造老旧小区40个。'
const target = (id: string, words: string, value: string): RowTarget => {
  const start = text.indexOf(words) + 100
  return {
    id,
    start,
    end: start + words.length,
    text: words,
    indicator: words.slice(2, -3),
    indicatorId: '',
    kind: 'level',
    comparator: 'eq',
    value,
    unit: '个',
    reference: null,
    tier: null,
    isMilestone: false,
  }
}
const row = (id: string, over: Partial<BreakdownRow> = {}): BreakdownRow => ({
  id,
  part: 'tasks',
  source: [{ start: 100, end: 100 + text.length, text }],
  level: 'city',
  text,
  kind: 'quantitative',
  category: '民生',
  targets: [
    target('g1', '公办幼儿园12所', '12'),
    target('g2', '学位3600个', '3600'),
    target('g3', '老旧小区40个', '40'),
  ],
  items: [{ id: 'i1', start: 104, end: 112, text: '公办幼儿园12所', targets: ['g1'] }],
  lead: [{ unit: '市教育局', why: '幼儿园' }],
  coUnits: [],
  leaderPost: '',
  deadline: { text: '', day: '2024-12-31' },
  nodes: [],
  links: [],
  note: '',
  from: [],
  ...over,
})
const rowsOf = (arranged: Arranged): readonly BreakdownRow[] => {
  if (!arranged.ok) throw new Error(arranged.refusal.code)
  return arranged.rows
}
const codeOf = (arranged: Arranged) => (arranged.ok ? null : arranged.refusal.code)
const cut = 100 + text.indexOf('，新增') + 1
const second = 100 + text.indexOf('，改造') + 1

describe('splitRow', () => {
  it('gives each part its words, its targets and its sub-items', () => {
    const rows = rowsOf(splitRow([row('t1'), row('t2')], 't1', [cut, second]))
    expect(rows.map(r => [r.id, r.text, r.targets.map(t => t.id), r.items.length])).toEqual([
      ['t1-1', '新建公办幼儿园12所，', ['g1'], 1],
      ['t1-2', '新增学位3600个，', ['g2'], 0],
      ['t1-3', '改造老旧小区40个。', ['g3'], 0],
      ['t2', text, ['g1', 'g2', 'g3'], 1],
    ])
    expect(rows[1].from).toEqual(['t1'])
  })

  it.each<[string, string, number[], string[] | undefined, string | null]>([
    ['a row that is not there', 't9', [cut], undefined, 'no_row'],
    ['a place outside the row', 't1', [99], undefined, 'outside'],
    ['the edge of the row', 't1', [100], undefined, 'outside'],
    ['a place inside a target', 't1', [106], undefined, 'cuts_target'],
    ['an edited wording', 'edited', [cut], undefined, 'edited_text'],
    ['an edited wording, with the wordings of its parts', 'edited', [cut], ['a', 'b'], null],
  ])('%s', (_, id, cuts, texts, code) =>
    expect(codeOf(splitRow([row('t1'), row('edited', { text: '幼儿园和学位' })], id, cuts, texts))).toBe(code),
  )
})

describe('mergeRows', () => {
  it('keeps every word, target, unit and link, the first lead unit leading', () => {
    const rows = [
      row('t1'),
      row('t2', {
        lead: [{ unit: '市住建局', why: '小区' }],
        coUnits: ['市财政局', '市教育局'],
        deadline: { text: '2025年', day: '2025-12-31' },
        links: ['p1'],
      }),
      row('t3'),
    ]
    const [merged, rest] = rowsOf(mergeRows(rows, ['t2', 't1']))
    expect(merged).toMatchObject({
      id: 't1+',
      lead: [{ unit: '市教育局' }],
      coUnits: ['市财政局', '市住建局'],
      deadline: { day: '2025-12-31' },
      links: ['p1'],
      from: ['t1', 't2'],
    })
    expect(merged.targets).toHaveLength(6)
    expect(rest.id).toBe('t3')
  })

  it.each<[string, string[], string]>([
    ['one row', ['t1'], 'too_few'],
    ['a row that is not there', ['t1', 't9'], 'no_row'],
    ['a headline target with a task', ['t1', 'h1'], 'mixed_parts'],
  ])('refuses %s', (_, ids, code) =>
    expect(codeOf(mergeRows([row('h1', { part: 'targets' }), row('t1')], ids))).toBe(code),
  )

  it('undoes any split', () => {
    const free = [...text].map((_, i) => 100 + i).filter(at => codeOf(splitRow([row('t1')], 't1', [at])) === null)
    fc.assert(
      fc.property(fc.subarray(free, { minLength: 1 }), cuts => {
        const parts = rowsOf(splitRow([row('t1')], 't1', cuts))
        expect(parts).toHaveLength(cuts.length + 1)
        const [merged, ...rest] = rowsOf(
          mergeRows(
            parts,
            parts.map(part => part.id),
          ),
        )
        expect(rest).toEqual([])
        expect([merged.source, merged.targets, merged.text]).toEqual([row('t1').source, row('t1').targets, text])
      }),
    )
  })
})

describe('editRow and moveRow', () => {
  it('leaves the link to the report', () => {
    const [edited] = rowsOf(editRow([row('t1')], 't1', { text: '办好学校', leaderPost: '副市长（教育）' }))
    expect([edited.source, edited.leaderPost]).toEqual([row('t1').source, '副市长（教育）'])
    expect(codeOf(editRow([row('t1')], 't9', {}))).toBe('no_row')
  })

  it('moves within the part only, and loses no row', () => {
    const rows = [row('h1', { part: 'targets' }), row('h2', { part: 'targets' }), row('t1'), row('t2'), row('t3')]
    fc.assert(
      fc.property(fc.constantFrom('h1', 'h2', 't1', 't2', 't3'), fc.integer({ min: -3, max: 9 }), (id, index) => {
        const moved = rowsOf(moveRow(rows, id, index))
        expect(moved.map(r => r.id).sort()).toEqual(['h1', 'h2', 't1', 't2', 't3'])
        expect(moved.slice(0, 2).every(r => r.part === 'targets')).toBe(true)
      }),
    )
    expect(rowsOf(moveRow(rows, 't3', 2)).map(r => r.id)).toEqual(['h1', 'h2', 't3', 't1', 't2'])
  })
})

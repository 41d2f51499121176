import { describe, expect, it } from 'vitest'
import type { Unit } from '../../client/units.ts'
import { ordered, timelyShare, unitRows } from './unit-rows.ts'

const unit = (id: string, parentId: string | null = null): Unit => ({
  id,
  name: `名${id}`,
  kind: 'department',
  parentId,
  aliases: [],
  datedNames: [],
  subjects: [],
  toDay: '',
})
const units = [unit('a'), unit('b'), unit('c', 'a'), unit('d', 'gone')]
const board = {
  asOf: '2024-10-08',
  total: 5,
  colours: {},
  units: [
    { unit: 'b', name: '名b', total: 3, colours: { red: 2, green: 1 } },
    { unit: 'c', name: '名c', total: 2, colours: { green: 2 } },
  ],
}
const month = (id: string, asked: number, onTime: number) => ({
  documentId: 'd',
  month: '2024-09',
  dueOn: '2024-10-05',
  isClosed: false,
  unit: id,
  name: `名${id}`,
  asked,
  onTime,
  late: 0,
  missing: asked - onTime,
})
const burden = { unit: '名c', month: '2024-09', fields: 9, compulsory: 7, forms: ['月报'], avoidable: 1 }
const rows = unitRows(units, board, [month('b', 3, 1), month('c', 2, 2)], [burden])

describe('rows of units', () => {
  it('are a tree in official order; a unit whose parent is gone stands at the top', () => {
    expect(rows.map(row => [row.unit.id, row.depth])).toEqual([
      ['a', 0],
      ['c', 1],
      ['b', 0],
      ['d', 0],
    ])
  })

  it('carry counts, timeliness and burden', () => {
    expect(rows[1]).toMatchObject({ total: 2, lights: { green: 2 }, burden: { fields: 9 }, month: { onTime: 2 } })
    expect(rows[0]).toMatchObject({ total: 0, lights: {}, month: null, burden: null })
  })

  it.each([
    ['', ['a', 'c', 'b', 'd']],
    ['red', ['b', 'a', 'c', 'd']],
    ['timeliness', ['b', 'a', 'c', 'd']],
    ['burden', ['c', 'a', 'b', 'd']],
    ['total', ['b', 'c', 'a', 'd']],
  ] as const)('in the order “%s”', (order, expected) =>
    expect(ordered(rows, order).map(row => row.unit.id)).toEqual(expected),
  )
})

it.each([
  [null, null],
  [month('b', 0, 0), null],
  [month('b', 3, 1), 33],
  [month('b', 3, 3), 100],
])('share of reports in time', (given, expected) => expect(timelyShare(given)).toBe(expected))

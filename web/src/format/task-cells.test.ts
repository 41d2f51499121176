import { describe, expect, it } from 'vitest'
import type { TaskRow } from '../client/assignment-shapes.ts'
import { cellText, changedCells, unitNames } from './task-cells.ts'

const row: TaskRow = {
  id: 't1',
  part: 'tasks',
  text: '改造旧渠六条',
  kind: 'quantitative',
  category: '水利',
  source: [{ start: 0, end: 6, text: '改造旧渠六条' }],
  lead: [{ unit: '市水利局', why: '旧渠' }],
  coUnits: ['市财政局', '各县'],
  leaderPost: '',
  deadline: { text: '上半年', day: '2024-06-30' },
  targets: [],
  nodes: [],
  note: '',
}

describe('cells of a task', () => {
  it.each([
    ['lead', '市水利局'],
    ['coUnits', '市财政局、各县'],
    ['deadline', '上半年（2024-06-30）'],
    ['note', ''],
  ] as const)('%s as text', (cell, text) => {
    expect(cellText(row, cell)).toBe(text)
  })

  it('differ only where somebody changed them', () => {
    expect(changedCells(row, row)).toEqual([])
    expect(changedCells(row, { ...row, lead: [{ unit: '市农业局', why: '改' }], note: '分两批' })).toEqual([
      { cell: 'lead', from: '市水利局', to: '市农业局' },
      { cell: 'note', from: '', to: '分两批' },
    ])
    expect(changedCells(row, { ...row, lead: [{ unit: '市水利局', why: '另有理由' }] })).toEqual([])
  })

  it.each([
    ['市水利局、市财政局', ['市水利局', '市财政局']],
    [' 市水利局 ；各县\n各县', ['市水利局', '各县']],
    ['', []],
  ])('names units in %j', (typed, names) => {
    expect(unitNames(typed)).toEqual(names)
  })
})

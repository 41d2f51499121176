import type { Colour } from 'duban-core'
import { describe, expect, it } from 'vitest'
import { countsByLight, linesOf } from './frozen-lines.ts'

const target = (colour: Colour, text: string, value: string | null) => ({
  light: { colour, label: '正常' },
  why: '',
  value: value === null ? null : { month: '2024-03', value },
  bulletin: { text, leadUnit: '市水务局', unit: '公里' },
})

describe('a frozen month', () => {
  const rows = [
    {
      assignmentId: 'a',
      colour: 'red' as const,
      targets: [target('green', '新建管网', '8'), target('red', '修复管网', '2')],
    },
    { assignmentId: 'b', colour: 'grey' as const, targets: [target('grey', '建成水厂', null)] },
  ]
  it('lists the targets that gave their task its light', () => {
    expect(linesOf(rows).map(({ id, text, value }) => [id, text, value])).toEqual([
      ['a', '修复管网', '2'],
      ['b', '建成水厂', null],
    ])
  })
  it('counts tasks, not targets', () => {
    expect(countsByLight(rows)).toEqual({ red: 1, yellow: 0, green: 0, blue: 0, grey: 1 })
    expect(countsByLight([])).toEqual({ red: 0, yellow: 0, green: 0, blue: 0, grey: 0 })
  })
})

import type { FigureValue } from 'duban-core'
import { describe, expect, it } from 'vitest'
import { alignValue, tailLength, valueText } from './values.ts'

describe('alignValue', () => {
  it.each<[FigureValue | null, string, string]>([
    ['4022.25', '4022', '.25'],
    ['3', '3', ''],
    ['-17.7', '-17', '.7'],
    [['5', '6'], '5–6', ''],
    [['5.5', '6.0'], '5.5–6', '.0'],
    [['5.5', '6'], '5.5–6', ''],
    [null, '', ''],
  ])('cuts %j at its point', (value, head, tail) => {
    expect(alignValue(value)).toEqual({ head, tail })
    expect(head + tail).toBe(valueText(value))
  })

  it('leaves room for the longest decimals, but not for oddities', () => {
    expect(tailLength(['1', '2.5', '3.25'])).toBe(3)
    expect(tailLength([])).toBe(0)
    expect(tailLength(['3.14159265'])).toBe(5)
  })
})

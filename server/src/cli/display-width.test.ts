import { describe, expect, it } from 'vitest'
import { alignColumns, cutToWidth, displayWidth } from './display-width.ts'

describe('columns of a terminal', () => {
  it.each<[string, number]>([
    ['', 0],
    ['5.2%', 4],
    ['增长', 4],
    ['GDP增长5.2%', 11],
    ['，。（）', 8],
    ['１２', 4],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['—', 1],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it.each<[string, number, string]>([
    ['增长', 4, '增长'],
    ['增长5%', 5, '增长…'],
    ['增长5%', 4, '增…'],
    ['abc', 2, 'a…'],
  ])('%s cut to %i', (text, most, expected) => {
    expect(cutToWidth(text, most)).toBe(expected)
  })

  it('are aligned, numbers to the right, no blanks at the end', () => {
    const rows = [
      ['指标', '值', '单位'],
      ['GDP', '12.5', '亿元'],
      ['就业', '3', ''],
    ]
    expect(alignColumns(rows, [false, true, false])).toBe('指标    值  单位\nGDP   12.5  亿元\n就业     3\n')
  })
})

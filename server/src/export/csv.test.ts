import { describe, expect, it } from 'vitest'
import { type Cell, type Columns, csvHeading, csvLine, csvLines } from './csv.ts'

const columns: Columns<{ readonly a: Cell; readonly b: Cell }> = [
  ['a', row => row.a],
  ['b', row => row.b],
]

describe('a CSV line by RFC 4180', () => {
  it.each<[string, Cell, string]>([
    ['plain', '增长', '增长'],
    ['a comma', '一,二', '"一,二"'],
    ['a quotation mark', '所谓"双减"', '"所谓""双减"""'],
    ['a line break', '一\r\n二', '"一\r\n二"'],
    ['nothing', null, ''],
    ['a number', 12, '12'],
    ['a truth', true, 'true'],
    ['a negative number stays a number', '-17.7', '-17.7'],
    ['a sign before a digit stays', '+5.2%', '+5.2%'],
    ['a formula does not run', '=1+1', "'=1+1"],
    ['nor behind an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['nor behind a sign', '-cmd', "'-cmd"],
  ])('%s', (_, cell, expected) => {
    expect(csvLine(columns, { a: cell, b: 'x' })).toBe(`${expected},x\r\n`)
  })

  it('stands under the headings', async () => {
    const lines: string[] = []
    for await (const line of csvLines(columns, [{ a: 1, b: 2 }])) lines.push(line)
    expect(lines).toEqual([csvHeading(columns), '1,2\r\n'])
    expect(lines[0]).toBe('a,b\r\n')
  })
})

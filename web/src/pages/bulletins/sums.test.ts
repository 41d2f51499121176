import { describe, expect, it } from 'vitest'
import type { PaperPiece, PaperSection } from '../../client/bulletins.ts'
import { addDecimals, sumsOf } from './sums.ts'

const number = (text: string, origin: 'count' | 'share' | 'value'): PaperPiece => ({
  kind: 'number',
  text,
  origin,
  rowCount: 1,
  why: null,
})
const section = (...pieces: PaperPiece[]): PaperSection[] => [{ heading: '一、总体情况', paragraphs: [pieces] }]

describe('addDecimals', () => {
  it.each([
    [['72.9', '27.1'], '100'],
    [['4.5', '72.9', '22.5'], '99.9'],
    [['10', '162', '50'], '222'],
    [['100.0'], '100'],
    [['-0.5', '0.25'], '-0.25'],
    [[], '0'],
  ])('%j is %s', (values, expected) => {
    expect(addDecimals(values)).toBe(expected)
  })
})

describe('sumsOf', () => {
  it.each([
    ['parts that make the total', ['222', '10', '212'], true],
    ['parts that do not', ['222', '10', '211'], false],
  ])('tells %s', (_, counts, isRight) => {
    const [sum] = sumsOf(section(...counts.map(text => number(text, 'count'))))
    expect(sum?.counts?.isRight).toBe(isRight)
    expect(sum?.shares).toBeNull()
  })

  it.each([
    ['that make 100', ['60.0%', '40.0%'], true],
    ['that make 99.9', ['59.9%', '40.0%'], false],
  ])('tells shares %s', (_, shares, isRight) => {
    const [sum] = sumsOf(section(...shares.map(text => number(text, 'share'))))
    expect(sum?.shares?.isRight).toBe(isRight)
  })

  it('leaves out paragraphs in which nothing is added up', () => {
    expect(sumsOf(section({ kind: 'text', text: '增长' }, number('6.1', 'value')))).toEqual([])
    expect(sumsOf(section(number('3', 'count')))).toEqual([])
  })
})

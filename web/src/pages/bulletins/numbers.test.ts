import { describe, expect, it } from 'vitest'
import type { PaperPiece, PaperSection } from '../../client/bulletins.ts'
import { hashOf, numberAt, numbersOf } from './numbers.ts'

const number = (text: string): PaperPiece => ({ kind: 'number', text, origin: 'count', rowCount: 0, why: null })
const words: PaperPiece = { kind: 'text', text: '共' }
const sections: PaperSection[] = [
  {
    heading: '一、总体情况',
    paragraphs: [
      [words, number('3')],
      [number('3'), words],
    ],
  },
  { heading: '二、重点任务', paragraphs: [[number('1')]] },
]

describe('the numbers of a bulletin', () => {
  const numbers = numbersOf(sections)

  it('come in the order of the text, each with its own address even where they read alike', () => {
    expect(numbers.map(({ text }) => text)).toEqual(['3', '3', '1'])
    expect(numbers.map(one => hashOf(numbers, one))).toEqual(['#n1', '#n2', '#n3'])
  })

  it.each([
    ['#n2', 1],
    ['#n3', 2],
  ])('are found at %s', (hash, place) => {
    expect(numberAt(numbers, hash)).toBe(numbers[place])
  })

  it.each(['', '#n0', '#n4', '#n2x', '#f2'])('are not found at %j', hash => {
    expect(numberAt(numbers, hash)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { quotesOf, sentenceAround } from './sentence.ts'

const around = (text: string, words: string): string => {
  const start = text.indexOf(words)
  const { start: from, end } = sentenceAround(text, { start, end: start + words.length })
  return text.slice(from, end)
}

describe('sentenceAround', () => {
  it.each([
    ['in the middle', '前一句。粮食增长2.5%，再创新高。后一句。', '2.5%', '粮食增长2.5%，再创新高。'],
    ['at the start', '粮食增长2.5%。后一句。', '2.5%', '粮食增长2.5%。'],
    ['without a closing mark', '前一句。新建学校12所', '12所', '新建学校12所'],
    ['up to the end of the line', '新建学校12所\n第二行', '12所', '新建学校12所'],
    ['behind a closing quotation mark', '他说“好。”新建学校12所。', '12所', '新建学校12所。'],
    ['with the quotation mark that closes it', '“新建学校12所。”再一句。', '12所', '“新建学校12所。”'],
    ['that is the record itself', '一句。全部完成。一句。', '全部完成。', '全部完成。'],
  ])('finds the sentence %s', (_, text, words, expected) => {
    expect(around(text, words)).toBe(expected)
  })

  it('keeps a very long sentence short and the record in it', () => {
    const quote = around(`${'甲'.repeat(500)}12所${'乙'.repeat(500)}。`, '12所')
    expect(quote).toContain('12所')
    expect(quote.length).toBeLessThan(300)
  })
})

describe('quotesOf', () => {
  const text = '甲增长1%，乙增长2%。丙增长3%。'
  it.each<[string, readonly (readonly [number, number])[], readonly number[]]>([
    ['nothing', [], []],
    [
      'two of one sentence',
      [
        [3, 5],
        [9, 11],
      ],
      [1],
    ],
    [
      'two of two sentences',
      [
        [3, 5],
        [15, 17],
      ],
      [0, 0],
    ],
    [
      'later ones first',
      [
        [15, 17],
        [3, 5],
        [9, 11],
      ],
      [0, 1],
    ],
  ])('gathers %s', (_, spans, others) => {
    const quotes = quotesOf(
      text,
      spans.map(([start, end]) => ({ start, end })),
    )
    expect(quotes.map(quote => quote.others.length)).toEqual(others)
  })
})

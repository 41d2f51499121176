import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLines } from './join.ts'
import { toText } from './text.ts'

describe('joinLines', () => {
  it.each([
    ['完成投资\n\n77亿元。', '完成投资77亿元。'],
    ['全年PM\n2.5\n浓度下降。', '全年PM2.5浓度下降。'],
    ['增长5\u200b.5%。', '增长5.5%。'],
    ['达到74.4\n \n　万亿元。', '达到74.4万亿元。'],
    // a new sentence stays on its own line, blanks within a line stay
    ['第一句。\n第二句。', '第一句。\n第二句。'],
    ['1 9 9 3 年。', '1 9 9 3 年。'],
    ['', ''],
  ])('%j → %j', (source, joined) => {
    expect(joinLines(toText(source)).text.folded).toBe(joined)
  })

  it.each([
    ['a page number', '完成投资\n— 3 —\n77亿元。', '— 3 —', '完成投资77亿元。'],
    ['one that opens like a list', '完成投资\n·3·\n77亿元。', '·3·', '完成投资77亿元。'],
    ['a running head within a line', '完成投资 第3页 77亿元。', '第3页', '完成投资77亿元。'],
    ['two of them', '全年\n第3页\n云岭县公报\n增长5%。', '第3页\n云岭县公报', '全年增长5%。'],
  ])('takes %s out of a sentence', (_, source, words, joined) => {
    const start = source.indexOf(words)
    const { text, toOrigin } = joinLines(toText(source), [{ start, end: start + words.length }])
    expect(text.sentences.map(sentence => text.folded.slice(sentence.start, sentence.end))).toEqual([joined])
    expect(toOrigin(text.sentences[0])).toEqual({ start: 0, end: source.length })
  })

  it.each([
    ['behind a whole sentence', '第一句。\n— 3 —\n第二句。', '— 3 —', ['第一句。', '第二句。']],
    ['before what opens anew', '坚持以下几点\n— 3 —\n一是第二句。', '— 3 —', ['坚持以下几点', '一是第二句。']],
  ])('leaves furniture out %s, and joins nothing', (_, source, words, sentences) => {
    const start = source.indexOf(words)
    const { text } = joinLines(toText(source), [{ start, end: start + words.length }])
    const said = text.sentences.map(sentence => text.folded.slice(sentence.start, sentence.end))
    expect(said.filter(Boolean)).toEqual(sentences)
  })

  it('leads every character home', () => {
    const piece = fc.constantFrom('增长', '5', '\n', '。', '\u200b', ' ', '　', '\r\n', '％', '，')
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = toText(pieces.join(''))
        const { text: joined, toOrigin } = joinLines(text)
        expect(joined.source.length).toBe(joined.folded.length)
        for (let at = 0; at < joined.source.length; at++) {
          const { start, end } = toOrigin({ start: at, end: at + 1 })
          expect(text.source.slice(start, end)).toBe(joined.source[at])
        }
        joined.sentences.forEach(({ start, end }, i) => {
          // Only characters without width may be missing at the ends.
          const home = toOrigin({ start, end })
          const own = text.sentences[i]
          const ends = text.source.slice(own.start, home.start) + text.source.slice(home.end, own.end)
          if (end > start) expect(ends.replace(/[\u200b\s]/g, '')).toBe('')
        })
      }),
    )
  })
})

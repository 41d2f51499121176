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

import { describe, expect, it } from 'vitest'
import { flowOf } from '../pdf/flow.ts'
import { readText } from '../reading.ts'
import { parseHocr } from './hocr.ts'
import { pageOfLines } from './lines.ts'

const character = (left: number, top: number, text: string, confidence: number, width = 30): string =>
  `<span class='ocrx_cinfo' title='x_bboxes ${left} ${top} ${left + width} ${top + 30}; x_conf ${confidence}'>${text}</span>`
const word = (left: number, top: number, text: string, confidence = 99.5): string => `
  <span class='ocrx_word' id='w' title='bbox ${left} ${top} ${left + text.length * 30} ${top + 30}; x_wconf 90'>
   ${[...text].map((char, i) => character(left + i * 30, top, char, confidence, 12)).join('\n')}
  </span>`
const line = (top: number, width: number, words: string): string =>
  `<span class='ocr_line' id='l' title="bbox 100 ${top} ${100 + width} ${top + 30}; x_size 30">${words}</span>`

const HOCR = `<div class='ocr_page' id='page_1' title='image "a.png"; bbox 0 0 600 800; ppageno 0'>
${line(100, 480, word(100, 100, '全年增长') + word(220, 100, '5.2%', 93) + word(340, 100, '，好于预期，再'))}
${line(140, 240, word(100, 140, '创新高。'))}
${line(500, 240, word(100, 500, '今年继续努力。'))}
</div>`

describe('parseHocr', () => {
  it('gives lines of words of characters, each with its box and confidence', () => {
    const { width, height, lines } = parseHocr(HOCR)
    expect([width, height, lines.length]).toEqual([600, 800, 3])
    expect(lines[0].words.map(chars => chars.map(({ text }) => text).join(''))).toEqual([
      '全年增长',
      '5.2%',
      '，好于预期，再',
    ])
    expect(lines[0].words[1][0]).toMatchObject({ text: '5', x: 220, y: 100, width: 12, height: 30 })
    expect(lines[0].words[1][0].confidence).toBeCloseTo(0.51)
  })

  it('takes words where a program gives no characters, and the signs of HTML', () => {
    const plain = `<span class='ocr_line' title="bbox 0 0 90 30"><span class='ocrx_word' title='bbox 0 0 90 30; x_wconf 87'><strong>A&amp;B</strong></span></span>`
    expect(parseHocr(plain).lines[0].words).toEqual([
      [{ text: 'A&B', x: 0, y: 0, width: 90, height: 30, confidence: 0.87 }],
    ])
  })

  it.each(['', 'no page', "<span class='ocr_line' title=''>", "<span class='ocrx_cinfo' title='x_conf 1'>字</span>"])(
    'finds nothing in %j',
    hocr => {
      expect(parseHocr(hocr).lines).toEqual([])
    },
  )
})

describe('a recognised page', () => {
  const { width, height, lines } = parseHocr(HOCR)
  const flow = flowOf([pageOfLines(lines, width, height, 0.5)])

  it('becomes paragraphs with the place and confidence of every character', () => {
    expect(flow.text).toBe('全年增长5.2%，好于预期，再创新高。\n今年继续努力。')
    expect(flow.places[4]).toMatchObject({ start: 4, end: 5, page: 1, x: 110, width: 15, height: 15 })
    expect(flow.places[4].confidence).toBeCloseTo(0.51)
  })

  it('makes a figure doubtful where it is not sure', () => {
    const document = { name: 'a', format: 'scan', encoding: 'utf-8', sha256: '', pages: [], ...flow } as const
    expect(readText(document).figures.map(({ trust }) => trust)).toEqual(['doubtful'])
    const sure = flow.places.map(place => ({ ...place, confidence: 0.9 }))
    expect(readText({ ...document, places: sure }).figures.map(({ trust }) => trust)).toEqual(['sound'])
  })
})

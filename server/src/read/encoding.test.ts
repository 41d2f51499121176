import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, firstBadByte } from './encoding.ts'
import { ENCODERS } from './encodings.ts'
import { readSource } from './reading.ts'

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['a paragraph', '一、去年工作回顾\n全年地区生产总值增长5.2%，一般公共预算收入312.6亿元，新增就业3.1万人。\n'],
  ['CRLF is kept', '今年的目标：\r\n粮食产量达到86万吨以上；\r\n'],
  ['full-width digits and circled numbers', '①新建改建道路１２条；②供水管网更新３０公里。'],
  ['a Han character outside the basic plane', '全市评选出𠮷祥社区等文明社区48个，比上年增加6个。'],
  ['a single clause', '新增城镇就业4.5万人。'],
  ['no digit, no line end', '坚持稳中求进工作总基调，推动高质量发展。'],
]

describe('the encoding of a text', () => {
  const cases = TEXTS.flatMap(([name, text]) =>
    ENCODERS.map(([encoder, encoding, encode]) => [name, encoder, encoding, encode(text), text] as const),
  )
  it.each(cases)('%s in %s', (_name, _encoder, encoding, bytes, text) => {
    expect(decode(bytes)).toEqual({ encoding, text })
  })

  it.each<[string, Uint8Array]>([
    ['UTF-8 with one byte lost', new TextEncoder().encode('全年地区生产总值增长5.2%。'.repeat(20)).slice(1)],
    ['UTF-8 with a stray byte inside', Uint8Array.from([...new TextEncoder().encode('增长'), 0xff, 0xff, 0x41])],
    ['a BOM that the rest does not honour', Uint8Array.of(0xef, 0xbb, 0xbf, 0xd4, 0xf6)],
    ['half a UTF-16 character after the mark', Uint8Array.of(0xff, 0xfe, 0x00)],
    ['noise', Uint8Array.from({ length: 400 }, (_, i) => (i * 89 + 131) % 256)],
  ])('none: %s', (_, bytes) => {
    expect(decode(bytes)).toBeNull()
  })

  it('tells where UTF-8 breaks', () => {
    const whole = new TextEncoder().encode('增长5.2%')
    expect(firstBadByte(whole)).toBe(whole.length)
    expect(firstBadByte(Uint8Array.from([...whole, 0xc0, 0x80]))).toBe(whole.length)
  })
})

/** Clauses as reports have them; the numbers are drawn. */
const clause = fc
  .tuple(
    fc.constantFrom('全市生产总值达到', '固定资产投资增长', '新增城镇就业', '粮食总产量', '绿化造林'),
    fc.integer({ min: 1, max: 99_999 }),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom('亿元', '%', '万人', '万吨', '公里'),
  )
  .map(([words, whole, tenth, unit]) => `${words}${whole}.${tenth}${unit}`)

describe('one text in any encoding', () => {
  it('gives the same figures', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(clause, { minLength: 1, maxLength: 12 }), async clauses => {
        const text = `一、过去一年的工作\n${clauses.join('，')}。\n`
        const readings = await Promise.all(
          ENCODERS.map(([name, , encode]) => readSource({ name, bytes: encode(text) })),
        )
        const [first, ...others] = readings.map(({ figures }) =>
          figures.map(({ start, end, value, unit }) => ({ start, end, value, unit })),
        )
        expect(first?.length).toBeGreaterThan(0)
        for (const figures of others) expect(figures).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })
})

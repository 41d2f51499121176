import { describe, expect, it } from 'vitest'
import { LIMITS } from '../document.ts'
import { readDocument } from '../read-document.ts'
import { type PdfLine, pdfOf } from '../sample-files.ts'

const read = (bytes: Uint8Array, limits = LIMITS) => readDocument({ name: 'report.pdf', bytes }, limits)
const LEFT = 72
const WIDTH = 36

/** Lines of a column, `characters` wide, the first set in by two characters. */
function column(text: string, x: number, y: number, characters: number): PdfLine[] {
  const lines: PdfLine[] = [{ x: x + 24, y, text: text.slice(0, characters - 2) }]
  for (let at = characters - 2; at < text.length; at += characters)
    lines.push({ x, y: y + lines.length * 20, text: text.slice(at, at + characters) })
  return lines
}

const FIRST =
  '过去一年全县上下团结奋斗，地区生产总值增长百分之五点二，规模以上工业增加值增长百分之七，固定资产投资稳步扩大，一般公共预算收入保持增长，城镇新增就业三万一千人，居民收入与经济同步增长，各项事业都取得了新的进展。'
const SECOND =
  '今年要坚持稳中求进，全力推动项目建设，加快县城更新改造，持续改善农村人居环境，办好十件民生实事，新建学校三所，改造老旧小区十二个，守住安全生产底线，让群众得到更多实惠。'

describe('a PDF', () => {
  it('joins lines to paragraphs', async () => {
    const bytes = pdfOf([[...column(FIRST, LEFT, 120, WIDTH), ...column(SECOND, LEFT, 300, WIDTH)]])
    const { text, format } = await read(bytes)
    expect(format).toBe('pdf')
    expect(text).toBe(`${FIRST}\n${SECOND}`)
  })

  it('takes out running heads and page numbers, and joins a sentence over pages', async () => {
    const lines = column(FIRST, LEFT, 120, WIDTH)
    const page = (number: number, body: PdfLine[]): PdfLine[] => [
      { x: 200, y: 40, text: '云岭县政府工作报告' },
      ...body,
      { x: 290, y: 815, text: `— ${number} —` },
    ]
    const second = lines.slice(2).map((line, i) => ({ ...line, y: 120 + i * 20 }))
    const { text } = await read(pdfOf([page(1, lines.slice(0, 2)), page(2, second)]))
    expect(text).toBe(FIRST)
  })

  it('reads two columns one after the other, the heading across them first', async () => {
    const bytes = pdfOf([
      [
        { x: 200, y: 100, text: '云岭县政府工作报告全文', size: 18 },
        ...column(FIRST, 60, 160, 17),
        ...column(SECOND, 320, 160, 17),
      ],
    ])
    const { text } = await read(bytes)
    expect(text).toBe(`云岭县政府工作报告全文\n${FIRST}\n${SECOND}`)
  })

  it('takes the radicals that some programs write for characters', async () => {
    const { text } = await read(pdfOf([[{ x: LEFT, y: 120, text: '全县⼯业增⻓较快，居⺠收⼊稳步提⾼。' }]]))
    expect(text).toBe('全县工业增长较快，居民收入稳步提高。')
  })

  it('takes out a page number at the end of a page that is half empty', async () => {
    const pages = [[...column(FIRST.slice(0, 70), LEFT, 120, WIDTH), { x: 290, y: 300, text: '— 1 —' }]]
    const { text } = await read(
      pdfOf([...pages, column(FIRST.slice(70), LEFT, 120, WIDTH).map(line => ({ ...line, x: LEFT }))]),
    )
    expect(text).toBe(FIRST)
  })

  it('keeps the page and the box of every run', async () => {
    const { text, places } = await read(pdfOf([column(FIRST, LEFT, 120, WIDTH), column(SECOND, LEFT, 120, WIDTH)]))
    const at = text.indexOf('老旧小区')
    const place = places.find(({ start, end }) => start <= at && at < end)
    expect(place).toMatchObject({ page: 2, x: LEFT, height: 12 })
    expect(text.slice(place?.start, place?.end)).toContain('老旧小区')
    expect(places.every(({ start, end }) => start < end && end <= text.length)).toBe(true)
  })

  it.each([
    ['torn', pdfOf([column(FIRST, LEFT, 120, WIDTH)]).slice(0, 300), 'file_damaged'],
    ['a head alone', new TextEncoder().encode('%PDF-1.7'), 'file_damaged'],
  ])('%s is refused with a code', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code })
  })

  it('is refused over the limit of pages', async () => {
    const bytes = pdfOf([column(FIRST, LEFT, 120, WIDTH), column(SECOND, LEFT, 120, WIDTH)])
    await expect(read(bytes, { ...LIMITS, pages: 1 })).rejects.toMatchObject({ code: 'too_many_pages' })
  })
})

import { describe, expect, it } from 'vitest'
import { LIMITS } from '../document.ts'
import { readDocument } from '../read-document.ts'
import { docxOf, zipOf } from '../sample-files.ts'

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const read = (bytes: Uint8Array, limits = LIMITS) => readDocument({ name: 'report.docx', bytes }, limits)
const list = (id: number, depth: number): string =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`

const NUMBERING = `<w:abstractNum w:abstractNumId="5">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>`

describe('a Word file', () => {
  it('gives paragraphs, headings, table rows and notes in order', async () => {
    const body = `${p('云岭县政府工作报告', '<w:pStyle w:val="T"/>')}${p('一、去年工作', '<w:pStyle w:val="T"/>')}${p('增长5.2%。')}
      <w:tbl><w:tr><w:tc>${p('指标')}</w:tc><w:tc>${p('目标')}</w:tc></w:tr><w:tr><w:tc>${p('增速')}</w:tc><w:tc>${p('5%')}</w:tc></w:tr></w:tbl>`
    const parts = {
      styles: '<w:style w:styleId="T"><w:name w:val="heading 1"/></w:style>',
      footnotes: `<w:footnote w:type="separator">${p('线')}</w:footnote><w:footnote w:id="1">${p('按可比价格计算。')}</w:footnote>`,
    }
    const { text, format } = await read(docxOf(body, parts))
    expect(format).toBe('docx')
    expect(text.split('\n')).toEqual([
      '# 云岭县政府工作报告',
      '一、去年工作',
      '增长5.2%。',
      '指标\t目标',
      '增速\t5%',
      '注释',
      '1. 按可比价格计算。',
    ])
  })

  it('writes the numbers that Word shows and no paragraph holds', async () => {
    const body = [
      p('回顾', list(1, 0)),
      p('经济', list(1, 1)),
      p('民生', list(1, 1)),
      p('安排', list(1, 0)),
      p('项目', list(1, 1)),
    ].join('')
    const { text } = await read(docxOf(body, { numbering: NUMBERING }))
    expect(text.split('\n')).toEqual(['一、回顾', '（一）经济', '（二）民生', '二、安排', '（一）项目'])
  })

  it('leaves out what was deleted, and joins runs', async () => {
    const body =
      '<w:p><w:r><w:t>增长</w:t></w:r><w:del><w:r><w:delText>4%</w:delText></w:r></w:del><w:ins><w:r><w:t>5%</w:t></w:r></w:ins><w:r><w:t>。</w:t></w:r></w:p>'
    expect((await read(docxOf(body))).text).toBe('增长5%。')
  })

  it.each([
    ['no document in it', zipOf([{ name: 'word/document.xml', content: '' }]), 'file_damaged'],
    ['elements nested to break a reader', docxOf('<w:sdt>'.repeat(10_000)), 'file_damaged'],
    ['entities that grow', docxOf(`${p('&a;')}`), null],
    [
      'more than it states',
      zipOf([{ name: 'word/document.xml', content: 'x'.repeat(5000), statedSize: 10 }]),
      'archive_too_large',
    ],
    ['a password', zipOf([{ name: 'word/document.xml', content: 'x', isEncrypted: true }]), 'file_encrypted'],
    ['a torn end', docxOf(p('增长')).slice(0, 200), 'file_damaged'],
    ['a spreadsheet', zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }]), 'file_binary'],
  ])('with %s is refused with a code', async (_, bytes, code) => {
    const outcome = await read(bytes).then(
      () => null,
      error => error.code,
    )
    expect(outcome).toBe(code)
  })

  it('is refused when it unpacks to more than the limit', async () => {
    const bomb = docxOf(p('0'.repeat(3_000_000)))
    expect(bomb.length).toBeLessThan(20_000)
    await expect(read(bomb, { ...LIMITS, unpackedBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'archive_too_large',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { DubanError, type ErrorCode } from '../errors.ts'
import { LIMITS, type Limits } from './document.ts'
import { isMarkdown } from './markdown.ts'
import { readDocument } from './read-document.ts'
import { readSource } from './reading.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function codeOf(bytes: Uint8Array, limits?: Limits): Promise<ErrorCode | null> {
  try {
    await readDocument({ name: 'report.txt', bytes }, limits)
    return null
  } catch (error) {
    return error instanceof DubanError ? error.code : 'internal'
  }
}

describe('a file that cannot be read is refused with a code', () => {
  it.each<[string, Uint8Array, ErrorCode]>([
    ['no bytes', new Uint8Array(), 'file_empty'],
    ['a BOM alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'file_empty'],
    ['blanks alone', utf8(' \r\n\u3000\n'), 'file_empty'],
    ['a torn PDF', utf8('%PDF-1.7\n1 0 obj'), 'file_damaged'],
    ['a torn Word document', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'file_damaged'],
    ['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'file_binary'],
    ['an animated picture', Uint8Array.of(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0), 'file_binary'],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...new Uint8Array(60)]), 'file_binary'],
    ['a text with a NUL behind the head', utf8(`${'增长5%，'.repeat(5000)}\0`), 'file_binary'],
    ['control characters', utf8('a\x01b\x02c\x03d\x04'), 'file_binary'],
    ['Han broken into bytes', utf8('全年增长5.2%，'.repeat(30)).slice(1), 'encoding_unreadable'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('is refused over the limit of bytes, and of characters', async () => {
    const bytes = utf8('增长5.2%。')
    expect(await codeOf(bytes, { ...LIMITS, bytes: bytes.length })).toBeNull()
    expect(await codeOf(bytes, { ...LIMITS, bytes: bytes.length - 1 })).toBe('file_too_large')
    expect(await codeOf(bytes, { ...LIMITS, characters: 7 })).toBeNull()
    expect(await codeOf(bytes, { ...LIMITS, characters: 6 })).toBe('text_too_long')
  })
})

describe('a file that can be read', () => {
  it('keeps its line breaks and loses its BOM, so that offsets count in the text', async () => {
    const bytes = utf8('\ufeff全年\r\n增长5.2%\r')
    const { text, encoding, format, sha256 } = await readDocument({ name: 'a', bytes })
    expect({ text, encoding, format }).toEqual({ text: '全年\r\n增长5.2%\r', encoding: 'utf-8', format: 'text' })
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each<[string, string, boolean]>([
    ['a heading with a sign', '# 政府工作报告\n\n各位代表：', true],
    ['a heading further down', '各位代表：\n## 一、去年工作\n', true],
    ['two lines in bold', '**一、去年工作**\n增长5%。\n**二、今年安排**\n', true],
    ['a link and a quotation', '> 摘要\n见[全文](https://example.org/a)', true],
    ['plain paragraphs', '一、去年工作\n增长5%。\n', false],
    ['one line in bold alone', '**一、去年工作**\n增长5%。\n', false],
    ['a number sign in running text', '推进#1机组建设，增长5%。\n#号楼', false],
    ['a list with hyphens', '- 就业\n- 住房\n', false],
  ])('Markdown or not: %s', async (_, text, expected) => {
    expect(isMarkdown(text)).toBe(expected)
    expect((await readDocument({ name: 'x', bytes: utf8(text) })).format).toBe(expected ? 'markdown' : 'text')
  })

  it('is known for Markdown also when its head ends inside a character', async () => {
    const text = `# 报告\n${'增长'.repeat(12_000)}`
    for (const pad of ['', 'a', 'ab'])
      expect((await readDocument({ name: 'x', bytes: utf8(pad ? `${pad}\n${text}` : text) })).format).toBe('markdown')
  })
})

describe('a text that is no report', () => {
  const rules = async (text: string): Promise<string[]> =>
    (await readSource({ name: 'x', bytes: utf8(text) })).findings.map(finding => finding.rule)

  it('is read all the same, with a note', async () => {
    const reading = await readSource({ name: 'x', bytes: utf8('会议室周五停电，请提前2小时保存文件，打印机共3台。') })
    expect(reading.findings.map(({ rule, severity }) => ({ rule, severity }))).toEqual([
      { rule: 'not_a_report', severity: 'note' },
    ])
  })

  it('gets no note where it has the title or the parts of one', async () => {
    expect(
      await rules('云岭市政府工作报告\n——2024年1月8日在云岭市第三届人民代表大会第四次会议上\n各位代表：\n'),
    ).toEqual([])
    expect(await rules('一、2023年工作回顾\n全年增长5.2%。\n二、2024年工作安排\n增长6%。\n')).toEqual([])
  })
})

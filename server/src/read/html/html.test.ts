import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'
import { isHtml } from './html.ts'

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html><head>${head}</head><body>${body}</body></html>`
const REPORT =
  '<p>　　过去一年，全县地区生产总值增长5.2%，新增就业3.1万人。</p><p>　　财政收入增长4%，民生支出占比稳定。</p><p>　　各项工作取得进展，群众生活改善。</p>'
const textOf = async (html: string): Promise<string> =>
  (await readDocument({ name: 'page.html', bytes: new TextEncoder().encode(html) })).text

describe('a page of a site', () => {
  it('gives its main text, without navigation, scripts and footers', async () => {
    const html = page(
      `<div class="top"><a href="/">首页</a><a href="/zw">政务公开</a></div><ul><li><a>要闻</a></li><li><a>公告</a></li></ul>
       <div class="article"><h1>云岭县政府工作报告</h1><script>var a = '增长，下降。'</script>${REPORT}<p style="display:none">不显示的文字，忽略。</p></div>
       <footer>主办：云岭县人民政府。电话：1234。</footer>`,
    )
    expect((await textOf(html)).split('\n')).toEqual([
      '云岭县政府工作报告',
      '过去一年，全县地区生产总值增长5.2%，新增就业3.1万人。',
      '财政收入增长4%，民生支出占比稳定。',
      '各项工作取得进展，群众生活改善。',
    ])
  })

  it('puts the title that stands outside the main text on top', async () => {
    const html = page(`<div><div>${REPORT}</div></div>`, '<title>云岭县政府工作报告_云岭县人民政府</title>')
    expect((await textOf(html)).split('\n')[0]).toBe('云岭县政府工作报告')
  })

  it.each([
    ['a subscript stays in its word', '<p>PM<sub>2.5</sub>浓度下降，空气更好。</p>', 'PM2.5浓度下降，空气更好。'],
    ['blanks of the source are none of the text', '<p>全县\n   增长，\n 向好。</p>', '全县增长，向好。'],
    ['entities are characters', '<p>增长&gt;5%，&ldquo;十四五&rdquo;收官。</p>', '增长>5%，“十四五”收官。'],
    ['a break parts lines', '<p>第一，增长。<br>第二，稳定。</p>', '第一，增长。\n第二，稳定。'],
    ['a row is a line', '<table><tr><td><p>指标，</p></td><td>5%。</td></tr></table>', '指标，\t5%。'],
  ])('%s', async (_, body, expected) => {
    expect(await textOf(page(body))).toBe(expected)
  })

  it('is refused with a code where elements nest to keep a reader busy', async () => {
    await expect(textOf(page(`${'<div>'.repeat(100_000)}增长，稳定。`))).rejects.toMatchObject({ code: 'file_damaged' })
    expect(await textOf(page(`${'<div>'.repeat(500)}增长，稳定。`))).toContain('增长，稳定。')
  })

  it.each([
    ['a page', '<html><body>增长</body></html>', true],
    ['a fragment', '<div><p>一</p><p>二</p><p>三</p></div>', true],
    ['text with a sign', '增长 < 5%，而 > 3%。', false],
    ['Markdown with one tag', '# 报告\n<br>\n正文', false],
  ])('is told by content: %s', (_, text, expected) => {
    expect(isHtml(text)).toBe(expected)
  })
})

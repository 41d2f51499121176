import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toText } from './text.ts'

const report = `政府工作报告

——2024年1月18日在澄川市第六届人民代表大会第二次会议上

澄川市市长 闻砚秋

各位代表：

现在，我代表市人民政府报告工作。

一、2023年工作回顾

一年来，全市经济稳步回升。

（一）产业更强。规上工业增加值增长7.6%。

（二）城乡更美。新建管网3公里，PM
2.5
浓度降至30微克。

过去的成绩来之不易！

二、2024年工作安排

今年经济社会发展的主要预期目标是：地区生产总值增长6%左右；居民收入与经济增长同步。实现上述目标，必须实干。

（一）壮大产业

1.抓项目。新开工项目30个。

名词解释

1.“四上”企业：指达到规模的企业。
`

const outline = (source: string) =>
  toText(source).sections.map(({ level, role, heading }) => `${level} ${role} ${heading}`)

describe('toText', () => {
  it('reads the outline with its roles', () => {
    expect(outline(report)).toEqual([
      '1 opening ',
      '1 review 2023年工作回顾',
      '2 review 产业更强',
      '2 review 城乡更美',
      '1 plan 2024年工作安排',
      '2 target ',
      '2 plan 壮大产业',
      '3 plan 抓项目',
      '1 annex 名词解释',
      '2 annex “四上”企业：指达到规模的企业',
    ])
  })

  it('reads the title block', () => {
    expect(toText(report).title).toMatchObject({
      title: '政府工作报告',
      place: '澄川市',
      issuer: '澄川市人民政府',
      year: 2024,
      date: '2024-01-18',
      speaker: '闻砚秋',
    })
  })

  it.each([
    ['各位代表：\n\n我代表国务院向大会作关于第七个五年计划的报告。', { from: 1986, to: 1990 }],
    ['各位代表：\n\n国务院提出关于发展国民经济第一个五年计划草案的报告。', { from: 1953, to: 1957 }],
    // A report on a year may lay before the congress an outline, or look back on a plan.
    ['各位代表：\n\n现在，我作政府工作报告，并请审议关于第七个五年计划的说明。', null],
    ['各位代表：\n\n第六个五年计划胜利完成。现在我报告政府工作。', null],
    [report, null],
  ])('knows the plan that a report presents: %.40s', (source, plan) => {
    expect(toText(source).plan).toEqual(plan)
  })

  it('takes the year of a report on a plan from the months of its head, and its parts for plan', () => {
    const text = toText(
      '我作关于第一个五年计划的报告。\n草案于一九五五年三月间通过。一九五七年完成。\n\n一、计划概要\n\n取得了、完成了、达到了。\n\n二、问题',
    )
    expect(text.title.year).toBe(1955)
    expect(text.sections.map(({ role }) => role)).toEqual(['opening', 'plan', 'plan'])
  })

  it('joins a sentence that a page break cut, and starts anew at a heading', () => {
    const text = toText(report)
    const words = text.sentences.map(({ start, end }) => text.source.slice(start, end))
    expect(words).toContain('新建管网3公里，PM\n2.5\n浓度降至30微克。')
    expect(words).toContain('过去的成绩来之不易！')
  })

  it('gives a sentence after a row of one-paragraph sections back to the whole', () => {
    const text = toText(report)
    const after = text.sentences.find(({ start }) => text.source.startsWith('过去的成绩', start))
    expect(text.sections[after?.section ?? -1].heading).toBe('2023年工作回顾')
  })

  it.each([
    // unnumbered headings count where there are no numbered ones
    [
      '2025年工作回顾\n去年完成了任务。\n2026年重点工作\n要抓项目。',
      ['1 opening ', '1 review 2025年工作回顾', '1 plan 2026年重点工作'],
    ],
    // `（一）` is the top where nothing stands above it
    ['（一）关于形势\n取得了成就，完成了任务，达到了目标。', ['1 opening ', '1 review 关于形势']],
    // a decimal at the head of a line is no heading
    ['增长\n2.5倍以上。', ['1 other ']],
    // an annex of promises is part of the plan
    ['附件1\n2026年十件民生实事\n（一）建学校', ['1 opening ', '1 plan 附件1', '2 plan 建学校']],
    ['', ['1 other ']],
  ])('outline of %j', (source, expected) => {
    expect(outline(source)).toEqual(expected)
  })

  it('keeps every sentence inside its section and in order, whatever the text', () => {
    const piece = fc.constantFrom(
      '一、',
      '（二）',
      '\n',
      '。',
      '**',
      '增长5%',
      '目标是：',
      '2024年',
      '，',
      '　',
      '１',
      '# ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 }))), parts => {
        const text = toText(parts.join(''))
        expect(text.folded.length).toBe(text.source.length)
        let last = 0
        for (const { start, end, section } of text.sentences) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.sections[section].start).toBeLessThanOrEqual(start)
          last = end
        }
      }),
    )
  })
})

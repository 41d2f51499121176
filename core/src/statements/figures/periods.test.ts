import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import type { Figure } from '../types.ts'
import { findFigures } from './figures.ts'

const HEAD = '某市政府工作报告\n——2026年1月20日在某市第十六届人民代表大会第五次会议上\n\n一、“十四五”时期工作回顾\n'
const figuresIn = (source: string): Figure[] => findFigures(toText(`${HEAD}${source}\n`))
const periodsIn = (source: string): string[] => figuresIn(source).map(({ period }) => period)

describe('in a review of five years', () => {
  it.each([
    ['五年来，产值达到900亿元。', '2025'],
    ['五年来，建成公路120公里。', '2021-2025'],
    ['五年来，在册专家增至24人。', '2025'],
    ['五年来，财政支出八成以上用于民生。', '2021-2025'],
    ['五年来，民间投资占比稳定在55%左右。', '2021-2025'],
    ['五年来，民间投资占比达55%。', '2025'],
    ['五年来，3家园区位列全国50强。', '2025'],
    ['五年来，3家园区入选试点。', '2021-2025'],
    ['五年来，棚户区改造超过200万套。', '2021-2025'],
    ['近3年增量居全国第1位。', '2023-2025'],
    ['五年来，累计向8个省份供煤超30亿吨。', '2021-2025'],
    ['五年来，12家实验室、8家研究院在市布局。', '2025'],
    ['五年来，建成5G基站1.2万个。', '2025'],
    ['五年来，新增5G基站1.2万个。', '2021-2025'],
    ['五年来，优良天数320天。', '2025'],
    ['五年来，每千人拥有经营主体135户。', '2025'],
    ['5年来，建成公路120公里。', '2021-2025'],
    ['指数连续五年排名全国第三。', '2025'],
    ['“十一五”期间，建成公路120公里。', '2006-2010'],
  ])('%s %s', (source, period) => {
    expect(periodsIn(source)[0]).toBe(period)
  })

  it.each([
    ['产值2025年达894亿元，平均每年增长8.3%。', ['2025', '2021-2025']],
    ['2025年，产值达894亿元，增长8.3%。', ['2025', '2025']],
    ['刚刚过去的2025年，产值增长5.3%。', ['2025']],
  ])('%s', (source, periods) => {
    expect(periodsIn(`\n五年来，全市上下团结奋斗。\n${source}`)).toEqual(periods)
  })

  it('gives 净增 the years over which it grew', () => {
    expect(figuresIn('五年来，净增经营主体15万户。').map(f => [f.kind, f.period, f.basis])).toEqual([
      ['change', '2021-2025', 'cumulative'],
    ])
  })
})

describe('the outline of five years to come', () => {
  it('dates what it says to them', () => {
    const plan =
      '二、“十五五”时期主要目标\n《纲要（草案）》设置了主要指标，包括：产值年均增长5%，劳动生产率达58万元/人。\n三、2026年工作安排'
    const [growth, level] = figuresIn(plan)
    expect([growth.period, growth.basis, growth.modality]).toEqual(['2026-2030', 'annual_average', 'target'])
    expect([level.period, level.unit]).toEqual(['2030', '万元/人'])
  })
})

describe('a report on a plan', () => {
  const head = '各位代表：\n我作关于第一个五年计划的报告。草案于一九五五年三月间通过。\n\n一、计划概要\n'
  it.each([
    ['五年内，建设投资为九十亿元。', ['1953-1957', 'target']],
    ['五年内增加的年产能力为二百万吨。', ['1953-1957', 'target']],
    ['一九五七年钢产量为四百万吨。', ['1957', 'target']],
    ['从一九五三年到一九六〇年这八年内，新建高炉六座。', ['1953-1960', 'target']],
    ['一九五四年钢产量为二百二十万吨。', ['1954', 'achieved']],
    ['过去五年，建成铁路八百公里。', ['1950-1954', 'achieved']],
    ['工业部门为二百四十八亿元。', ['1953-1957', 'target']],
    ['工业存款为二百四十八亿元。', ['1957', 'target']],
    ['在一九五二年，即恢复阶段的这一年，工业总产值增长一成。', ['1952', 'achieved']],
  ])('%s', (source, dated) => {
    const [figure] = findFigures(toText(head + source))
    expect([figure.period, figure.modality]).toEqual(dated)
  })
})

describe('two values', () => {
  it('keeps the time of the earlier one to itself', () => {
    const [from, to, total] = periodsIn('三、2026年工作安排\n今年投资比重由去年的10%提高到14%，投入总额达到17亿元。')
    expect([from, to, total]).toEqual(['2025', '2026', '2026'])
  })
})

describe('a part that names the plan and the year', () => {
  const PLAN = '某市政府工作报告\n——2026年1月20日在某市人民代表大会上\n\n二、“十五五”时期主要目标和2026年重点工作\n'
  const planned = (source: string): string[] => findFigures(toText(`${PLAN}${source}\n`)).map(({ period }) => period)

  it('stays with the year behind the goals of the year', () => {
    const goals = '今年经济社会发展的主要预期目标是：产值增长5%左右，新增就业3万人。'
    expect(
      planned(`“十五五”时期，产值年均增长6%。\n${goals}\n（一）做强产业。\n制定“十五五”规划。\n新建厂房12万平方米。`),
    ).toEqual(['2026-2030', '2026', '2026', '2026'])
  })

  it.each([
    ['2026年是“十五五”开局之年，产值增长5%左右。', ['2026']],
    ['“十五五”时期，产值年均增长6%。', ['2026-2030']],
  ])('%s', (source, periods) => {
    expect(planned(source)).toEqual(periods)
  })

  it('takes the next five years from their heading', () => {
    const text = toText('某市政府工作报告\n——2022年1月10日\n\n二、今后五年的奋斗目标\n产值年均增长7%。\n')
    expect(findFigures(text).map(({ period, modality }) => [period, modality])).toEqual([['2022-2026', 'target']])
  })
})

it('counts the year before from the year under review', () => {
  const text = toText('某市政府工作报告\n——2017年1月10日\n\n一、2016年工作回顾\n利润由上年的下降2%转为增长8%。\n')
  expect(findFigures(text).map(({ period }) => period)).toEqual(['2015', '2016'])
})

describe('a report without a date', () => {
  const yearOf = (review: string): number | null =>
    toText(`各位代表：\n现在，我向大会作政府工作报告。\n一、过去五年的工作\n${review}\n二、今年的任务\n增长7%。\n`)
      .title.year

  it.each([
    ['产值从1997年的7亿元增加到2002年的10亿元，比1997年增长四成，较1997年翻了一番。', 2003],
    ['产值由1997年的7亿元增加到2002年的10亿元，超过1979年到1997年的总和。', 2003],
    ['1997年产值7亿元，1997年税收2亿元。', 1998],
    // nothing but years that are compared with
    ['比2002年增长5%。', 2003],
  ])('%s', (review, year) => {
    expect(yearOf(review)).toBe(year)
  })

  it('reads the year of a heading set with blanks', () => {
    const text = toText('一、1 9 9 7 年工作回顾\n产量5亿吨。\n二、对1 9 9 8 年工作的建议\n产量稳定在6亿吨。\n')
    expect(findFigures(text).map(({ modality, period }) => `${modality} ${period}`)).toEqual([
      'achieved 1997',
      'target 1998',
    ])
  })
})

describe('累计, a plan that ended, and a year of its own behind 其中', () => {
  it.each([
    ['能耗累计下降18%。', 'cumulative 2025'],
    ['排名较“十三五”末前移1位。', 'cumulative 2025'],
    ['排名较上年前移1位。', 'yoy 2025'],
  ])('%s', (source, stated) => {
    const [{ basis, period }] = findFigures(toText(`2026年东岭县政府工作报告\n一、2025年工作回顾\n${source}\n`))
    expect(`${basis} ${period}`).toBe(stated)
  })

  it('keeps the year that 其中 names', () => {
    expect(periodsIn('五年来，有四年产量累计超过90万吨，其中2023年突破100万吨。')).toEqual(['2021-2025', '2023'])
  })
})

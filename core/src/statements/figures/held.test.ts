import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from './figures.ts'

const stated = (body: string, ...fields: ('kind' | 'period' | 'basis' | 'indicator' | 'comparator')[]): string[] =>
  findFigures(toText(`政府工作报告\n——1996年3月2日\n一、“八五”时期的回顾\n${body}\n`)).map(figure =>
    [figure.text, ...fields.map(field => figure[field])].join(' '),
  )

describe('a change told once more', () => {
  it.each([
    [
      '1995年，产值90亿元，比1990年增加40亿元，年均增长16%。',
      ['90亿元 1995 ', '40亿元 1991-1995 cumulative', '16% 1991-1995 annual_average'],
    ],
    ['1995年税收比1994年增收13亿元，增长18.7%。', ['13亿元 1995 yoy', '18.7% 1995 yoy']],
    [
      '税收由1990年的3亿元增加到8亿元，平均每年增加1亿元。',
      ['3亿元 1990 ', '8亿元 1995 ', '1亿元 1991-1995 annual_average'],
    ],
    ['从1993年到1995年的三年中，税收平均每年增长7%。', ['7% 1993-1995 annual_average']],
    ['工业增加值58亿元，比上年增长16.8%，其中县办工业增长27%。', ['58亿元 1995 ', '16.8% 1995 yoy', '27% 1995 yoy']],
    [
      '产茶年均增长11%，其中春茶、夏茶分别增长4%和13%。',
      ['11% 1991-1995 annual_average', '4% 1991-1995 annual_average', '13% 1991-1995 annual_average'],
    ],
    // another thing, and a time of its own
    ['税收比1994年增收13亿元，产值增长18.7%。', ['13亿元 1995 yoy', '18.7% 1991-1995 cumulative']],
    ['税收比1994年增收13亿元，五年增长18.7%。', ['13亿元 1995 yoy', '18.7% 1991-1995 cumulative']],
  ])('%s', (body, figures) => {
    expect(stated(body, 'period', 'basis')).toEqual(figures)
  })
})

describe('what stands and what was summed', () => {
  it.each([
    ['五年累计完成投资30亿元，是“七五”的3.4倍。', ['30亿元 1991-1995', '3.4倍 1991-1995']],
    ['外商投资企业累计达到1.2万家。', ['1.2万家 1995']],
    ['累计建成茶厂120家。', ['120家 1991-1995']],
    ['新增采煤能力8万吨、采油能力5万吨。', ['8万吨 1991-1995', '5万吨 1991-1995']],
  ])('%s', (body, figures) => {
    expect(stated(body, 'period')).toEqual(figures)
  })
})

describe('what a number is held against', () => {
  it.each([
    ['产值增长7.2%，超过计划1.7个百分点。', ['7.2% eq yoy', '1.7个百分点 eq ']],
    [
      '产值增长7.2%，分别高于全国、全省1.3和0.7个百分点。',
      ['7.2% eq yoy', '1.3 eq against_place', '0.7个百分点 eq yoy'],
    ],
    ['产量分别增长92.9%和一倍多。', ['92.9% eq yoy', '一倍 ge yoy']],
    ['产量分别增长12.9%和8%以上。', ['12.9% ge yoy', '8% ge yoy']],
  ])('%s', (body, figures) => {
    expect(stated(`1995年，${body}`, 'comparator', 'basis').map(words => words.replace('cumulative', 'yoy'))).toEqual(
      figures,
    )
  })
})

describe('names', () => {
  it.each([
    ['茶叶增产8%，甘蔗由于冻害减产一成。', ['8% 茶叶', '一成 甘蔗']],
    ['农业产值162亿元，在北旱南涝的情况下仍增长2.7%。', ['162亿元 农业产值', '2.7% 农业产值']],
    ['茶农收入178元，受灾害影响比上年减少9元。', ['178元 茶农收入', '9元 茶农收入']],
    ['茶叶产值年均增长8%，为前二十八年平均增长速度的2.3倍。', ['8% 茶叶产值', '2.3倍 茶叶产值']],
    ['已有320个企业同科研单位、高等院校建立了协作关系。', ['320个 企业']],
    ['财政出现赤字7亿元。', ['7亿元 赤字']],
    ['全市214户市县属茶厂改制。', ['214户 市县属茶厂']],
    ['九年义务教育普及率达到95%。', ['95% 九年义务教育普及率']],
    ['完成规模工业增加值16亿元，新增规模企业8家。', ['16亿元 规模工业增加值', '8家 规模企业']],
    ['新增规模企业8家，其中产值过亿元2家。', ['8家 规模企业', '亿元 产值', '2家 规模企业']],
    ['税收88亿元，剔除上年一次性收入因素后增长3%。', ['88亿元 税收', '3% 税收']],
    ['山区县生产总值平均增速高于全省0.5个百分点。', ['0.5个百分点 山区县生产总值']],
    ['挽回经济损失9亿元，为前1 3 年总和的4倍。', ['9亿元 经济损失', '4倍 经济损失']],
    ['茶农收入按95年价格计算达到24元。', ['24元 茶农收入']],
    ['尚有36个县不能按时发工资。', ['36个 县']],
    ['油料由于调减播种面积，减产10.6%。', ['10.6% 油料']],
    ['轻工业和重工业的增长速度分别为8%和12%。', ['8% 轻工业', '12% 重工业']],
    ['茶农310户，约占全国农户的七分之一。', ['310户 茶农', '七分之一 茶农']],
    ['70个按合理工期组织施工的大中型项目完工。', ['70个 大中型项目']],
    ['赤字51亿元，比上年实际数减少4亿元。', ['51亿元 赤字', '4亿元 赤字']],
    ['茶价上涨率从1994年最高时的22%，降到1995年的14%和去年的9%。', ['22% 茶价', '14% 茶价', '9% 茶价']],
    ['茶叶产量达到78万斤，但仍比1990年少3万斤。', ['78万斤 茶叶产量', '3万斤 茶叶产量']],
    ['固定资产投资9亿元，增长幅度为17%。', ['9亿元 固定资产投资', '17% 固定资产投资']],
    ['茶农只占农村总人口的3%。', ['3% 茶农']],
    ['用四分之一的生产能力为茶农服务。', ['四分之一 生产能力']],
    ['产值达14亿元，其增长速度为百分之七。', ['14亿元 产值', '百分之七 产值']],
    ['涨幅1994年曾高达24%，1995年只有8%。', ['24% ', '8% ']],
  ])('%s', (body, figures) => {
    expect(stated(body, 'indicator')).toEqual(figures)
  })
  it.each([
    ['国务院部门由40个减为29个。', ['40个 level', '29个 level']],
    ['增产茶杯35万只、茶壶2万把。', ['35万只 change', '2万把 change']],
    ['国家增拨化肥30万吨。', ['30万吨 change']],
    ['精简乡镇机构62个。', ['62个 level']],
    ['精简支出6.2亿元。', ['6.2亿元 change']],
  ])('%s', (body, figures) => {
    expect(stated(body, 'kind')).toEqual(figures)
  })
})

describe('what is and is not promised', () => {
  const planned = (body: string) =>
    findFigures(toText(`政府工作报告\n——1996年3月2日\n二、1996年的任务\n${body}\n`)).map(
      f => `${f.text} ${f.kind} ${f.comparator} ${f.modality}`,
    )
  it.each([
    ['头两个月，产值比去年同期增长12%。', ['12% growth eq achieved']],
    ['产值比去年增长12%。', ['12% growth eq target']],
    ['据对300户茶农的调查，收入达到310元。', ['300户 level eq other', '310元 level eq target']],
    ['对300户茶农进行调查。', ['300户 level eq target']],
    ['投资超过计划87亿元。', ['87亿元 change eq target']],
    ['其中五成六已经改制。', ['五成六 rate eq target']],
    ['年底前1 5 6 2家茶厂达标。', ['1 5 6 2家 level eq target']],
  ])('%s', (body, figures) => {
    expect(planned(body)).toEqual(figures)
  })
})

describe('prices', () => {
  it('are of a year that the figure is not', () => {
    const source =
      '政府工作报告\n——1996年3月2日\n二、“九五”计划目标\n到2000年产值达到650亿元（1995年价格），人均产值比1980年翻两番。'
    expect(findFigures(toText(source)).map(f => `${f.text} ${f.modality} ${f.period}`)).toEqual([
      '650亿元 target 2000',
      '两番 target 1981-2000',
    ])
  })
})

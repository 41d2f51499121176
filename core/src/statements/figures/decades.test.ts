import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from './figures.ts'

/** Each figure as its text and the fields asked for. */
const statedIn = (
  source: string,
  year: number,
  ...fields: ('indicator' | 'kind' | 'comparator' | 'modality' | 'period' | 'basis' | 'value')[]
): string[] =>
  findFigures(toText(source, year)).map(figure =>
    [figure.text, ...fields.map(field => [figure[field]].flat().join('~'))].join(' '),
  )

describe('what goes on behind a unit', () => {
  it.each([
    ['每人月津贴十二元五角。', ['十二元五角 12.5']],
    ['每斤菜价由三角降到二元三角五分。', ['二元三角五分 2.35']],
    ['水浇地比去年增加了三倍半。', ['三倍半 3.5']],
    ['亩施绿肥六斤半。', ['六斤半 6.5']],
    // nothing of the value goes on
    ['奖金十二元五户人家分。', ['十二元 12']],
    ['产量比去年增加三倍半年完成。', ['三倍 3']],
  ])('%s', (source, stated) => {
    expect(statedIn(source, 1980, 'value')).toEqual(expect.arrayContaining(stated))
  })
})

describe('few that are counted one by one', () => {
  it.each([
    ['计划新建三个油田、两个港口。', ['三个 油田', '两个 港口']],
    ['有九个省的茶叶减产。', ['九个 省']],
    ['去年有十一个省、自治区、直辖市增产。', ['十一个 省、自治区、直辖市']],
    ['有四十个县的亩产过千斤。', ['四十个 县']],
    // ways of speaking
    ['抓好三个方面，处理五个关系。', []],
    ['三个油田建设方针。', []],
  ])('%s', (source, stated) => {
    expect(statedIn(source, 1980, 'indicator').filter(words => !words.startsWith('千斤'))).toEqual(stated)
  })
})

describe('what was planned', () => {
  it.each([
    ['去年税收超过国家预算百分之六。', ['百分之六 税收 growth eq ']],
    ['去年钢材比计划多三十万吨。', ['三十万吨 钢材 change eq ']],
    ['去年钢材完成年计划的百分之九十八。', ['百分之九十八 钢材 rate eq ']],
    ['去年行政经费比上年预算减少三亿元。', ['三亿元 行政经费 change eq yoy']],
    ['去年税收完成国家预算的百分之九十六。', ['百分之九十六 税收 rate eq ']],
  ])('%s', (source, stated) => {
    expect(statedIn(source, 1980, 'indicator', 'kind', 'comparator', 'basis')).toEqual(stated)
  })
})

describe('parts of a growth', () => {
  it.each([
    [
      '去年总产值增长百分之十一，其中，林业百分之五，工业百分之十五。',
      ['百分之十一 growth', '百分之五 growth', '百分之十五 growth'],
    ],
    ['工业增长速度由原计划的6%调整为8%。', ['6% growth', '8% growth']],
    ['出口增长幅度分别为7%和12%。', ['7% growth', '12% growth']],
    // a share or a rate is none
    ['去年总产值增长百分之十一，其中，入学率百分之五。', ['百分之十一 growth', '百分之五 rate']],
    ['去年总产值增长11%，林业占5%。', ['11% growth', '5% rate']],
  ])('%s', (source, kinds) => {
    expect(statedIn(source, 1980, 'kind')).toEqual(kinds)
  })
  it.each([
    [
      '1979年茶叶比1975年增长30%，其中红茶增长40%，绿茶增长9%。',
      ['30% 1976-1979 cumulative', '40% 1976-1979 cumulative', '9% 1976-1979 cumulative'],
    ],
    ['1979年茶叶比1975年增长30%，丝绸增长40%。', ['30% 1976-1979 cumulative', '40% 1979 yoy']],
    ['1979年茶叶比1975年增长30%，其中红茶比上年增长40%。', ['30% 1976-1979 cumulative', '40% 1979 yoy']],
  ])('%s', (source, stated) => {
    expect(statedIn(source, 1980, 'period', 'basis')).toEqual(stated)
  })
})

describe('hedges and estimates', () => {
  it.each([
    ['去年全国大约损失产值90亿元、钢材20万吨。', ['90亿元 about achieved', '20万吨 about achieved']],
    ['去年全国损失产值90亿元、钢材约20万吨。', ['90亿元 eq achieved', '20万吨 about achieved']],
    ['平均每亩施肥七斤，不到计划要求的一半。', ['七斤 eq achieved', '一半 le achieved']],
    ['去年茶叶产量可以达到三百万担。', ['三百万担 eq expected']],
  ])('%s', (source, stated) => {
    expect(statedIn(source, 1980, 'comparator', 'modality')).toEqual(stated)
  })
  it.each([
    ['二、1980年任务\n茶叶产量比上年预计增长9%。', ['9% target']],
    ['二、1980年任务\n预计茶叶产量比上年增长9%。', ['9% expected']],
    ['一、1979年回顾\n茶叶产量将比上年增长9%。', ['9% expected']],
    ['一、1979年回顾\n将茶叶补助由3元提高到5元。', ['3元 achieved', '5元 achieved']],
  ])('%s', (source, stated) => {
    expect(statedIn(source, 1980, 'modality')).toEqual(stated)
  })
})

describe('years counted', () => {
  it.each([
    ['一、今后八年的奋斗目标\n茶叶产量平均每年增长4%。', ['4% 1980-1987']],
    ['十五年来，茶叶产量平均每年增长3%。', ['3% 1965-1979']],
    ['从1974年到1976年，损失产值9亿元、钢材2万吨。', ['9亿元 1974-1976', '2万吨 1974-1976']],
    ['茶叶产量从1974年的3万吨增加到1976年的5万吨。', ['3万吨 1974', '5万吨 1976']],
  ])('%s', (source, stated) => {
    expect(statedIn(source, 1980, 'period')).toEqual(stated)
  })
})

describe('growth told further on', () => {
  it.each([
    ['茶农收入增长6.2%，连续第二年超过6%。', ['6.2% growth', '6% growth']],
    ['产业增长速度由原计划的6%调整为8%。', ['6% growth', '8% growth']],
    ['茶叶出口增长6.2%，自给率超过6%。', ['6.2% growth', '6% rate']],
    ['茶叶出口增长6.2%，占全国的6%。', ['6.2% growth', '6% rate']],
  ])('%s', (source, kinds) => {
    expect(statedIn(source, 1980, 'kind')).toEqual(kinds)
  })
  it('dates what is held against a plan by its own year', () => {
    const source = '一、过去五年的回顾\n五年产茶九万吨。1979年赤字7亿元，比预算增加2亿元，比1974年增加3亿元。'
    expect(statedIn(source, 1980, 'period').slice(1)).toEqual(['7亿元 1979', '2亿元 1979', '3亿元 1975-1979'])
  })
})

describe('names', () => {
  it.each([
    ['发电量：从七十二亿度增加到九十亿度，增长二成五。', ['七十二亿度 发电量', '九十亿度 发电量', '二成五 发电量']],
    ['企业每百元资金提供的税金由30元降到20元。', ['30元 每百元资金提供的税金', '20元 每百元资金提供的税金']],
    ['运输和邮电部门的投资为82亿元。', ['82亿元 运输和邮电部门的投资']],
    ['去年偿还外债十二亿新卢布，发电7470亿千瓦小时。', ['十二亿新卢布 外债', '7470亿千瓦小时 发电']],
    // what announces a list names nothing
    ['主要指标：达到三百万吨。', ['三百万吨 ']],
  ])('%s', (source, stated) => {
    expect(statedIn(source, 1980, 'indicator')).toEqual(stated)
  })
})

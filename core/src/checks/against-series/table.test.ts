import { describe, expect, test } from 'vitest'
import { readSeriesTable } from './table.ts'

const HEAD = '指标,地区,时期,数值,单位,状态,来源,位次,位次范围'
const read = (...lines: string[]) => readSeriesTable([HEAD, ...lines].map(line => line.split(',')))

describe('what is refused, line by line', () => {
  test.each([
    ['no number', '地区生产总值,澄川市,2023,很多,亿元,初步核算,公报', '“数值”不是数'],
    ['no year', '地区生产总值,澄川市,上半年,12,亿元,初步核算,公报', '“时期”须是年份'],
    ['a status of its own', '地区生产总值,澄川市,2023,12,亿元,快了,公报', '“状态”须是'],
    ['no source', '地区生产总值,澄川市,2023,12,亿元,初步核算,', '“来源”是空的'],
    ['a rank of zero', '地区生产总值增速,澄川市,2023,5.6,%,初步核算,公报,0,全省', '“位次”须是正整数'],
  ])('%s', (_, line, reason) => {
    const { rows, troubles } = read(line, '地区生产总值,澄川市,2022,2100,亿元,最终核实,公报')
    expect(rows).toHaveLength(1)
    expect(troubles).toEqual([{ line: 2, reason: expect.stringContaining(reason) }])
  })
  test('the same fact twice', () => {
    const line = '地区生产总值,澄川市,2023,12,亿元,初步核算,公报'
    expect(read(line, line).troubles).toEqual([{ line: 3, reason: expect.stringContaining('第 2 行') }])
  })
  test('a table without its headings, or without some', () => {
    expect(readSeriesTable([['a', 'b']]).troubles[0].reason).toContain('没有标题行')
    expect(readSeriesTable([['指标', '地区', '时期', '数值', '单位']]).troubles[0].reason).toBe('缺少列：状态、来源')
    expect(read().troubles[0].reason).toContain('没有数据')
  })
})

test.each([
  [
    'a growth by its name',
    '地区生产总值增速,澄川市,2023,5.9,%,初步核算,公报',
    { indicator: '地区生产总值', kind: 'growth', basis: 'yoy' },
  ],
  [
    'a rate',
    '常住人口城镇化率,澄川市,2023年,61.20%,%,初步核算,公报',
    { kind: 'rate', basis: '', period: '2023', value: '61.20' },
  ],
  [
    'a level with its commas',
    '地区生产总值,澄川市,2023,2214.70,亿元,最终核实,公报',
    { kind: 'level', value: '2214.70' },
  ],
  ['prices', '居民消费价格,澄川市,2023,0.3,%,初步核算,公报', { kind: 'growth' }],
  ['a rank', '地区生产总值增速,邻州市,2023,5.6,%,初步核算,公报,第4位,全省', { rank: 4, rankScope: '全省' }],
])('%s', (_, line, expected) => expect(read(line).rows[0]).toMatchObject(expected))

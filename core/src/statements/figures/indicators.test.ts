import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from './figures.ts'

const namesIn = (source: string): string[] => findFigures(toText(source, 2026)).map(({ indicator }) => indicator)

describe('a part of what follows', () => {
  it.each([
    ['医院向社区投放四成以上号源。', ['号源']],
    ['服务站覆盖九成以上乡镇街道。', ['乡镇街道']],
    ['有百分之二十四的国营农场存在着亏损。', ['国营农场']],
    ['民生支出占比75%以上。', ['民生支出占比']],
    ['污水处理率达到98%以上。', ['污水处理率']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('what money is spent on', () => {
  it.each([
    ['全市将用三十亿元建设职工住宅。', ['职工住宅']],
    ['统筹45亿元支持改造老旧管网。', ['老旧管网']],
    ['安排财政资金45亿元支持科技创新。', ['财政资金']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('lists', () => {
  it.each([
    ['要淘汰、停建、缓建煤电产能300万千瓦。', ['煤电产能']],
    ['新探明甲镇铁矿、乙镇铜矿等大中型矿产地12处。', ['大中型矿产地']],
    ['水泥、钢材等建材产品产量增长8%。', ['水泥、钢材等建材产品产量']],
    ['绿化覆盖率、绿地率分别达46%、43%，均居全国第2。', ['绿化覆盖率', '绿地率', '绿化覆盖率、绿地率']],
    ['万亿产业、千亿园区从无到有，分别达2个、3个。', ['万亿产业', '千亿园区']],
    ['再减少企业税负35亿元左右、涉企收费约20亿元。', ['企业税负', '涉企收费']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

describe('numbers inside names', () => {
  it.each([
    ['公交与地铁50米内换乘比例达91%。', ['公交与地铁50米内换乘比例']],
    ['年销售收入超10亿元的龙头企业达30家。', ['年销售收入', '年销售收入超10亿元的龙头企业']],
    ['人均预期寿命从82.4岁提升至83.9岁。', ['人均预期寿命', '人均预期寿命']],
    ['开行时速350公里高铁。', ['时速']],
  ])('%s', (source, names) => {
    expect(namesIn(source).slice(-names.length)).toEqual(names)
  })
})

describe('what runs into a name', () => {
  it.each([
    ['在3000个小区设置智能回收机。', ['小区']],
    ['民间投资增长2.7%，高出全国平均水平9.1个百分点。', ['民间投资', '民间投资']],
    ['为民办实事圆满完成，建成县域医共体12个。', ['县域医共体']],
    ['12个县域医共体达到标准。', ['县域医共体']],
    ['118起成功避险案例获通报表扬。', ['成功避险案例']],
    ['食品抽检量超每千人6.6批次。', ['食品抽检量']],
    ['农民从集体分得的平均收入增加了17%。', ['农民从集体分得的平均收入']],
    ['研发大模型80个。', ['大模型']],
    ['研发投入强度达3%。', ['研发投入强度']],
  ])('%s', (source, names) => {
    expect(namesIn(source)).toEqual(names)
  })
})

import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from './figures.ts'

/** Each figure as `text indicator kind value`. */
const statedIn = (source: string): string[] =>
  findFigures(toText(source, 2026)).map(({ text, indicator, kind, value }) =>
    [text, indicator, kind, [value].flat().join('-')].join(' '),
  )

describe('a noun of growth before two values', () => {
  it.each([
    ['食品价格涨幅由6.4%回落到1.2%。', ['6.4% 食品价格 growth 6.4', '1.2% 食品价格 growth 1.2']],
    ['工业投资降幅由7%收窄到3%。', ['7% 工业投资 growth -7', '3% 工业投资 growth -3']],
    ['食品价格涨幅，由6.4%回落到1.2%。', ['6.4% 食品价格 growth 6.4', '1.2% 食品价格 growth 1.2']],
    ['贫困发生率，由6.4%回落到1.2%。', ['6.4% 贫困发生率 rate 6.4', '1.2% 贫困发生率 rate 1.2']],
    ['森林覆盖率由40%提高到43%。', ['40% 森林覆盖率 rate 40', '43% 森林覆盖率 rate 43']],
    ['经济增长速度目标为7%。', ['7% 经济增长速度目标 growth 7']],
    ['经济增长率保持在6%。', ['6% 经济增长率 growth 6']],
    ['人口自然增长率降到千分之五。', ['千分之五 人口自然增长率 rate 5']],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

describe('低于 and 高于 without a place behind them', () => {
  const boundsIn = (source: string): string[] =>
    findFigures(toText(source, 2026)).map(({ kind, comparator, value }) => [kind, comparator, value].join(' '))
  it.each([
    ['财政自给率低于30%。', ['rate le 30']],
    ['工业占比低于三成。', ['rate le 3']],
    ['调查失业率仍高于5%。', ['rate ge 5']],
    ['粮食产量高于500万吨。', ['level ge 500']],
    ['投资增速低于5%。', ['growth le 5']],
    // with a place or a year behind them they compare
    ['工业增速高于全国2个百分点。', ['point_change eq 2']],
    ['单位能耗低于上年3%。', ['growth eq -3']],
    ['工业增长4%，低于6%左右的预期目标。', ['growth eq 4', 'growth about 6']],
  ])('%s', (source, bounds) => {
    expect(boundsIn(source)).toEqual(bounds)
  })
})

describe('提高 before a count', () => {
  it.each([
    ['提高到增长两家。', ['两家  level 2']],
    // The end of the line above changes nothing.
    ['工作开展顺利。\n提高到增长两家。', ['两家  level 2']],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

describe('what is cut', () => {
  it.each([
    ['窗口办理平均减环节45%、减材料30%。', ['45% 环节 growth -45', '30% 材料 growth -30']],
    ['降低费用负担超过9亿元。', ['9亿元 费用负担 change -9']],
    ['退休人员养老金总体上调3%。', ['3% 退休人员养老金 growth 3']],
    ['研发费用达到9亿元。', ['9亿元 研发费用 level 9']],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

describe('a year that is compared with', () => {
  it.each([
    ['1 9 9 6 年工业产值比1 9 9 1 年增长80%。', ['80% 工业产值 growth 80']],
    ['清单事项比改革前压减三分之一。', ['三分之一 清单事项 growth -0.3333']],
    ['城乡居民收入比10∶5。', ['10∶5 城乡居民收入比 ratio 10']],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

describe('a move in a list', () => {
  it.each([
    ['在全国百强榜中前移3位。', ['3位 百强榜中 change 3']],
    [
      '水泥、玻璃投资增幅分别回落12个和15个百分点。',
      ['12个 水泥 point_change -12', '15个百分点 玻璃投资 point_change -15'],
    ],
    ['城乡居民收入倍差缩小到1.8以内。', ['1.8 城乡居民收入倍差 ratio 1.8']],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

describe('growth that goes on', () => {
  it.each([
    ['财政收入年均递增12%。', ['12% 财政收入 growth 12']],
    ['水果、肉类产量分别增长1.2倍和80%。', ['1.2倍 水果 multiple 1.2', '80% 肉类产量 growth 80']],
    ['贫困人口占比由18%下降到9%。', ['18% 贫困人口占比 rate 18', '9% 贫困人口占比 rate 9']],
    ['失业率从6%下降为5%。', ['6% 失业率 rate 6', '5% 失业率 rate 5']],
    ['出口5%的下降得到扭转。', ['5% 出口 growth -5']],
    ['财政收入5亿元，超预算2000万元。', ['5亿元 财政收入 level 5', '2000万元 财政收入 change 2000']],
    ['收入增长2倍、占比80%。', ['2倍 收入 multiple 2', '80% 占比 rate 80']],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

describe('more of the same', () => {
  it.each([
    ['财政收入21亿元，增收2亿元。', ['21亿元 财政收入 level 21', '2亿元 财政收入 change 2']],
    ['水稻单产提高12公斤。', ['12公斤 水稻单产 change 12']],
    ['林分提升3万亩。', ['3万亩 林分 level 3']],
    ['工业利税低于产值增长4个百分点。', ['4个百分点 工业利税 point_change -4']],
    [
      '生产总值低于全国2个百分点、全省1个百分点。',
      ['2个百分点 生产总值 point_change -2', '1个百分点 生产总值 point_change -1'],
    ],
    ['税收增长8%以上，力争达到10%。', ['8% 税收 growth 8', '10% 税收 growth 10']],
    [
      '税收9亿元，其中地税突破4亿元，达到5亿元，分别增长3%和2%。',
      ['9亿元 税收 level 9', '4亿元 地税 level 4', '5亿元 地税 level 5', '3% 税收 growth 3', '2% 地税 growth 2'],
    ],
    ['水电占比六成五。', ['六成五 水电占比 rate 6.5']],
    ['税收增长8%，绿化率达到40%。', ['8% 税收 growth 8', '40% 绿化率 rate 40']],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

describe('what improves by falling', () => {
  it.each([
    ['空气质量综合指数改善4.7%、幅度全省第1。', ['4.7% 空气质量综合指数 growth -4.7', '第1 空气质量综合指数 rank 1']],
    ['集中采购药品平均降价50%。', ['50% 集中采购药品 growth -50']],
    ['改善农户居住条件2.6万户。', ['2.6万户 农户居住条件 level 2.6']],
    ['增长预期目标定在5%左右。', ['5%  growth 5']],
    ['赤字率定在4%。', ['4% 赤字率 rate 4']],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

describe('lists whose unit stands behind the last number', () => {
  it.each([
    [
      '荒漠化、沙化土地面积分别减少10.6万、3.3万平方公里。',
      ['10.6万 荒漠化 change -10.6', '3.3万平方公里 沙化土地面积 change -3.3'],
    ],
    ['吸纳群众5万、学校3所。', ['5万 群众 level 5', '3所 学校 level 3']],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

describe('points and years in Chinese numerals', () => {
  it.each([
    ['机床产量增长一点二倍。', ['一点二倍 机床产量 multiple 1.2']],
    [
      '比重由百分之三十九点七到一九五七年上升为百分之四十五点四。',
      ['百分之三十九点七 比重 rate 39.7', '百分之四十五点四 比重 rate 45.4'],
    ],
    ['增长百分之六点五到七点五。', ['百分之六点五到七点五  growth 6.5-7.5']],
    ['一点一滴改进作风。', []],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

describe('what is no figure', () => {
  it.each([
    ['不该花的钱一分也不能花，省下的每一分钱都用于民生。', []],
    ['破除城乡二元结构。', []],
    ['20.2026年10件民生实事。', ['10件 民生实事 level 10']],
    ['水质改善，浓度降至20.2微克。', ['20.2微克 浓度 level 20.2']],
  ])('%s', (source, stated) => {
    expect(statedIn(source)).toEqual(stated)
  })
})

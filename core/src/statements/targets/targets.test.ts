import { describe, expect, it } from 'vitest'
import { read } from '../../pipeline.ts'
import { headlineStates } from './headline.ts'

const passage = (goals: string): string =>
  `一、2024年工作安排\n今年的主要预期目标是：${goals}\n（一）抓产业\n要推动产业发展。`
const plan = (words: string): string => `一、2024年工作安排\n（一）抓产业\n${words}`
const targetsOf = (source: string) =>
  read(source).targets.map(t => [t.indicator, t.reference ?? t.value, t.comparator, t.headline])

describe('targets without a number', () => {
  it.each([
    ['居民收入增长与经济增长同步。', [['居民收入', 'economic_growth', 'eq', true]]],
    ['全员劳动生产率增速高于地区生产总值增速。', [['全员劳动生产率', 'economic_growth', 'ge', true]]],
    ['粮食、空气质量完成省下达任务。', [['粮食、空气质量', 'assigned', 'eq', true]]],
    ['完成国家下达的碳排放强度降低任务。', [['碳排放强度', 'assigned', 'eq', true]]],
    [
      '农村居民收入增速高于全国平均水平、高于城镇居民收入增速。',
      [
        ['农村居民收入', 'upper_level_average', 'ge', true],
        ['农村居民收入', 'direction', 'ge', true],
      ],
    ],
    [
      '进出口稳步增长，国际收支基本平衡。',
      [
        ['进出口', 'direction', 'eq', true],
        ['国际收支', 'direction', 'eq', true],
      ],
    ],
    // one clause, two things
    [
      '单位国内生产总值能耗和主要污染物排放量继续下降。',
      [
        ['单位国内生产总值能耗', 'direction', 'eq', true],
        ['主要污染物排放量', 'direction', 'eq', true],
      ],
    ],
    ['制造业投资和民间投资占比稳步提升。', [['制造业投资和民间投资占比', 'direction', 'eq', true]]],
    ['物价涨幅不高于全省平均水平。', [['物价', 'upper_level_average', 'le', true]]],
    ['财政收入剔除不可比因素后实现正增长。', [['财政收入', 'last_year', 'ge', true]]],
    [
      '能源、碳排放等指标达到国家要求，空气环境质量主要指标保持优秀水平。',
      [
        ['能源、碳排放等', 'assigned', 'eq', true],
        ['空气环境质量', 'direction', 'eq', true],
      ],
    ],
    [
      '固定资产投资提质增效，地方债务风险有效防控。',
      [
        ['固定资产投资', 'direction', 'eq', true],
        ['地方债务风险', 'direction', 'eq', true],
      ],
    ],
    // no target: a hope without an indicator's name
    ['在实际工作中争取更好结果。', []],
  ])('%s', (goals, expected) => {
    expect(targetsOf(passage(goals))).toEqual(expected)
  })

  it('are found outside the passage too, where the words bind', () => {
    expect(targetsOf(plan('地表水优良比例完成省下达任务。'))).toEqual([['地表水优良比例', 'assigned', 'eq', false]])
  })

  it('are not made of every upward word of the plan', () => {
    expect(targetsOf(plan('推动服务水平明显提升，营商环境持续改善。'))).toEqual([])
  })
})

describe('tiers', () => {
  const tiersOf = (goals: string) => read(passage(goals)).targets.map(t => [t.indicatorId, t.value, t.tier])
  it.each([
    ['地区生产总值增长5.5%以上、力争6%。', 'gdp'],
    ['固定资产投资增长5.5%以上，奋斗目标6%。', 'fixed_investment'],
  ])('%s', (goals, id) => {
    expect(tiersOf(goals)).toEqual([
      [id, '5.5', 'floor'],
      [id, '6', 'stretch'],
    ])
  })
  it('are not made of two targets', () => {
    expect(tiersOf('地区生产总值增长5%，力争社会消费品零售总额增长6%。').map(([, , tier]) => tier)).toEqual([
      null,
      null,
    ])
  })
})

describe('periods', () => {
  const periodsOf = (goals: string) =>
    read(`一、2026年工作安排\n${goals}\n（一）抓产业\n要推动产业发展。`, { year: 2026 }).targets.map(t => t.period)
  it.each([
    ['“十五五”时期主要目标是：人均预期寿命达到80岁，居民收入与经济增长同步。', ['2030', '2026-2030']],
    ['今后五年的发展目标是：群众生活品质不断提高，到2035年综合实力大幅提升。', ['2026-2030', '2035']],
    ['今年主要预期目标是：经济增长5%，居民收入稳步增长。', ['2026', '2026']],
  ])('%s', (goals, expected) => {
    expect(periodsOf(goals)).toEqual(expected)
  })
})

it('a passage may stand in the paragraph behind its colon', () => {
  const words = '今年经济社会发展的主要预期目标是：\n国内生产总值增长8%左右，国际收支状况继续改善。'
  expect(read(`一、2024年工作安排\n${words}\n要抓好落实。`).targets.map(t => [t.indicatorId, t.headline])).toEqual([
    ['gdp', true],
    ['', true],
  ])
})

it('the review has no targets', () => {
  expect(targetsOf('一、2023年工作回顾\n居民收入与经济增长同步。\n二、2024年工作安排\n抓落实。')).toEqual([])
})

describe('nets', () => {
  it('keep the word that makes them one', () => {
    const { targets } = read(passage('工业增加值增长7%以上，净增规模以上工业企业70家。'))
    expect(targets.map(({ text }) => text)).toEqual(['工业增加值增长7%以上', '净增规模以上工业企业70家'])
  })
})

describe('headlineStates', () => {
  it('tells without a number from not stated', () => {
    const { targets } = read(passage('地区生产总值增长5%；居民收入与经济增长同步。'))
    const states = headlineStates(targets, 2024, false)
    const stateOf = (id: string) => states.find(({ indicatorId }) => indicatorId === id)?.state
    expect(stateOf('gdp')).toBe('number')
    expect(stateOf('income_per_capita')).toBe('no_number')
    expect(stateOf('trade_total')).toBe('not_stated')
  })

  it('knows an indicator by its parts and by another name', () => {
    const { targets } = read(passage('经济增长5%左右；农村居民人均可支配收入增长6%。'))
    const states = headlineStates(targets, 2024, false)
    expect(states.filter(({ state }) => state === 'number').map(({ indicatorId }) => indicatorId)).toEqual([
      'gdp',
      'income_per_capita',
    ])
  })

  it('says nothing where there is no passage', () => {
    expect(headlineStates(read(plan('抓项目。')).targets, 2024, false)).toEqual([])
  })
})

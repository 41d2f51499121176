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

it('the review has no targets', () => {
  expect(targetsOf('一、2023年工作回顾\n居民收入与经济增长同步。\n二、2024年工作安排\n抓落实。')).toEqual([])
})

describe('headlineStates', () => {
  it('tells without a number from not stated', () => {
    const { targets } = read(passage('地区生产总值增长5%；居民收入与经济增长同步。'))
    const states = headlineStates(targets, 2024, false)
    const stateOf = (id: string) => states.find(({ indicatorId }) => indicatorId === id)?.state
    expect(stateOf('income_per_capita')).toBe('no_number')
    expect(stateOf('trade_total')).toBe('not_stated')
  })

  it('says nothing where there is no passage', () => {
    expect(headlineStates(read(plan('抓项目。')).targets, 2024, false)).toEqual([])
  })
})

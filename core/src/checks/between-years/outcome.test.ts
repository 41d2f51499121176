import { describe, expect, test } from 'vitest'
import { read } from '../../pipeline.ts'
import { compareYears } from './compare.ts'

const earlier = (aims: string) =>
  read(
    `澄川市政府工作报告（2024年）\n\n一、2023年工作回顾\n\n全市经济稳步回升。\n\n二、2024年主要预期目标\n\n今年的主要预期目标是：${aims}。\n`,
    { name: 'a.txt', withText: true },
  )
const later = (review: string, aims = '地区生产总值增长5%') =>
  read(
    `澄川市政府工作报告（2025年）\n\n一、2024年工作回顾\n\n过去一年，${review}。\n\n二、2025年主要预期目标\n\n今年的主要预期目标是：${aims}。\n`,
    { name: 'b.txt', withText: true },
  )
const outcome = (aims: string, review: string) => {
  const [first] = compareYears(earlier(aims), later(review)).targets
  return first && { verdict: first.verdict, reason: first.reason }
}

describe('what became of a target', () => {
  test.each([
    ['in words, as promised', '主要污染物排放量继续下降', '主要污染物排放量持续下降', 'met'],
    ['in words, otherwise', '进出口量稳质升', '全市进出口总额增长8.1%', 'unknown'],
    ['in words, the contrary', '生态环境质量持续改善', '生态环境质量未能改善', 'unknown'],
    ['not at all', '主要污染物排放量继续下降', '城镇新增就业2.3万人', 'silent'],
    ['a direction told by its rate', '居民收入稳步增长', '居民人均可支配收入增长6.1%', 'met'],
    ['economic growth under its short name', '经济增长6%', '地区生产总值增长6.2%，广义货币增长13%', 'met'],
    ['an amount to be lifted off', '减轻企业负担50亿元以上', '减轻企业负担57.2亿元', 'met'],
    ['held below its cap', '财政赤字率2.8%左右', '财政赤字率控制在2.8%', 'met'],
    ['nothing of what it is measured against', '劳动生产率增长高于地区生产总值增长', '地区生产总值增长5.2%', 'silent'],
  ])('%s', (_, aims, review, verdict) => expect(outcome(aims, review)).toMatchObject({ verdict }))

  test('of several years is not due before the last of them', () => {
    const found = outcome('到2027年常住人口城镇化率提高到65%', '常住人口城镇化率达到62.1%')
    expect(found).toMatchObject({ verdict: 'not_due', reason: expect.stringContaining('2027年') })
  })

  test('stands with the sentences of both reports', () => {
    const [first] = compareYears(earlier('主要污染物排放量继续下降'), later('主要污染物排放量持续下降')).targets
    expect(first.promise.text).toContain('主要污染物排放量继续下降')
    expect(first.sentence?.text).toContain('主要污染物排放量持续下降')
  })
})

describe('vanished from the headline targets', () => {
  const vanished = (first: string, second: string) => compareYears(earlier(first), later('经济回升', second)).vanished
  test.each([
    ['kept under a longer name', '主要污染物排放继续减少', '主要污染物排放量继续下降', []],
    ['kept as one of two', '主要污染物排放量继续下降', '能耗强度和主要污染物排放量继续下降', []],
    ['gone', '进出口总额增长3%', '地区生产总值增长5%', ['进出口总额']],
  ])('%s', (_, first, second, expected) => expect(vanished(first, second)).toEqual(expected))
})

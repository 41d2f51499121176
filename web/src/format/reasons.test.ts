import { describe, expect, it } from 'vitest'
import { reasonOf, shortReason } from './reasons.ts'

describe('a reason in short', () => {
  it.each([
    [
      '红灯（连续滞后）：慢于序时进度2.1个百分点，距完成时限84天。规则：完成率与序时进度之差低于0个百分点（默认规则）。进度再快2.1个百分点即为绿灯',
      '慢于序时进度2.1个百分点，距完成时限84天',
    ],
    ['灰灯（无数据）：距完成时限84天', '距完成时限84天'],
    ['已按计划完成', '已按计划完成'],
    ['', ''],
  ])('%s', (why, expected) => {
    expect(shortReason(why)).toBe(expected)
  })
})

describe('the reason of a task', () => {
  const green = { colour: 'green', why: '快于序时' }
  const grey = { colour: 'grey', why: '没有数据' }
  it.each([
    ['grey', [green, grey], '没有数据'],
    ['green', [grey, green], '快于序时'],
    ['red', [green], '快于序时'],
    ['red', [], ''],
  ])('that is %s', (colour, targets, expected) => {
    expect(reasonOf({ colour, targets })).toBe(expected)
  })
})

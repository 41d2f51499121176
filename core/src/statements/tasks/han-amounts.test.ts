import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from '../figures/figures.ts'
import { findTasks } from './tasks.ts'

/** Each task as its object and whether it can be checked. */
const tasksIn = (body: string): string[] => {
  const text = toText(`一、1987年工作回顾\n去年工业增长了5%。\n二、1988年的任务\n${body}`, 1988)
  return findTasks(text, findFigures(text)).map(({ object, measurable }) => `${object} ${measurable}`)
}

describe('amounts in Han numerals', () => {
  it.each([
    ['新建茶园三千二百亩。', ['茶园 true']],
    ['新建职工宿舍三千五百万平方米。', ['职工宿舍 true']],
    ['茶叶成本要降低百分之三到百分之五。', ['茶叶成本 true']],
    ['茶叶产量要达到四千万担。', ['茶叶产量 true']],
    ['茶园面积扩大到九千万亩。', ['茶园面积 true']],
    ['茶农负担必须控制在上年收入的5%以内。', ['茶农负担 true']],
    // as with digits
    ['茶园面积扩大到9000万亩。', ['茶园面积 true']],
    // parts tell of the past, and 千百 counts nothing
    ['茶叶损耗由千分之二十九降到千分之六。', []],
    ['新建茶园，带动千家万户。', ['茶园 false', '千家万户 false']],
  ])('%s', (body, tasks) => {
    expect(tasksIn(body)).toEqual(tasks)
  })
})

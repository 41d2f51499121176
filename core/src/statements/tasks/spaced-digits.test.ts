import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from '../figures/figures.ts'
import { joinDigits } from './spaced-digits.ts'
import { findTasks } from './tasks.ts'

/** Each task as its action, object, deadline and whether it can be checked. */
const tasksIn = (body: string): string[] => {
  const text = toText(`一、1997年工作回顾\n去年工业增长了5%。\n二、1998年的任务\n先行示范一句领起。${body}`, 1998)
  return findTasks(text, findFigures(text)).map(
    ({ action, object, deadline, measurable }) => `${action}|${object}|${deadline}|${measurable}`,
  )
}

describe('blanks in and around numbers', () => {
  it.each([
    ['关闭小水泥窑1 2 0 0 0 座。', ['关闭|小水泥窑||true']],
    ['新建茶园6 52公顷。', ['新建|茶园||true']],
    ['精简职工1 0 %。', ['精简|职工||true']],
    ['新建粮库1 1 . 8 万平方米。', ['新建|粮库||true']],
    ['1 9 9 9 年底前建成临江大桥。', ['建成|临江大桥|1 9 9 9 年底前|true']],
    ['新建学校 12 所，改造老旧小区 8 个。', ['新建|学校||true', '改造|老旧小区||true']],
    ['组建9 个跨县银行。', ['组建|9 个跨县银行||true']],
    ['完成 3 个乡镇污水处理厂建设。', ['完成|3 个乡镇污水处理厂建设||true']],
    // the number of an item is none of the thing
    ['1. 推进农村改革。', ['推进|农村改革||false']],
  ])('%s', (body, tasks) => {
    expect(tasksIn(body)).toEqual(tasks)
  })
})

describe('joinDigits', () => {
  it.each([
    ['新建 12 所', '新建\u200712\u2007所'],
    ['1 0 %和5 . 8', '1\u20070\u2007%和5\u2007.\u20078'],
    ['4. 建设公园', '4. 建设公园'],
    ['1. 3个公园', '1. 3个公园'],
    ['推进 A 区建设', '推进 A 区建设'],
  ])('%s', (text, joined) => {
    expect(joinDigits(text)).toBe(joined)
  })
})

import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from '../figures/figures.ts'
import { findTasks } from './tasks.ts'

/** Each task as its words, action and object. */
const tasksIn = (body: string): string[] => {
  const text = toText(`一、1997年工作回顾\n去年工业增长了5%。\n二、1998年的任务\n先行示范一句领起。${body}`, 1998)
  return findTasks(text, findFigures(text)).map(({ text, action, object }) => `${text}|${action}|${object}`)
}

describe('changes told of a subject', () => {
  it.each([
    ['乡镇由22个合并为15个。', ['乡镇由22个合并为15个|合并为|乡镇']],
    ['县直部门由38个减为30个。', ['县直部门由38个减为30个|减为|县直部门']],
    ['行政村由210个撤并到150个左右。', ['行政村由210个撤并到150个左右|撤并到|行政村']],
    ['亏损企业的亏损额减少一半。', ['亏损企业的亏损额减少一半|减少|亏损企业的亏损额']],
    ['全年会议减少三分之一。', ['全年会议减少三分之一|减少|会议']],
    ['机关编制总数精简一半。', ['机关编制总数精简一半|精简|机关编制总数']],
    ['粮食播种面积不得少于800万亩。', ['粮食播种面积不得少于800万亩|不得少于|粮食播种面积']],
    ['教育投入不得低于上年水平。', ['教育投入不得低于上年水平|不得低于|教育投入']],
    ['取消屠宰税，契税税率降低1个百分点。', ['取消屠宰税|取消|屠宰税', '契税税率降低1个百分点|降低|契税税率']],
    ['取消收费35项，收费项目减少一半。', ['取消收费35项，收费项目减少一半|取消|收费']],
    // a share of the past, and one that begins no change
    ['茶叶损耗由千分之二十九降到千分之六。', []],
    ['一半是坡地。', []],
  ])('%s', (body, tasks) => {
    expect(tasksIn(body)).toEqual(tasks)
  })
})

import { expect, it } from 'vitest'
import { yearOf } from './report-year.ts'

it.each([
  ['我向九届全国人大一次会议作政府工作报告。\n一、1993年以来的工作\n1996年产量翻一番。', 1998],
  ['现在向第六届全国人民代表大会第五次会议作报告。\n到1990年产量翻一番，1990年再建电站。', 1987],
  ['现在，我向第十届全国人民代表大会第三次会议作政府工作报告。', 2005],
  // a session of December hears the plan for the year to come
  ['我向第三届全国人民代表大会第一次会议作报告。\n（二）一九六五年的任务\n继续植树。', 1965],
  // a session that is only spoken of
  ['第五届全国人民代表大会第一次会议以来的五年，成绩很大。\n一、1982年工作回顾\n', 1983],
  ['一、“十五”时期工作回顾\n2000年产值为3亿元，2000年税收为1亿元。', 2006],
  ['二、“十一五”时期的目标\n2000年产值为3亿元。', 2006],
  // in the midst of a plan its years tell nothing
  ['二、“十一五”时期的目标\n2007年，产值为3亿元。2007年，税收为1亿元。', 2008],
  ['二、“六五”计划后三年的任务\n1982年，产值为3亿元。', 1983],
  // what is to come is no year under review
  ['1977年，产值为3亿元。\n到1985年达到5亿元，到1985年建成铁路。', 1978],
  ['产值由1997年的3亿元增加到2002年的5亿元。', 2003],
  ['没有年份的一段话。', null],
])('year of %s', (text, year) => {
  expect(yearOf(text)).toBe(year)
})

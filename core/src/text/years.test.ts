import { expect, it } from 'vitest'
import { findYears, namedPlanYears, planYears } from './years.ts'

it.each([
  ['2024年的工作', [2024]],
  ['一九八四年到一九九〇年', [1984, 1990]],
  ['1 9 9 3 年与19 94年', [1993, 1994]],
  ['二○○八年和二〇二六年', [2008, 2026]],
  // no years: a count, a phone number, a bare number, a year without its word
  ['2024个项目、120240年、2024', []],
  ['', []],
])('years of %s', (text, years) => {
  expect(findYears(text).map(found => found.year)).toEqual(years)
})

it.each([
  ['“十五五”时期的主要目标', { from: 2026, to: 2030 }],
  ['“十四五”规划', { from: 2021, to: 2025 }],
  ['“十五”计划', { from: 2001, to: 2005 }],
  ['“七五”期间', { from: 1986, to: 1990 }],
  // no plan: a count, a slogan
  ['十五个项目', null],
  ['“十五分钟”生活圈', null],
])('plan of %s', (words, years) => {
  expect(planYears(words)).toEqual(years)
})

it.each([
  ['第一个五年计划', { from: 1953, to: 1957 }],
  ['第三个五年计划', { from: 1966, to: 1970 }],
  ['第十个五年计划', { from: 2001, to: 2005 }],
  ['五年计划', null],
])('years of %s', (words, years) => {
  expect(namedPlanYears(words)).toEqual(years)
})

import { expect, it } from 'vitest'
import { findYears } from './years.ts'

it.each([
  ['2024年的工作', [2024]],
  ['一九八四年到一九九〇年', [1984, 1990]],
  ['二○○八年和二〇二六年', [2008, 2026]],
  // no years: a count, a phone number, a bare number, a year without its word
  ['2024个项目、120240年、2024', []],
  ['', []],
])('years of %s', (text, years) => {
  expect(findYears(text).map(found => found.year)).toEqual(years)
})

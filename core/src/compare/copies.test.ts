import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from '../pipeline.ts'
import type { Reading } from '../types.ts'
import { type Comparison, compareCopies } from './copies.ts'

const reading = (text: string): Reading => read(text, { withText: true })
const sample = (name: string): Reading =>
  reading(readFileSync(join(import.meta.dirname, `../../../samples/${name}.txt`), 'utf8'))
const pairs = ({ figures }: Comparison): unknown[] => figures.map(({ first, second }) => [first?.text, second?.text])

const REPORT = [
  '全县新建学校12所，新增学位3200个，教师待遇稳步提高。',
  '完成造林6.2万亩，森林覆盖率提高0.4个百分点，生态环境持续改善。',
  '引进项目47个，完成投资83.5亿元，产业结构更加合理。',
  '新修农村公路126公里，改造危桥9座，群众出行更加便捷。',
]
const TEXT = REPORT.join('\n')

describe('compareCopies', () => {
  it('finds nothing between a copy and itself, whatever its blanks', () => {
    const comparison = compareCopies(reading(TEXT), reading(TEXT.replaceAll('，', '，\n')))
    expect(comparison).toMatchObject({
      shared: 1,
      figures: [],
      onlyInFirst: [],
      onlyInSecond: [],
      moved: [],
      words: [],
    })
  })

  it('lists a changed figure with both, and its whole number among the words', () => {
    const comparison = compareCopies(reading(TEXT), reading(TEXT.replace('83.5亿', '88.5亿')))
    expect(pairs(comparison)).toEqual([['83.5亿元', '88.5亿元']])
    expect(comparison.words.map(({ first, second }) => [first.text, second.text])).toEqual([['83.5', '88.5']])
  })

  it('lists a passage that only one has, with its figures', () => {
    const comparison = compareCopies(reading(TEXT), reading(REPORT.filter((_, i) => i !== 1).join('\n')))
    expect(comparison.onlyInFirst.map(({ text }) => text)).toEqual([REPORT[1]])
    expect(comparison.onlyInSecond).toEqual([])
    expect(pairs(comparison)).toEqual([
      ['6.2万亩', undefined],
      ['0.4个百分点', undefined],
    ])
  })

  it('knows a passage that stands elsewhere, and pairs its figures', () => {
    const [a, b, c, d] = REPORT
    const comparison = compareCopies(reading(TEXT), reading([a, c, d, b].join('\n')))
    expect(comparison.moved).toHaveLength(1)
    expect(pairs(comparison)).toEqual([])
    expect([...comparison.onlyInFirst, ...comparison.onlyInSecond]).toEqual([])
  })

  it('leaves a later copy of a passage out: it is damage of that copy', () => {
    expect(pairs(compareCopies(reading(TEXT), reading(`${TEXT}\n${REPORT.slice(0, 2).join('\n')}`)))).toEqual([])
  })

  it('needs the text of both', () => {
    expect(() => compareCopies(reading(TEXT), read(TEXT))).toThrow(RangeError)
  })

  it('shows what happened to the damaged sample, and only that', () => {
    const comparison = compareCopies(sample('chengchuan-2024'), sample('chengchuan-2024-damaged'))
    expect(pairs(comparison)).toEqual([
      ['5.9%', '6.9%'],
      ['8.3万亩', undefined],
      ['2.1亿元', undefined],
      ['183.0亿元', '193.0亿元'],
      ['1.78:1', '1.73:1'],
      ['260公里', '260部'],
    ])
    expect(comparison.onlyInFirst).toHaveLength(2)
    expect(comparison.onlyInSecond).toEqual([])
    expect(comparison.moved).toEqual([{ first: { start: 4582, end: 4853 }, second: { start: 4856, end: 5127 } }])
    expect(comparison.words.map(({ first, second }) => `${first.text}>${second.text.trim()}`)).toEqual([
      '5.9>6.9',
      '，>and',
      '183.0>193.0',
      '>农田',
      '1.78>1.73',
      '>联动',
    ])
  })
})

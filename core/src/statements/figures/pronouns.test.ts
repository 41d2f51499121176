import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toText } from '../../text/text.ts'
import { findFigures } from './figures.ts'

const named = (body: string): string[] =>
  findFigures(toText(`一、2025年回顾\n${body}\n`, 2026)).map(({ indicator }) => indicator)

describe('lexicons/pronouns.tsv', () => {
  it('lets each word stand for the name before it', () => {
    const rows = readFileSync(new URL('../../../../lexicons/pronouns.tsv', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(2)
      .map(line => line.split('\t'))
    const lost = rows.filter(([word, example]) => {
      const [first, second, ...more] = named(example)
      return !example.includes(word) || !first || first !== second || more.length > 0
    })
    expect(lost).toEqual([])
  })
})

describe('forms that hold a count', () => {
  it.each([
    ['茶叶产值3亿元，可比价格计算增长5%。', ['茶叶产值', '茶叶产值']],
    ['茶叶产值居全国第5位，全省位次为第2位。', ['茶叶产值', '茶叶产值']],
    // names of their own
    ['茶叶产值3亿元，茶园规模5亩。', ['茶叶产值', '茶园规模']],
    ['茶叶产值3亿元，余粮5吨。', ['茶叶产值', '余粮']],
  ])('%s', (body, names) => {
    expect(named(body)).toEqual(names)
  })
})

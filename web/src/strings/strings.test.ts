import { describe, expect, it } from 'vitest'
import en from './en.ts'
import { translator } from './strings.ts'
import zh from './zh.ts'

const code = Object.values(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true }),
).join('\n')

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

/** Named outright, or by a template such as `kind.${figure.kind}`, whose parts the compiler checks. */
const isUsed = (key: string): boolean =>
  code.includes(`'${key}'`) ||
  code.includes(`"${key}"`) ||
  code.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`)

describe('texts of the interface', () => {
  it('has the same keys in both languages, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
  })
  it.each(Object.keys(zh) as (keyof typeof zh)[])('%s has the same places in both and is used', key => {
    expect(places(en[key])).toEqual(places(zh[key]))
    expect(zh[key].trim()).not.toBe('')
    expect(en[key].trim()).not.toBe('')
    expect(isUsed(key)).toBe(true)
  })
  it('finds a text that nobody uses', () => {
    expect(isUsed(['nobody', 'uses'].join('.'))).toBe(false)
  })
})

describe('translator', () => {
  it.each([
    ['reports.total', { count: 12345 }, '共 12,345 份'],
    ['reports.deleteOne', { name: '江门' }, '删除《江门》'],
    ['reports.deleteOne', { other: '江门' }, '删除《{name}》'],
    ['reports.title', undefined, '报告'],
  ] as const)('fills %s', (key, values, expected) => {
    expect(translator(zh)(key, values)).toBe(expected)
  })
})

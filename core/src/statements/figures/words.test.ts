import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTokens, TOKEN, tokenize } from './tokens.ts'
import { WORDS } from './words.ts'

const rowsOf = (name: string): string[][] =>
  readFileSync(new URL(`../../../../lexicons/${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .filter(line => !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))

const tokensOf = (text: string) => {
  const tokens = createTokens()
  tokenize(tokens, text, 0, text.length)
  return tokens
}

/** Words of the example that became tokens. */
function wordsIn(text: string): string[] {
  const tokens = tokensOf(text)
  return Array.from({ length: tokens.count }, (_, k) => k)
    .filter(k => tokens.kinds[k] === TOKEN.word)
    .map(k => text.slice(tokens.starts[k], tokens.ends[k]))
}

describe.each(['hedges', 'verbs', 'bases', 'times', 'modals'])('lexicons/%s.tsv', name => {
  it('finds each word in its example', () => {
    const lost = rowsOf(name).filter(row => !wordsIn(row.at(-1) ?? '').includes(row[0]))
    expect(lost).toEqual([])
  })
})

describe('lexicons/units.tsv', () => {
  it('finds each unit in its example, and none where a noun only starts like one', () => {
    const lost = rowsOf('units').filter(([unit, kind, example]) => {
      const found = tokensOf(example).quantities.some(quantity => quantity.unit === unit)
      return kind === 'noun' ? found : !found
    })
    expect(lost).toEqual([])
  })
})

describe('lexicons/guards.tsv', () => {
  it('finds each word whole in its example', () => {
    const lost = rowsOf('guards').filter(row => {
      const at = (row.at(-1) ?? '').indexOf(row[0])
      return WORDS.longestAt(row.at(-1) ?? '', at) < 0 || WORDS.matched !== row[0].length
    })
    expect(lost).toEqual([])
  })

  it('keeps nouns that hold a verb whole', () => {
    expect(wordsIn('城市建成区绿地率')).toEqual([])
    expect(wordsIn('森林覆盖率')).toEqual([])
    expect(wordsIn('完成造林')).toEqual(['完成'])
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindsNamed } from '../core/src/statements/tasks/checkable.ts'
import { departmentsOf, localName } from '../core/src/statements/tasks/departments.ts'
import { type Marks, mark } from '../core/src/statements/tasks/pairs.ts'
import { verbPhraseAt } from '../core/src/statements/tasks/verbs.ts'
import {
  adverbialEndingTrie,
  openerKinds,
  openerTrie,
  promiseTrie,
  promiseWords,
} from '../core/src/statements/tasks/vocabulary.ts'
import { readLexicon } from '../scripts/build-lexicons.ts'

const rows = (name: string) => {
  const { columns, rows } = readLexicon(join(import.meta.dirname, `../lexicons/${name}.tsv`))
  return rows.map(row => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ''])))
}

const marksOf = (text: string): Marks => {
  const marks = new Uint8Array(text.length)
  mark(marks, text, 0, text.length)
  return marks
}

describe('promises', () => {
  const verbs = rows('promises').filter(({ part }) => part !== 'stative')
  it.each(verbs)('$example holds the verb phrase with $word', ({ word, example }) => {
    const phrase = verbPhraseAt(example, 0, example.length)
    expect(phrase && example.slice(0, phrase.end)).toContain(word)
  })

  it.each(rows('promises').filter(({ part }) => part === 'stative'))('$example promises nothing', ({ example }) => {
    expect(verbPhraseAt(example, 0, example.length)).toBeNull()
    expect(promiseWords[promiseTrie.longestAt(example, 0)].part).toBe('stative')
  })
})

describe('clause openers', () => {
  it.each(rows('clause-openers'))('$example opens with a $kind', ({ word, kind, example }) => {
    expect(openerKinds[openerTrie.longestAt(example, 0)]).toBe(kind)
    expect(openerTrie.matched).toBe(word.length)
  })

  it.each(rows('adverbial-endings'))('$example ends with $ending', ({ ending, example }) => {
    expect(adverbialEndingTrie.longestBefore(example, example.length, 0)).toBeGreaterThanOrEqual(0)
    expect(example.slice(-adverbialEndingTrie.matched)).toBe(ending)
  })
})

describe('checkable words', () => {
  it.each(rows('checkable'))('$example names a $kind', ({ kind, example }) => {
    expect(kindsNamed(example)).toContain(kind)
  })
})

describe('departments', () => {
  const finder = departmentsOf('')
  it.each(rows('departments'))('$example leads to $unit', ({ subject, unit, example }) => {
    const row = { start: 0, end: example.length }
    const verb = verbPhraseAt(example, 0, example.length)
    const [lead] = verb
      ? finder.leadUnits(example, example, marksOf(example), row, { verb, object: { start: verb.end, end: row.end } })
      : []
    expect(lead).toMatchObject({ unit })
    expect(lead.why).toContain(subject)
  })

  it.each(rows('department-aliases'))('$example', ({ place, unit, name }) => {
    expect(localName(unit, place.replace('*', '某'))).toBe(name)
  })

  it('knows every unit that has a local name', () => {
    const units = new Set(rows('departments').map(({ unit }) => unit))
    expect(rows('department-aliases').filter(({ unit }) => !units.has(unit))).toEqual([])
  })
})

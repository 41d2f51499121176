import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLexicon } from '../../../../scripts/build-lexicons.ts'
import { isFormula } from '../../lexicon/formulae.ts'
import { areFirm, arePaired, bondOf } from '../../lexicon/pairs.ts'
import { toText } from '../text.ts'
import { findDamage } from './damage.ts'

const rowsOf = (name: string): readonly (readonly string[])[] =>
  readLexicon(join(import.meta.dirname, `../../../../lexicons/${name}.tsv`)).rows

describe('the rows of the lexicons match their examples', () => {
  it.each(rowsOf('formulae'))('set phrase %s', (words, example) => {
    expect(example).toContain(words)
    expect(isFormula(example)).toBe(true)
  })

  it.each(rowsOf('furniture'))('furniture %s %s', (place, pattern, example) => {
    expect(example).toMatch(place === 'inline' ? new RegExp(pattern) : new RegExp(`^(?:${pattern})$`))
  })

  it.each(rowsOf('reduplications'))('reduplication %s', (word, example) => {
    expect(word[0]).toBe(word[1])
    expect(example).toContain(word)
  })

  it.each(rowsOf('foreign-words'))('foreign word %s', (word, stands, example) => {
    const [mark] = findDamage(toText(`${example}。`)).filter(({ kind }) => kind === 'foreign')
    expect(mark).toMatchObject({ proposal: stands, message: expect.stringContaining(word) })
  })

  it('pairs', () => {
    for (const [first, , bound, firm, loose, weak, rare, example] of rowsOf('pairs')) {
      const [left, right] = [example.charCodeAt(0), example.charCodeAt(1)]
      expect(example[0] === first && (bound + firm + loose + weak + rare).includes(example[1])).toBe(true)
      expect(bondOf(left, right)).toBe(
        5 - [bound, firm, loose, weak, rare].findIndex(list => list.includes(example[1])),
      )
      expect(arePaired(left, right)).toBe(!rare.includes(example[1]))
      expect(areFirm(left, right)).toBe((bound + firm).includes(example[1]))
    }
  })
})

describe('the sample reports', () => {
  const sample = (name: string): string =>
    readFileSync(join(import.meta.dirname, `../../../../samples/${name}.txt`), 'utf8')

  it.each(['chengchuan-2023', 'chengchuan-2024', 'chengchuan-2025'])('%s is whole', name => {
    expect(findDamage(toText(sample(name)))).toEqual([])
  })

  it('the damaged copy shows each injury that a reader of it alone can see', () => {
    const marks = findDamage(toText(sample('chengchuan-2024-damaged')))
    const table = readLexicon(join(import.meta.dirname, '../../../../samples/chengchuan-2024-damaged.tsv'))
    // A changed digit and a sentence that is gone without a trace show only beside another copy.
    const visible = table.rows.filter(([kind]) => kind !== 'number' && kind !== 'cut')
    for (const [kind, start, end] of visible) {
      const found = marks.find(mark => mark.kind === kind && mark.start <= Number(end) && Number(start) <= mark.end)
      expect([kind, start, found?.kind]).toEqual([kind, start, kind])
    }
    expect(marks).toHaveLength(visible.length)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { identifyIndicator } from '../core/src/lexicon/indicators.ts'
import { gazetteerOf } from '../core/src/lexicon/places.ts'
import { findReference } from '../core/src/statements/targets/references.ts'
import { generate, generatedPath, lexiconPaths, readLexicon } from '../scripts/build-lexicons.ts'

const tables = lexiconPaths().map(readLexicon)
const table = (name: string) => {
  const found = tables.find(table => table.name === name)
  if (!found) throw new Error(`no lexicon ${name}`)
  return found.rows.map(row => Object.fromEntries(found.columns.map((column, i) => [column, row[i] ?? ''])))
}

describe.each(tables)('lexicons/$name.tsv', ({ name, columns, rows }) => {
  it('has an example in each row and no ragged row', () => {
    expect(columns).toContain('example')
    const at = columns.indexOf('example')
    expect(rows.filter(row => row.length !== columns.length || !row[at])).toEqual([])
  })

  it('has no row twice', () => {
    const keys = rows.map(row => row.slice(0, -1).join('\t'))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it('is what its generated module was built from', () => {
    const path = generatedPath({ name, columns, rows })
    expect(existsSync(path) ? readFileSync(path, 'utf8') : 'missing').toBe(generate({ name, columns, rows }))
  })
})

describe('examples', () => {
  it.each(table('indicators'))('$example is $id', ({ id, example }) => {
    expect(identifyIndicator(example)).toBe(id)
  })

  it.each(table('target-references'))('$example names $reference', ({ reference, comparator, where, example }) => {
    expect(findReference(example, 0, where === 'passage')).toMatchObject({ reference, comparator })
  })

  it('each place is found by its full name, but for common nouns such as 城区', () => {
    const gazetteer = gazetteerOf('')
    const lost = table('places').filter(({ name, example }) => gazetteer.placeAt(example, 0)?.name !== name)
    expect(lost.filter(({ name }) => !/^.区$/.test(name))).toEqual([])
  })

  it.each(table('regions'))('$example names $name', ({ name, example }) => {
    const gazetteer = gazetteerOf('')
    const found = [...example].map((_, at) => gazetteer.placeAt(example, at)?.name)
    expect(found).toContain(name)
  })

  it.each(table('indicator-affixes'))('$example is a known indicator', ({ example }) => {
    expect(identifyIndicator(example)).not.toBe('')
  })

  it.each(table('headline-indicators'))('$example is about $id', ({ id, example }) => {
    const words = [...example].map((_, i) => identifyIndicator(example.slice(0, i + 1)))
    expect(words).toContain(id)
  })
})

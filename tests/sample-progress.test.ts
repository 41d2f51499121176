import { readFileSync } from 'node:fs'
import { read } from 'duban-core'
import { describe, expect, it } from 'vitest'

const sample = (name: string): string => readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8')

// The year of the sample city looks its tasks up by these words; the longer table is played only for pages and pictures.
describe.each(['chengchuan-2024-progress.tsv', 'chengchuan-2024-progress-more.tsv'])('samples/%s', name => {
  it('names targets and tasks as they are read', () => {
    const { targets, tasks } = read(sample('chengchuan-2024.txt'))
    const texts = [...targets, ...tasks].map(({ text }) => text)
    const words = sample(name)
      .trimEnd()
      .split('\n')
      .slice(1)
      .map(line => line.split('\t')[0])
    expect(words.length).toBeGreaterThan(5)
    expect(words.filter(word => !texts.some(text => text.includes(word)))).toEqual([])
  })
})

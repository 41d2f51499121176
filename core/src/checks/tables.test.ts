import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { identifyIndicator } from '../lexicon/indicators.ts'
import { type CueName, cue } from './cues.ts'
import { reachOf } from './intervals.ts'
import { markedText } from './marked-text.ts'
import { defaultSettings, type SettingName, setting } from './settings.ts'
import { sizeOf } from './units.ts'

/** The rows of a table by the names of its columns. */
function rowsOf(name: string): readonly Record<string, string>[] {
  const text = readFileSync(join(import.meta.dirname, `../../../lexicons/${name}.tsv`), 'utf8')
  const [head, ...lines] = text.split('\n').filter(line => line && !line.startsWith('#'))
  const columns = head.split('\t')
  return lines.map(line => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])))
}

test.each(rowsOf('check-units'))('$unit of $example measures $thing', ({ unit, thing, example }) => {
  expect(example.replace(/^[^\d]*[\d.]*/, '') || example).toContain(unit.slice(-1))
  expect(sizeOf(unit).thing).toBe(thing)
  expect(sizeOf(`万${unit}`).thing).toBe(thing)
})

test.each(rowsOf('check-wordings'))('$word in $example says $sense', ({ sense, place, example }) => {
  const number = /\d+(?:\.\d+)?|[一二三四五六七八九十两几]+/.exec(example)?.[0] ?? ''
  const at = example.indexOf(number)
  const unit =
    /^(?:[多余几]?(?:万|亿)?(?:元|人|家|户|名|个|%|‰|成|倍|公里|米|微克|辆|亿斤))/.exec(
      example.slice(at + number.length),
    )?.[0] ?? ''
  const text = number + unit
  const marked = `${example.slice(0, at)}[${text}|level|人数|value=${/\d/.test(number) ? number : '2'}]${example.slice(at + text.length)}`
  const { text: read, figures } = markedText(marked)
  const around = { before: read.folded.slice(0, figures[0].start), after: read.folded.slice(figures[0].end) }
  expect(place).toMatch(/before|after|inside/)
  expect(reachOf(figures[0], around, defaultSettings)?.wording).toBe(sense)
})

test.each(rowsOf('check-cues'))('$example holds a word of the cue $cue', ({ cue: name, example }) => {
  expect(example).toMatch(new RegExp(cue(name as CueName)))
})

test.each(rowsOf('check-settings'))('$name is a number', ({ name, value }) => {
  expect(setting(defaultSettings, name as SettingName).digits).toBe(BigInt(value.replace('.', '')))
})

test.each(rowsOf('check-ranges'))('$example is about $indicator', ({ indicator, example }) => {
  const starts = [...example].map((_, i) => identifyIndicator(example.slice(0, i + 1)))
  expect(starts).toContain(indicator)
})

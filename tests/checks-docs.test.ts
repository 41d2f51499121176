import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings, judgements, rules } from '../core/src/index.ts'

/** Without the blanks that align its tables. */
const page = readFileSync(join(import.meta.dirname, '../docs/reference/checks.md'), 'utf8').replace(/ +\|/g, ' |')

test.each(rules.map(({ id, name }) => [id, name]))('docs/reference/checks.md names %s', (id, name) => {
  expect(page).toContain(`| \`${id}\` | ${name} |`)
})

test.each(judgements.map(({ rule, name, met }) => [rule, name, met]))('and the judgement %s', (rule, name, met) => {
  expect(page).toContain(`| \`${rule}\` | ${name} | ${met} |`)
})

test.each(Object.entries(defaultSettings))('and the setting %s', (name, value) => {
  expect(page).toContain(`| \`${name}\` | ${value} |`)
})

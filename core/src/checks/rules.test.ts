import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { markedText } from './marked-text.ts'
import { ruleOf, rules } from './rules.ts'
import { runChecks } from './run.ts'

const table = readFileSync(join(import.meta.dirname, '../../../lexicons/check-rules.tsv'), 'utf8')
/** It takes the report of the year before to break it. */
const BETWEEN_YEARS = 'target_quoted'
const examples = table
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .slice(1)
  .map(line => line.split('\t'))
  .map(([rule, , , example]) => ({ rule, example }))
  .filter(({ rule }) => rule !== BETWEEN_YEARS)

test.each(examples)('$rule is broken by its example', ({ rule, example }) => {
  const { text, figures } = markedText(example)
  const findings = runChecks({ text, figures, targets: [], tasks: [], ledger: [] })
  const serious = findings.filter(({ severity }) => severity !== 'note')
  expect(serious.map(finding => finding.rule)).toContain(rule)
  for (const finding of serious) {
    expect(finding.settles).not.toBe('')
    expect(finding.spans.length).toBeGreaterThan(0)
    for (const id of finding.conflict) expect(figures.some(figure => figure.id === id)).toBe(true)
  }
})

test('every rule of the table has a name, and a rule that it lacks is refused', () => {
  for (const { id, name } of rules) expect(ruleOf(id).name).toBe(name)
  expect(() => ruleOf('no_such_rule' as never)).toThrow(RangeError)
})

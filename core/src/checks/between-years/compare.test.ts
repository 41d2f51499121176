import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read } from '../../pipeline.ts'
import { compareYears } from './compare.ts'
import type { TargetOutcome } from './types.ts'

const samples = join(import.meta.dirname, '../../../../samples')
const report = (year: number) =>
  read(readFileSync(join(samples, `chengchuan-${year}.txt`), 'utf8'), {
    name: `chengchuan-${year}.txt`,
    withText: true,
  })
const rows = readFileSync(join(samples, 'chengchuan-answers.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split('\t'))

/** The outcome of the target that stands where the answers quote it; of two tiers, the floor. */
function outcomeAt(text: string, quoted: string, outcomes: readonly TargetOutcome[]): TargetOutcome | undefined {
  const start = text.lastIndexOf(quoted)
  const there = outcomes.filter(({ target }) => target.start < start + quoted.length && target.end > start)
  return there.find(({ target }) => target.tier !== 'stretch') ?? there[0]
}

test.each([2023, 2024])('the targets of %i meet the next review as the answers say, nine times in ten', year => {
  const [earlier, later] = [report(year), report(year + 1)]
  const { targets } = compareYears(earlier, later)
  let judged = 0
  let right = 0
  for (const [of, , quoted, , verdict] of rows) {
    const outcome = Number(of) === year ? outcomeAt(earlier.text ?? '', quoted, targets) : undefined
    if (!outcome) continue
    judged++
    const expected = verdict === 'renamed' ? 'not_comparable' : verdict
    if (outcome.verdict === expected) right++
  }
  expect(judged).toBeGreaterThan(80)
  expect(right / judged).toBeGreaterThan(0.9)
})

test('headline targets: who missed, by which rule, and what was computed where the rate is left out', () => {
  const { targets } = compareYears(report(2024), report(2025))
  const of = (words: string) => targets.find(({ target }) => target.headline && target.text.includes(words))
  expect(of('地区生产总值增长5.5%以上')).toMatchObject({ verdict: 'missed', rule: 'floor' })
  expect(of('居民收入增长与经济增长同步')).toMatchObject({ verdict: 'met', rule: 'same_pace' })
  expect(of('进出口总额增长8%')).toMatchObject({ verdict: 'missed', rule: 'point' })
  expect(of('进出口总额增长8%')?.arithmetic).toContain('188.7亿元 ÷ 183.0亿元 − 1')
})

test('the level of one report and the growth of the next contradict each other', () => {
  const { findings } = compareYears(report(2024), report(2025))
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ rule: 'level_growth', severity: 'error', found: '18.6%' })
  expect(findings[0].arithmetic).toContain('2690.4万人次 ÷ 2360.2万人次 − 1')
})

test('a reading without its text is refused', () => {
  const { text, ...bare } = report(2023)
  expect(text).toBeDefined()
  expect(() => compareYears(bare, report(2024))).toThrow(TypeError)
})

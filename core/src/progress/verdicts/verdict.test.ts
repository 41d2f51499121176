import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TargetVersions } from '../targets/revisions.ts'
import type { TrackedTarget } from '../targets/target.ts'
import type { TargetForm } from '../targets/wording.ts'
import { judgeVersions, outcomeNames, type Result, type VerdictReferences, verdictOf } from './verdict.ts'

const target = (value: string | null, over: Partial<TrackedTarget> = {}): TrackedTarget => ({
  id: 'g1',
  taskId: 't1',
  indicator: '指标',
  indicatorId: '',
  text: '',
  form: 'floor',
  value,
  high: null,
  unit: '',
  kind: 'level',
  measure: 'flow',
  direction: 'up',
  strength: 'expected',
  tier: null,
  base: null,
  ...over,
})
const growth = (value: string | null, over: Partial<TrackedTarget> = {}) =>
  target(value, { kind: 'growth', unit: '%', ...over })
const result = (value: string | null, over: Partial<Result> = {}): Result => ({
  value,
  state: null,
  doneOn: null,
  label: 'final',
  source: '统计公报',
  day: '2025-03-20',
  isProven: true,
  isNominalOnly: false,
  reportIds: ['r1'],
  ...over,
})
const state = (over: Partial<Result>) => result(null, over)
const milestone = target(null, { form: 'milestone' })

describe('the table of rules', () => {
  const rows = readFileSync(new URL('../../../../lexicons/verdict-rules.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))
  it.each(rows.map(row => [row[0], row[5]]))('%s: %s', (form, example) => {
    const [, aim, actual, outcome] = /^(\S+) (\S+)→(\w+)$/.exec(example) ?? []
    const isNumber = /^\d/.test(aim)
    const [low, high] = aim.replace('%', '').split('~')
    const t = target(isNumber ? low : null, {
      form: form as TargetForm,
      high: high ?? null,
      kind: aim.endsWith('%') ? 'growth' : 'level',
      base: low,
    })
    const r = isNumber
      ? result(actual.replace('%', ''))
      : state({ state: actual === '基本建成' ? 'nearly_done' : 'done' })
    const verdict = verdictOf(t, r, { economicGrowth: low, upperLevelAverage: low })
    expect([verdict.outcome, verdict.rule?.form]).toEqual([outcome, form])
  })
})

describe('verdictOf', () => {
  it.each<[string, TrackedTarget, Result | null, string, VerdictReferences?]>([
    // growth of the fictional city
    ['6 左右 reached by 5.9', growth('6', { form: 'centre' }), result('5.9'), 'met'],
    ['6 左右 missed by 5.4', growth('6', { form: 'centre' }), result('5.4'), 'missed'],
    ['7 以上 at 7.6', growth('7'), result('7.6'), 'met'],
    ['8 at 4.7', growth('8'), result('4.7'), 'missed'],
    ['5 at 12.4', growth('5'), result('12.4'), 'exceeded'],
    ['15 at 21.4', growth('15'), result('21.4'), 'met'],
    ['10 at 16.5', growth('10'), result('16.5'), 'exceeded'],
    ['1 at 1.6: half as much again, but little', growth('1'), result('1.6'), 'met'],
    ['a fall of 5 at 6.3', growth('-5', { form: 'ceiling', direction: 'down' }), result('-6.3'), 'met'],
    ['a fall of 5 at 4.9', growth('-5', { form: 'ceiling', direction: 'down' }), result('-4.9'), 'missed'],
    ['a fall of 2.5 左右 at 2.1', growth('-2.5', { form: 'centre', direction: 'down' }), result('-2.1'), 'met'],
    ['a fall of 2.5 左右 at 1.9', growth('-2.5', { form: 'centre', direction: 'down' }), result('-1.9'), 'missed'],
    ['a fall of 2.5 左右 at 4', growth('-2.5', { form: 'centre', direction: 'down' }), result('-4'), 'met'],
    // rounding at the printed precision
    ['5.5 at 5.46', growth('5.5'), result('5.46'), 'met'],
    ['5.5 at 5.44', growth('5.5'), result('5.44'), 'missed'],
    ['6 at 5.9: one decimal is what growth is published with', growth('6'), result('5.9'), 'missed'],
    ['500 at 499.9', target('500'), result('499.9'), 'nearly'],
    ['突破 500 at 500.0', target('500', { form: 'above' }), result('500.0'), 'nearly'],
    ['突破 500 at 500.1', target('500', { form: 'above' }), result('500.1'), 'met'],
    // levels
    ['1500 at 1460', target('1500'), result('1460'), 'nearly'],
    ['2000 at 1985.6', target('2000'), result('1985.6'), 'nearly'],
    ['1500 at 1400', target('1500'), result('1400'), 'missed'],
    ['8000 at 8700', target('8000'), result('8700'), 'met'],
    ['1.5 at 1.8', target('1.5'), result('1.8'), 'exceeded'],
    // rates: a little short is short
    ['92 at 91.2', target('92', { kind: 'rate', unit: '%' }), result('91.2'), 'missed'],
    // caps
    ['5.5 以内 at 5.2', target('5.5', { kind: 'rate', form: 'ceiling', direction: 'cap' }), result('5.2'), 'met'],
    ['3 左右 for prices at 0.4', growth('3', { form: 'ceiling', direction: 'cap' }), result('0.4'), 'met'],
    ['no deaths, one death', target('0', { form: 'ceiling' }), result('1'), 'missed'],
    ['no deaths', target('0', { form: 'ceiling' }), result('0'), 'met'],
    ['200 at 205 of a thing to be kept low', target('200', { form: 'ceiling' }), result('205'), 'nearly'],
    // ranges, either side
    ['26.4 to 26.6 at 27', target('26.4', { form: 'range', high: '26.6' }), result('27'), 'met'],
    [
      'a cap of 5 to 5.5 at 5.6',
      target('5', { form: 'range', high: '5.5', kind: 'rate', direction: 'cap' }),
      result('5.6'),
      'missed',
    ],
    // references
    ['income in step', growth(null, { form: 'economic_growth' }), result('5.6'), 'nearly', { economicGrowth: '5.9' }],
    [
      'income out of step',
      growth(null, { form: 'economic_growth' }),
      result('5.3'),
      'missed',
      { economicGrowth: '5.9' },
    ],
    [
      'income at current prices only',
      growth(null, { form: 'economic_growth' }),
      result('6.3', { isNominalOnly: true }),
      'pending',
      { economicGrowth: '5.9' },
    ],
    ['in step with what is not known', growth(null, { form: 'economic_growth' }), result('6.3'), 'pending'],
    ['like last year, last year unknown', target(null, { form: 'hold' }), result('6.3'), 'pending'],
    // strength
    ['力争 10 at 4.7', growth('10', { strength: 'stretch' }), result('4.7'), 'nearly'],
    ['力争 10 at 10', growth('10', { strength: 'stretch' }), result('10'), 'met'],
    // states
    ['built in time', milestone, state({ state: 'done', doneOn: '2024-06-30' }), 'met', { deadline: '2024-06-30' }],
    [
      'built a day late',
      milestone,
      state({ state: 'done', doneOn: '2024-07-01' }),
      'missed',
      { deadline: '2024-06-30' },
    ],
    ['said to be built, unproven', milestone, state({ state: 'done', isProven: false }), 'unverifiable'],
    ['not built', milestone, state({ state: 'not_done' }), 'missed'],
    [
      'not built yet, on its last day',
      milestone,
      state({ state: 'not_done' }),
      'pending',
      { deadline: '2024-06-30', asOf: '2024-06-30' },
    ],
    [
      'not built, a day later',
      milestone,
      state({ state: 'not_done' }),
      'missed',
      { deadline: '2024-06-30', asOf: '2024-07-01' },
    ],
    ['nobody said', milestone, state({}), 'pending'],
    // missing and unproven
    ['no result', growth('6'), null, 'pending'],
    ['no number yet', growth('6'), result(null), 'pending'],
    ['words for a number', growth('6'), result('六左右'), 'unverifiable'],
    ['unproven', growth('6'), result('7', { isProven: false }), 'unverifiable'],
    ['推动', target(null, { form: 'direction' }), result('7'), 'unverifiable'],
  ])('%s', (_, t, r, outcome, references) => expect(verdictOf(t, r, references).outcome).toBe(outcome))

  it('keeps rule, gap, completion and remarks', () => {
    expect(verdictOf(growth('6'), result('5.9', { label: 'flash' }))).toMatchObject({
      outcome: 'missed',
      isClose: true,
      isProvisional: true,
      gap: '-0.1',
      aim: '6',
      completion: null,
      rule: { source: '省市通行做法：达到即完成' },
      notes: ['接近目标'],
    })
    expect(verdictOf(target('1500'), result('1460')).completion).toBe('97.3333333333')
    expect(verdictOf(growth('5.5'), result('5.46')).notes[0]).toContain('四舍五入')
  })

  it('never calls a better result a worse outcome', () => {
    const order = ['missed', 'nearly', 'met', 'exceeded']
    const tenth = fc.integer({ min: -300, max: 300 }).map(n => n / 10)
    const form = fc.constantFrom<TargetForm>('floor', 'above', 'centre', 'ceiling', 'below')
    fc.assert(
      fc.property(
        tenth,
        tenth,
        tenth,
        form,
        fc.constantFrom('level' as const, 'growth' as const, 'rate' as const),
        (aim, a, b, f, kind) => {
          const [worse, better] =
            f === 'ceiling' || f === 'below' ? [Math.max(a, b), Math.min(a, b)] : [Math.min(a, b), Math.max(a, b)]
          const rank = (value: number) =>
            order.indexOf(verdictOf(target(String(aim), { form: f, kind }), result(String(value))).outcome)
          if (aim <= 0 && kind === 'level') return
          expect(rank(better)).toBeGreaterThanOrEqual(rank(worse))
        },
      ),
    )
  })
})

describe('judgeVersions', () => {
  const versions = (
    state: TargetVersions['state'],
    original: string | null,
    current: string | null,
  ): TargetVersions => ({
    original: original === null ? null : growth(original),
    current: current === null ? null : growth(current),
    state,
    applied: [],
    refused: [],
  })
  it.each<[string, TargetVersions, string | null, string]>([
    ['as first set', versions('original', '7', '7'), '7.1', '完成'],
    ['lowered, and only the new aim met', versions('revised', '7', '6'), '6.5', '调整'],
    ['lowered, and the first aim met too', versions('revised', '7', '6'), '7.2', '完成'],
    ['raised, and only the first aim met', versions('revised', '6', '7'), '6.5', '未完成'],
    ['lowered, no data', versions('revised', '7', '6'), null, '数据未出'],
    ['cancelled', versions('cancelled', '7', null), '3', '调整'],
    ['awaited', versions('awaiting', null, null), '3', '数据未出'],
  ])('%s', (_, v, value, overall) => {
    const verdicts = judgeVersions(v, value === null ? null : result(value))
    expect(outcomeNames[verdicts.overall]).toBe(overall)
  })
})

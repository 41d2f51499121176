import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TrackedTarget } from '../targets/target.ts'
import { type Curve, chooseCurve, expectedShare, seasonalCurve } from './curve.ts'
import { gapPhrase, printGap } from './gap-words.ts'
import { judgePace, type Pace, rollUp } from './pace.ts'

const target = (value: string | null, over: Partial<TrackedTarget> = {}): TrackedTarget => ({
  id: 'g1',
  taskId: 't1',
  indicator: '投资',
  indicatorId: '',
  text: '完成投资647.4亿元',
  form: 'floor',
  value,
  high: null,
  unit: '亿元',
  kind: 'level',
  measure: 'flow',
  direction: 'up',
  strength: 'expected',
  tier: null,
  base: null,
  ...over,
})
const year = { from: '2024-01', to: '2024-12' } as const
const linear = (factor = '1'): Curve => ({ kind: 'linear', ...year, factor })
const judge = (t: TrackedTarget, curve: Curve, month: string, value: string): Pace =>
  judgePace(t, curve, month, { month, value })
const amountOf = (pace: Pace) => {
  if (pace.kind !== 'amount') throw new Error(pace.kind)
  return pace
}
const growth = { kind: 'growth', ...year } as const
const percent = (value: string | null, over: Partial<TrackedTarget> = {}) =>
  target(value, { kind: 'growth', unit: '%', ...over })

describe('expectedShare', () => {
  it.each<[string, Curve, string, number]>([
    ['ten months of twelve', linear(), '2024-10', 83.3333],
    ['Jan to Feb', linear(), '2024-02', 16.6667],
    ['eleven months (宣城: 91.7)', linear(), '2024-11', 91.6667],
    ['a year of 120 per cent, in May', linear('1.2'), '2024-05', 50],
    ['the same in August', linear('1.2'), '2024-08', 80],
    ['a year that starts in April', { kind: 'linear', from: '2024-04', to: '2025-03', factor: '1' }, '2024-06', 25],
    ['the same in January', { kind: 'linear', from: '2024-04', to: '2025-03', factor: '1' }, '2025-01', 83.3333],
    ['before the start', linear(), '2023-11', 0],
    ['after the end', linear(), '2025-03', 100],
    ['before the first node', { kind: 'nodes', ...year, nodes: [{ by: '2024-06-30', share: '40' }] }, '2024-05', 0],
    [
      'a node on the last day of the month',
      {
        kind: 'nodes',
        ...year,
        nodes: [
          { by: '2024-06-30', share: '40' },
          { by: '2024-09-30', share: '70' },
        ],
      },
      '2024-08',
      40,
    ],
    [
      'a node in mid month is due at its end',
      { kind: 'nodes', ...year, nodes: [{ by: '2024-06-15', share: '40' }] },
      '2024-06',
      40,
    ],
  ])('%s', (_, curve, month, expected) => {
    const share = expectedShare(curve, month)
    expect(share).not.toBeNull()
    if (share)
      expect(Number(share.top.digits) / 10 ** share.top.scale / Number(share.bottom.digits)).toBeCloseTo(expected, 3)
  })

  it('never asks for a growth, a stock or a cap by the month', () =>
    expect(
      (['growth', 'end', 'cap', 'hold', 'milestone'] as const).map(kind => expectedShare({ kind, ...year }, '2024-05')),
    ).toEqual([null, null, null, null, null]))
})

describe('seasonalCurve', () => {
  const spread = (total: number) => Array.from({ length: 12 }, (_, i) => String(i < 8 ? 0 : (total * (i - 7)) / 4))
  it('adds the years up before it divides', () => {
    const curve = seasonalCurve('2024-01', [
      { year: 2022, cumulative: spread(100) },
      { year: 2023, cumulative: [...spread(300).slice(0, 8), '150', '200', '250', '300'] },
    ])
    expect(curve).toMatchObject({ kind: 'seasonal', to: '2024-12', years: [2022, 2023] })
    expect(curve?.kind === 'seasonal' && [curve.shares[7], curve.shares[8], curve.shares[11]]).toEqual([
      '0',
      '43.75',
      '100',
    ])
  })
  it('wants a whole year above zero', () =>
    expect(
      seasonalCurve('2024-01', [
        { year: 2022, cumulative: ['1'] },
        { year: 2023, cumulative: spread(0) },
      ]),
    ).toBeNull())
})

describe('judgePace', () => {
  it('takes the gap from unrounded values and explains the printed pair (江门, Jan to Oct)', () => {
    const pace = amountOf(judge(target('647.4'), linear(), '2024-10', '629.0'))
    expect(pace).toMatchObject({ gap: '13.82452888477', isMet: true })
    expect(printGap(pace)).toMatchObject({
      completion: '97.2',
      expected: '83.3',
      gap: '13.8',
      fromPair: '13.9',
      phrase: '超过时间进度13.8个百分点',
    })
    expect(printGap(pace).why).toContain('13.82')
  })

  it('says nothing where pair and gap agree', () =>
    expect(printGap(amountOf(judge(target('100'), linear(), '2024-09', '62.6')))).toMatchObject({
      gap: '-12.4',
      fromPair: '-12.4',
      why: null,
      phrase: '慢于时间进度12.4个百分点',
    }))

  it.each<[string, TrackedTarget, Curve, string, string, object]>([
    ['exactly on the line', target('3'), linear(), '2024-04', '1', { gap: '0', isMet: true }],
    ['a hair below it', target('3'), linear(), '2024-04', '0.999999', { isMet: false }],
    ['over 100 per cent is not clipped', target('100'), linear(), '2024-06', '130', { completion: '130', gap: '80' }],
    ['below zero is not clipped either', target('100'), linear(), '2024-06', '-10', { completion: '-10', gap: '-60' }],
    [
      'the relative reading of a shortfall',
      target('100'),
      linear(),
      '2024-06',
      '20',
      { gap: '-30', relativeGap: '-60' },
    ],
    [
      'nothing expected yet',
      target('100'),
      { kind: 'nodes', ...year, nodes: [] },
      '2024-06',
      '20',
      { gap: '20', relativeGap: null },
    ],
    ['growth is never prorated', percent('7'), growth, '2024-09', '6.1', { kind: 'direct', gap: '-0.9', isMet: false }],
    ['strictly above', percent('7', { form: 'above' }), growth, '2024-09', '7.0', { gap: '0', isMet: false }],
    [
      'a fall of 3, fallen by 3.4',
      percent('-3', { form: 'ceiling' }),
      growth,
      '2024-06',
      '-3.4',
      { gap: '0.4', isMet: true },
    ],
    [
      'a fall of about 2.5, fallen by 2.1',
      percent('-2.5', { form: 'centre', direction: 'down' }),
      growth,
      '2024-06',
      '-2.1',
      { gap: '-0.4' },
    ],
    [
      'a cap in March',
      percent('5.5', { kind: 'rate', form: 'ceiling' }),
      { kind: 'cap', ...year },
      '2024-03',
      '5.6',
      { gap: '-0.1', isMet: false },
    ],
    [
      'a cap of zero',
      target('0', { form: 'ceiling', unit: '人' }),
      { kind: 'cap', ...year },
      '2024-03',
      '0',
      { gap: '0', isMet: true },
    ],
    [
      'strictly below',
      percent('5', { kind: 'rate', form: 'below' }),
      { kind: 'cap', ...year },
      '2024-03',
      '5',
      { isMet: false },
    ],
    [
      'keep-level',
      target(null, { form: 'hold', base: '92.1' }),
      { kind: 'hold', ...year },
      '2024-05',
      '92.1',
      { gap: '0', isMet: true },
    ],
    ['growing at all', percent(null, { form: 'positive' }), growth, '2024-05', '0', { isMet: false }],
    [
      'a stock before its end',
      target('1200', { measure: 'stock' }),
      { kind: 'end', ...year },
      '2024-05',
      '1300',
      { kind: 'not_due', isMet: true },
    ],
    [
      'a stock at its end',
      target('1200', { measure: 'stock' }),
      { kind: 'end', ...year },
      '2024-12',
      '1140',
      { kind: 'amount', gap: '-5', isMet: false },
    ],
    [
      'a rank at its end',
      target('10', { form: 'rank', kind: 'rank' }),
      { kind: 'end', ...year },
      '2024-12',
      '11',
      { kind: 'direct', gap: '-1' },
    ],
    [
      'a level that is to fall from 40 to 30',
      target('30', { form: 'ceiling', direction: 'down', base: '40' }),
      linear(),
      '2024-06',
      '35',
      { completion: '50', gap: '0' },
    ],
    [
      'and rises instead',
      target('30', { form: 'ceiling', direction: 'down', base: '40' }),
      linear(),
      '2024-06',
      '42',
      { completion: '-20', gap: '-70' },
    ],
    [
      'a target of zero that is to be reached',
      target('0'),
      linear(),
      '2024-06',
      '3',
      { kind: 'unjudged', reason: 'zero_target' },
    ],
    [
      'a fall without a base',
      target('30', { form: 'ceiling', direction: 'down' }),
      linear(),
      '2024-06',
      '3',
      { kind: 'unjudged', reason: 'no_base' },
    ],
    [
      'a number still awaited',
      target(null, { form: 'assigned' }),
      linear(),
      '2024-06',
      '3',
      { kind: 'unjudged', reason: 'awaiting_target' },
    ],
    [
      'in step with an economy unknown',
      percent(null, { form: 'economic_growth' }),
      growth,
      '2024-06',
      '3',
      { kind: 'unjudged', reason: 'no_reference' },
    ],
    [
      'no threshold',
      target(null, { form: 'direction' }),
      { kind: 'milestone', ...year },
      '2024-06',
      '3',
      { kind: 'unjudged', reason: 'no_threshold' },
    ],
    ['words for a number', target('3'), linear(), '2024-06', '约三', { kind: 'unjudged', reason: 'not_a_number' }],
  ])('%s', (_, t, curve, month, value, expected) => expect(judge(t, curve, month, value)).toMatchObject(expected))

  it('is never met, nor missed, without data', () => {
    expect(judgePace(target('3'), linear(), '2024-05', null)).toEqual({ kind: 'no_data', monthsMissing: 5 })
    expect(judgePace(target('3'), { ...linear(), from: '2024-06' }, '2024-05', null)).toEqual({
      kind: 'not_started',
      from: '2024-06',
    })
    expect(judgePace(null, linear(), '2024-05', null)).toEqual({ kind: 'unjudged', reason: 'awaiting_target' })
  })

  it('holds late data against its own month', () =>
    expect(judgePace(target('120'), linear(), '2024-06', { month: '2024-05', value: '50' })).toMatchObject({
      month: '2024-05',
      gap: '0',
    }))

  it('compares income with the economy', () =>
    expect(
      judgePace(
        percent(null, { form: 'economic_growth' }),
        growth,
        '2024-06',
        { month: '2024-06', value: '6.3' },
        { economicGrowth: '5.9' },
      ),
    ).toMatchObject({ gap: '0.4', isMet: true }))

  it('is on pace exactly where value × months is no less than target × elapsed', () => {
    const whole = fc.integer({ min: 1, max: 99999 })
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 12 }), (aim, value, month) => {
        const pace = amountOf(
          judge(target(String(aim)), linear(), `2024-${String(month).padStart(2, '0')}`, String(value)),
        )
        expect(pace.isMet).toBe(value * 12 >= aim * month)
      }),
    )
  })
})

describe('gapPhrase', () => {
  it.each([
    ['-0.94', '慢于时间进度0.9个百分点'],
    ['0.04', '与时间进度持平'],
    ['-0.049', '与时间进度持平'],
    ['0.05', '超过时间进度0.1个百分点'],
  ])('%s → %s', (gap, phrase) => expect(gapPhrase(gap)).toBe(phrase))
})

describe('chooseCurve', () => {
  it.each<[string, TrackedTarget, string]>([
    ['a flow', target('5'), 'linear'],
    ['a growth', percent('5'), 'growth'],
    ['a stock', target('5', { measure: 'stock' }), 'end'],
    ['a rate', target('5', { kind: 'rate' }), 'end'],
    ['a cap', target('5', { kind: 'rate', form: 'ceiling' }), 'cap'],
    ['a growth that is capped', percent('3', { form: 'ceiling' }), 'growth'],
    [
      'a level that is to fall, with its base',
      target('30', { form: 'ceiling', direction: 'down', base: '40' }),
      'linear',
    ],
    ['a level that is to fall, without', target('30', { form: 'ceiling', direction: 'down' }), 'cap'],
    ['a level to keep', target(null, { form: 'hold' }), 'hold'],
    ['a state', target(null, { form: 'milestone' }), 'milestone'],
    ['a rank', target('3', { form: 'rank' }), 'end'],
  ])('%s', (_, t, kind) => expect(chooseCurve(t, year).kind).toBe(kind))

  it('takes the unit’s nodes before the calendar, but not for growth', () => {
    const nodes = [{ by: '2024-06-30', share: '40' }]
    expect(chooseCurve(target('5'), { ...year, nodes }).kind).toBe('nodes')
    expect(chooseCurve(percent('5'), { ...year, nodes }).kind).toBe('growth')
  })
})

describe('rollUp', () => {
  it('divides sums, and never averages percentages', () => {
    expect(
      rollUp([
        { actual: '1', target: '1' },
        { actual: '0', target: '99' },
      ]),
    ).toBe('1')
    expect(rollUp([{ actual: '1', target: '0' }])).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import type { TrackedTarget } from '../targets/target.ts'
import type { Curve } from './curve.ts'
import { expectedLine } from './line.ts'

const YEAR = { from: '2024-01', to: '2024-12' } as const
const target = (change: Partial<TrackedTarget>): TrackedTarget => ({
  id: 'g1',
  taskId: 'd.t1',
  indicator: '投资',
  indicatorId: '',
  text: '完成投资18亿元',
  form: 'floor',
  value: '18',
  high: null,
  unit: '亿元',
  kind: 'level',
  measure: 'flow',
  direction: 'up',
  strength: 'expected',
  tier: null,
  base: null,
  ...change,
})

describe('the line that a target should be on', () => {
  it.each<[string, Partial<TrackedTarget>, Curve, Record<string, string | null>]>([
    [
      'an amount by month',
      {},
      { kind: 'linear', ...YEAR, factor: '1' },
      { '2024-01': '1.5', '2024-09': '13.5', '2024-12': '18' },
    ],
    ['with a factor', {}, { kind: 'linear', ...YEAR, factor: '1.2' }, { '2024-12': '21.6' }],
    [
      'by the nodes of the plan',
      {},
      { kind: 'nodes', ...YEAR, nodes: [{ by: '2024-06-30', share: '40' }] },
      { '2024-05': '0', '2024-06': '7.2' },
    ],
    [
      'a fall from its base',
      { form: 'ceiling', base: '30', direction: 'down' },
      { kind: 'linear', ...YEAR, factor: '1' },
      { '2024-06': '24', '2024-12': '18' },
    ],
    ['growth, never prorated', { kind: 'growth', value: '5.5' }, { kind: 'growth', ...YEAR }, { '2024-01': '5.5' }],
    ['what must not fall', { form: 'nonnegative', value: null }, { kind: 'growth', ...YEAR }, { '2024-03': '0' }],
    ['a stock, at its end alone', {}, { kind: 'end', ...YEAR }, { '2024-11': null, '2024-12': '18' }],
    [
      'what follows another number',
      { form: 'economic_growth', value: null },
      { kind: 'growth', ...YEAR },
      { '2024-05': null },
    ],
    ['a state', { form: 'milestone', value: null }, { kind: 'milestone', ...YEAR }, { '2024-12': null }],
  ])('%s', (_, change, curve, expected) => {
    const line = expectedLine(target(change), curve)
    expect(line).toHaveLength(12)
    expect(Object.fromEntries(line.map(({ month, value }) => [month, value]))).toMatchObject(expected)
  })
})

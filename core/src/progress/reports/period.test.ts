import { describe, expect, it } from 'vitest'
import { closePeriod, markComplete, type Period, type PeriodResult, reopenPeriod } from './period.ts'

const by = { person: 'p', post: '科长', unit: '市水利局', role: 'unit_head' } as const
const open: Period<string> = { id: '2024-10', closedAt: null, snapshots: [] }
const must = (result: PeriodResult<string>): Period<string> => {
  if (!result.ok) throw new Error(result.refusal)
  return result.period
}
const marked = must(markComplete(open, 't1', '绿', by, '2024-11-03'))
const items = [
  { itemId: 't1', state: '红' },
  { itemId: 't2', state: '黄' },
]
const closed = must(closePeriod(marked, items, '2024-11-06'))

describe('a period', () => {
  it('keeps what was marked as it was marked, and takes the rest as it stands', () => {
    expect(closed.snapshots.map(s => [s.itemId, s.state, s.isExplicit])).toEqual([
      ['t1', '绿', true],
      ['t2', '黄', false],
    ])
  })

  it('drops only what closing took when it is opened again', () => {
    const reopened = must(reopenPeriod(closed))
    expect(reopened).toEqual(marked)
    expect(
      must(closePeriod(reopened, [{ itemId: 't2', state: '绿' }], '2024-11-09')).snapshots.map(s => s.state),
    ).toEqual(['绿', '绿'])
  })

  it.each<[string, PeriodResult<string>, string]>([
    ['closing twice', closePeriod(closed, items, ''), 'already_closed'],
    ['opening an open one', reopenPeriod(open), 'not_closed'],
    ['marking in a closed one', markComplete(closed, 't3', '绿', by, ''), 'already_closed'],
    ['marking twice', markComplete(marked, 't1', '红', by, ''), 'already_marked'],
  ])('refuses %s', (_, result, refusal) => expect(result).toEqual({ ok: false, refusal }))
})

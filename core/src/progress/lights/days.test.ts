import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../values/day.ts'
import type { ProgressReport } from '../reports/report.ts'
import type { TrackedTarget } from '../targets/target.ts'
import { holdsUntil, inputsOn } from './days.ts'
import { freshnessOf, freshUntil } from './freshness.ts'
import { findProfile, shippedProfiles } from './rules.ts'
import { judgeIn } from './series.ts'
import type { Track } from './track.ts'

const target: TrackedTarget = {
  id: 'g1',
  taskId: 't1',
  indicator: '新建泊位',
  indicatorId: '',
  text: '新建泊位100个',
  form: 'floor',
  value: '100',
  high: null,
  unit: '个',
  kind: 'level',
  measure: 'flow',
  direction: 'up',
  strength: 'expected',
  tier: null,
  base: null,
}
const checker = { person: 'x', post: '', unit: '', role: 'supervisor' } as const
const report = (day: Day, value: string | null, doneOn: Day | null = null): ProgressReport => ({
  id: `r-${day}-${value}`,
  taskId: 't1',
  targetId: 'g1',
  month: day.slice(0, 7),
  progress: '按计划推进',
  problems: '',
  next: '',
  value,
  computed: null,
  doneOn,
  evidence: [],
  checks:
    doneOn === null
      ? []
      : [{ id: 'c', method: 'site', by: checker, at: `${day}T10:00:00+08:00`, value: null, holds: true, note: '' }],
  corrects: null,
  state: 'accepted',
  acceptedAt: `${day}T09:00:00+08:00`,
})
const track = (over: Partial<Track> = {}): Track => ({
  target,
  targetId: 'g1',
  curve: { kind: 'linear', from: '2024-01', to: '2024-12', factor: '1' },
  reports: [],
  deadline: '2024-12-31',
  nodes: [],
  start: null,
  listing: null,
  fromBottom: {},
  references: {},
  lagMonths: 1,
  policy: 'verified_first',
  ...over,
})
const profile = (id: string) => findProfile(id) ?? shippedProfiles[0]

describe('holdsUntil', () => {
  it.each<[string, Partial<Track>, string, Day, Day]>([
    ['nothing but the month', {}, 'default', '2024-03-05', '2024-04-01'],
    ['fifteen days before the deadline', { deadline: '2024-03-25' }, 'default', '2024-03-05', '2024-03-10'],
    ['the deadline itself', { deadline: '2024-03-25' }, 'default', '2024-03-20', '2024-03-25'],
    ['a profile that asks for no days', { deadline: '2024-03-25' }, 'ouhai', '2024-03-05', '2024-04-01'],
    ['a node', { nodes: [{ by: '2024-03-15', doneOn: null }] }, 'nodes', '2024-03-05', '2024-03-15'],
    ['a report of tomorrow', { reports: [report('2024-03-06', '9')] }, 'default', '2024-03-05', '2024-03-06'],
    ['a report of yesterday', { reports: [report('2024-03-04', '9')] }, 'default', '2024-03-05', '2024-04-01'],
    ['a start', { start: { by: '2024-03-20', doneOn: null } }, 'yinchuan', '2024-03-05', '2024-03-20'],
  ])('%s', (_, over, id, today, until) => expect(holdsUntil(track(over), profile(id), today)).toBe(until))

  const day = fc.integer({ min: 0, max: 365 }).map(days => addDays('2024-01-01', days))
  const due = fc.record({ by: day, doneOn: fc.option(day) })
  const any = fc
    .record({
      deadline: fc.option(day),
      nodes: fc.array(due, { maxLength: 3 }),
      start: fc.option(due),
      listing: fc.option(due),
      reports: fc.uniqueArray(fc.tuple(day, fc.integer({ min: 0, max: 120 }), fc.option(day, { freq: 3 })), {
        selector: ([on]) => on,
        maxLength: 5,
      }),
    })
    .map(({ reports, ...over }) =>
      track({ ...over, reports: reports.map(([on, v, done]) => report(on, String(v), done)) }),
    )

  it('no light changes before, and its inputs only by the days that they count', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...shippedProfiles), day, fc.nat(40), (one, rules, today, later) => {
        const until = holdsUntil(one, rules, today)
        const on = addDays(today, later)
        fc.pre(on < until)
        const before = judgeIn(one, rules, today.slice(0, 7), today)
        const after = judgeIn(one, rules, on.slice(0, 7), on)
        expect(after.shine).toEqual(before.shine)
        expect(after.inputs).toEqual(inputsOn(before.inputs, before.days, on))
        expect(after.value).toEqual(before.value)
      }),
    )
  })

  it('counts no day after the end of the month that was judged', () => {
    const { inputs, days } = judgeIn(track({ deadline: '2024-12-20' }), profile('default'), '2024-12', '2024-12-30')
    expect(inputsOn(inputs, days, '2025-02-01').days_left).toBe('-11')
  })
})

describe('freshUntil', () => {
  it.each<[Day, Day | null]>([
    ['2024-03-01', '2024-03-31'],
    ['2024-04-05', '2024-04-30'],
    ['2024-05-20', '2024-08-28'],
    ['2024-11-20', null],
    ['2024-01-20', null],
  ])('on %s', (today, until) => {
    const reports = [report('2024-02-29', '3')]
    const before = freshnessOf(reports, today)
    expect(freshUntil(before, today)).toBe(until)
    if (until === null) return
    expect(freshnessOf(reports, addDays(until, -1)).level).toBe(before.level)
    expect(freshnessOf(reports, until).level).not.toBe(before.level)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptedValues } from '../reports/accepted.ts'
import type { ProgressReport, Verification } from '../reports/report.ts'
import type { TrackedTarget } from '../targets/target.ts'
import { freshnessOf } from './freshness.ts'
import { qualityOf } from './quality.ts'
import { findProfile, shippedProfiles } from './rules.ts'
import { lightHistory, monthLight } from './series.ts'
import type { Track } from './track.ts'

const target: TrackedTarget = {
  id: 'g1',
  taskId: 't1',
  indicator: '城镇新增就业',
  indicatorId: '',
  text: '城镇新增就业12万人',
  form: 'floor',
  value: '12',
  high: null,
  unit: '万人',
  kind: 'level',
  measure: 'flow',
  direction: 'up',
  strength: 'expected',
  tier: null,
  base: null,
}
const report = (month: string, value: string | null, over: Partial<ProgressReport> = {}): ProgressReport => ({
  id: `r-${month}-${over.acceptedAt ?? ''}`,
  taskId: 't1',
  targetId: 'g1',
  month,
  progress: '按计划推进',
  problems: '',
  next: '',
  value,
  computed: null,
  doneOn: null,
  evidence: [],
  checks: [],
  corrects: null,
  state: 'accepted',
  acceptedAt: `${month}-28T09:00:00+08:00`,
  ...over,
})
const track = (reports: readonly ProgressReport[], over: Partial<Track> = {}): Track => ({
  target,
  targetId: 'g1',
  curve: { kind: 'linear', from: '2024-01', to: '2024-12', factor: '1' },
  reports,
  deadline: '2024-12-31',
  nodes: [],
  start: null,
  listing: null,
  fromBottom: {},
  references: {},
  lagMonths: 0,
  policy: 'verified_first',
  ...over,
})
const profile = (id: string) => findProfile(id) ?? shippedProfiles[0]
const colours = (t: Track, id: string, today: string) => lightHistory(t, profile(id), today).map(m => m.light.colour)
const check = (holds: boolean, value: string | null, at = '2024-06-20T09:00:00+08:00'): Verification => ({
  id: 'v1',
  method: 'site',
  by: { person: 'p', post: '科长', unit: '市督查室', role: 'supervisor' },
  at,
  value,
  holds,
  note: '',
})

describe('lightHistory', () => {
  const spring = [report('2024-01', '1'), report('2024-02', '2.1'), report('2024-03', '2.5')]

  it('keeps a missed month in sight: 瓯海 turns it yellow once made good, never green', () => {
    expect(colours(track(spring), 'ouhai', '2024-03-31')).toEqual(['green', 'green', 'red'])
    expect(colours(track([...spring, report('2024-04', '4')]), 'ouhai', '2024-04-30')).toEqual([
      'green',
      'green',
      'yellow',
      'green',
    ])
    expect(colours(track([...spring, report('2024-04', '3.9')]), 'ouhai', '2024-04-30')).toEqual([
      'green',
      'green',
      'red',
      'red',
    ])
  })

  it('turns green where a correction shows that the month was met after all', () => {
    const corrected = report('2024-03', '3', { corrects: 'r-2024-03-', acceptedAt: '2024-04-10T09:00:00+08:00' })
    expect(colours(track([...spring, corrected]), 'ouhai', '2024-04-30').slice(0, 3)).toEqual([
      'green',
      'green',
      'green',
    ])
  })

  it('calls the second month behind red by default, and starts anew once it is made good', () => {
    const values = ['0.9', '1.9', '3', '3.9', '4.9']
    expect(colours(track(values.map((v, i) => report(`2024-0${i + 1}`, v))), 'default', '2024-05-31')).toEqual([
      'yellow',
      'red',
      'green',
      'yellow',
      'red',
    ])
  })

  it('is grey where a month has no data, however well the last one went', () => {
    expect(colours(track([report('2024-01', '12')]), 'default', '2024-02-29')).toEqual(['green', 'grey'])
  })

  it('takes last month’s data where statistics come late, judged by last month’s pace', () => {
    const late = monthLight(
      track([report('2024-05', '5')], { lagMonths: 1 }),
      profile('default'),
      '2024-06',
      '2024-06-30',
    )
    expect([late.light.colour, late.value?.month, late.pace.kind === 'amount' && late.pace.gap]).toEqual([
      'green',
      '2024-05',
      '0',
    ])
    expect(
      monthLight(track([report('2024-04', '4')], { lagMonths: 1 }), profile('default'), '2024-06', '2024-06-30').light
        .grey,
    ).toBe('no_data')
  })

  it('counts a value that lights several months as behind once', () => {
    const behind = (reports: readonly ProgressReport[], month: string) =>
      monthLight(track(reports, { lagMonths: 3 }), profile('default'), month, `${month}-28`).light.colour
    const march = report('2024-03', '2.9')
    expect(['2024-03', '2024-04', '2024-05'].map(month => behind([march], month))).toEqual([
      'yellow',
      'yellow',
      'yellow',
    ])
    expect(behind([march, report('2024-06', '5.8')], '2024-06')).toBe('red')
  })

  it('waits for a number that is awaited, and for a start that is to come', () => {
    expect(
      monthLight(track([report('2024-01', '1')], { target: null }), profile('default'), '2024-01', '2024-01-31').light
        .grey,
    ).toBe('unjudged')
    const later = track([], { curve: { kind: 'linear', from: '2024-07', to: '2024-12', factor: '1' } })
    expect(monthLight(later, profile('default'), '2024-03', '2024-03-31').light.grey).toBe('not_started')
    expect(lightHistory(later, profile('default'), '2024-03-31')).toEqual([])
  })

  it('tells a task that cannot be measured from one that nobody reported on', () => {
    const state: Partial<Track> = {
      target: { ...target, form: 'direction', value: null },
      curve: { kind: 'milestone', from: '2024-01', to: '2024-12' },
    }
    const at = (reports: ProgressReport[], today: string) =>
      monthLight(track(reports, state), profile('default'), today.slice(0, 7), today).light
    expect(at([report('2024-03', null)], '2024-03-31').grey).toBe('no_threshold')
    expect(at([], '2024-03-31').grey).toBe('no_data')
    // what is due and not done is not grey for want of a threshold
    expect(at([report('2024-12', null)], '2024-12-20').colour).toBe('yellow')
  })

  it('ignores what is not accepted', () => {
    for (const state of ['draft', 'submitted', 'approved', 'returned'] as const)
      expect(colours(track([report('2024-01', '1', { state, acceptedAt: null })]), 'default', '2024-01-31')).toEqual([
        'grey',
      ])
  })

  it('turns blue only once a check agrees that it is done', () => {
    const done = (checks: Verification[]) =>
      track([report('2024-06', '12', { doneOn: '2024-06-18', checks, acceptedAt: '2024-06-19T09:00:00+08:00' })])
    expect(monthLight(done([]), profile('default'), '2024-06', '2024-06-30').light.colour).toBe('green')
    expect(monthLight(done([check(false, null)]), profile('default'), '2024-06', '2024-06-30').light.colour).toBe(
      'green',
    )
    expect(monthLight(done([check(true, null)]), profile('default'), '2024-06', '2024-06-30').light.colour).toBe('blue')
    expect(monthLight(done([check(true, null)]), profile('default'), '2024-06', '2024-06-19').light.colour).toBe(
      'green',
    )
  })

  it('takes back a blue light where a correction takes the claim back', () => {
    const claim = report('2024-06', '12', { id: 'a', doneOn: '2024-06-18', checks: [check(true, null)] })
    const back = report('2024-06', '6', { id: 'b', corrects: 'a', acceptedAt: '2024-07-10T09:00:00+08:00' })
    const on = (today: string) => monthLight(track([claim, back]), profile('default'), '2024-06', today).light.colour
    expect([on('2024-06-30'), on('2024-07-15')]).toEqual(['blue', 'green'])
  })

  it('knows nothing that was accepted after the day', () => {
    const late = report('2024-01', '1', { acceptedAt: '2024-02-05T09:00:00+08:00' })
    const on = (today: string) => monthLight(track([late]), profile('default'), '2024-01', today).light.colour
    expect([on('2024-02-04'), on('2024-02-05')]).toEqual(['grey', 'green'])
  })

  it('follows nodes and late starts', () => {
    const nodes = track([report('2024-03', null)], {
      nodes: [
        { by: '2024-03-15', doneOn: '2024-05-02' },
        { by: '2024-09-30', doneOn: null },
      ],
    })
    expect(lightHistory(nodes, profile('nodes'), '2024-06-30').map(m => m.light.colour)).toEqual([
      'grey',
      'grey',
      'yellow',
      'red',
      'green',
      'green',
    ])
    const start = track(
      ['1', '2', '3', '4', '5'].map((v, i) => report(`2024-0${i + 1}`, v)),
      { start: { by: '2024-02-28', doneOn: '2024-05-20' } },
    )
    expect(colours(start, 'yinchuan', '2024-05-31')).toEqual(['green', 'yellow', 'yellow', 'red', 'green'])
  })
})

describe('whatever order reports come in', () => {
  const month = fc.integer({ min: 1, max: 9 }).map(n => `2024-0${n}`)
  const any = fc
    .array(
      fc.record({
        month,
        value: fc.integer({ min: 0, max: 130 }).map(n => String(n / 10)),
        at: fc.integer({ min: 1, max: 9 }).map(n => `2024-1${n % 3}-0${n}T08:00:00+08:00`),
        state: fc.constantFrom('accepted' as const, 'locked' as const, 'returned' as const),
      }),
      { maxLength: 12 },
    )
    .map(all => all.map((r, i) => report(r.month, r.value, { id: `r${i}`, state: r.state, acceptedAt: r.at })))

  it('the lights are the same', () => {
    const shuffled = any.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...shippedProfiles), ([all, other], p) => {
        expect(lightHistory(track(other, { lagMonths: 1 }), p, '2024-12-31')).toEqual(
          lightHistory(track(all, { lagMonths: 1 }), p, '2024-12-31'),
        )
      }),
    )
  })
})

describe('freshness and quality', () => {
  it.each([
    ['2024-03-20', 'fresh', 21],
    ['2024-04-20', 'ageing', 52],
    ['2024-06-20', 'stale', 113],
    ['2024-12-20', 'silent', 296],
    ['2024-02-20', 'never', null],
  ])('on %s: %s', (today, level, days) => {
    const said = report('2024-02', '2', { acceptedAt: '2024-02-28T09:00:00Z' })
    const comma = report('2024-02', '2', { id: 'r2', corrects: said.id, acceptedAt: '2024-12-01T09:00:00Z' })
    expect(freshnessOf([comma, said], today)).toMatchObject({ level, days })
  })

  const proof = {
    id: 'e1',
    name: '报表.pdf',
    sha256: 'a'.repeat(64),
    kind: 'statistics',
    day: '2024-03-05',
    value: '2',
  } as const
  it.each<[string, Partial<ProgressReport>, boolean, string, string[]]>([
    ['all there', { evidence: [proof], checks: [check(true, '2')] }, false, 'good', []],
    ['not checked', { evidence: [proof] }, false, 'fair', ['verified']],
    ['no proof', { checks: [check(true, '2')] }, false, 'poor', ['evidence']],
    [
      'a proof of another number',
      { evidence: [{ ...proof, value: '1.8' }], checks: [check(true, null)] },
      false,
      'poor',
      ['agreement'],
    ],
    [
      'a check that found another number',
      { evidence: [proof], checks: [check(false, '1.9')] },
      false,
      'poor',
      ['agreement'],
    ],
    ['2.0 is 2', { evidence: [{ ...proof, value: '2.0' }], checks: [check(true, '2.00')] }, false, 'good', []],
    [
      'a laggard without reasons',
      { evidence: [proof], checks: [check(true, '2')] },
      true,
      'fair',
      ['problems', 'next'],
    ],
  ])('%s', (_, over, isBehind, level, failed) => {
    const said = report('2024-02', '2', over)
    const quality = qualityOf(acceptedValues([said], 'g1')[0], said, isBehind)
    expect([quality.level, quality.remarks.filter(r => !r.holds).map(r => r.check)]).toEqual([level, failed])
  })
})

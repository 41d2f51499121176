import { type BreakdownRow, findProfile, type RowTarget } from 'duban-core'
import { describe, expect, it } from 'vitest'
import { judgeCourse, standingOn } from './kept-standing.ts'
import type { Course, StoredReport } from './standing.ts'
import { asks, comparedId, placed, placesOf, withPublished } from './table-context.ts'
import { yearRanks } from './year-end.ts'

const target = (over: Partial<RowTarget> = {}): RowTarget => ({
  id: 't',
  start: 0,
  end: 6,
  text: '投资100亿元',
  indicator: '固定资产投资',
  indicatorId: 'fixed_investment',
  kind: 'level',
  comparator: 'ge',
  value: '100',
  unit: '亿元',
  reference: null,
  tier: null,
  isMilestone: false,
  ...over,
})
const course = (unit: string, value: string | null, over: Partial<RowTarget> = {}): Course => {
  const row: Partial<BreakdownRow> = {
    id: unit,
    part: 'tasks',
    source: [],
    text: '完成投资',
    targets: [target(over)],
    lead: [{ unit, why: '' }],
    nodes: [],
    deadline: { text: '', day: '2024-12-31' },
  }
  const report: Partial<StoredReport> = {
    id: `r-${unit}`,
    taskId: unit,
    targetId: 't',
    nodeId: null,
    month: '2024-05',
    progress: '推进',
    problems: '',
    next: '',
    value,
    computed: null,
    doneOn: null,
    evidence: [],
    checks: [],
    corrects: null,
    state: 'accepted',
    acceptedAt: '2024-05-30T09:00:00+08:00',
  }
  return {
    assignmentId: unit,
    row: row as BreakdownRow,
    year: 2024,
    lagMonths: 0,
    reports: value === null ? [] : [report as StoredReport],
    revisions: [],
    references: {},
    averages: {},
    start: null,
    listing: null,
    fromBottom: {},
  }
}

describe('places among those compared', () => {
  const cangnan = findProfile('cangnan')
  if (!cangnan) throw new Error('the profile is shipped')
  const asOf = '2024-05-31'
  const lights = (...courses: readonly Course[]) => {
    const fromBottom = placesOf(courses, asOf)
    return courses.map(one => {
      const whole = placed(one, { references: {}, starts: new Map(), fromBottom })
      return standingOn(judgeCourse(whole, cangnan, asOf).standing, cangnan, asOf).targets[0]
    })
  }

  it('are asked for by the profile that lights by them alone', () => {
    expect(asks(cangnan, ['from_bottom'])).toBe(true)
    expect(asks(findProfile('default') ?? cangnan, ['from_bottom', 'months_unlisted'])).toBe(false)
  })

  it('redden the last three that are behind, and no other', () => {
    const found = lights(...['50', '40', '30', '20', '10', '5'].map((value, i) => course(`县${i}`, value)))
    expect(found.map(one => one?.colour)).toEqual(['green', 'yellow', 'yellow', 'red', 'red', 'red'])
    expect(found[5]?.why).toContain('倒数第1位')
  })

  it('leave alone what nobody is compared with', () => {
    const [alone, other] = lights(course('县1', '10'), course('县2', '10', { indicatorId: 'retail' }))
    expect([alone?.colour, other?.colour]).toEqual(['yellow', 'yellow'])
  })

  it('count nobody without data', () => {
    const found = lights(course('县1', '10'), course('县2', '20'), course('县3', null), course('县4', '35'))
    expect(found.map(one => one?.colour)).toEqual(['red', 'red', 'grey', 'red'])
    expect(found[1]?.why).toContain('倒数第2位')
  })
})

describe('published places', () => {
  const authority = (day: string) => ({ body: '省统计局', document: '各市主要指标位次', day })
  const give = (rank: number, of: number, day: string) => ({
    assignmentId: 'a1',
    targetId: 't',
    month: '2024-06',
    rank,
    of,
    authority: authority(day),
    at: `${day}T09:00:00+08:00`,
    by: { person: '督查员', post: '', unit: '', role: 'supervisor' as const },
  })
  const table = new Map([['a1', { t: { '2024-05': 2, '2024-06': 1 } }]])

  it('go before those of the table, the last given first of all, from the day that they were out', () => {
    const found = (asOf: string) =>
      withPublished(table, [give(12, 14, '2024-07-20'), give(11, 14, '2024-07-25')], asOf).get('a1')?.t
    expect(found('2024-07-19')).toEqual({ '2024-05': 2, '2024-06': 1 })
    expect(found('2024-07-20')).toEqual({ '2024-05': 2, '2024-06': 3 })
    expect(found('2024-07-31')).toEqual({ '2024-05': 2, '2024-06': 4 })
  })

  it('are there for who stands alone in the table', () => {
    expect(withPublished(new Map(), [give(14, 14, '2024-07-20')], '2024-07-31').get('a1')).toEqual({
      t: { '2024-06': 1 },
    })
  })
})

describe('ranks of the year', () => {
  const ofDecember = (one: Course): Course => ({
    ...one,
    reports: one.reports.map(report => ({ ...report, month: '2024-12', acceptedAt: '2025-01-12T09:00:00+08:00' })),
  })
  const ranks = (...courses: readonly Course[]) => {
    const found = yearRanks(courses)
    return courses.map(one => found.get(comparedId(one.assignmentId, 't'))?.rank ?? null)
  }

  it('are by December, though it was accepted in January', () => {
    const courses = [course('县1', '90'), course('县2', '110'), course('县3', '100')].map(ofDecember)
    expect(ranks(...courses)).toEqual([3, 1, 2])
  })

  it('are not out without December, and for who stands alone', () => {
    expect(ranks(course('县1', '90'), course('县2', '110'))).toEqual([null, null])
    expect(ranks(ofDecember(course('县1', '90')))).toEqual([null])
    expect(ranks()).toEqual([])
  })
})

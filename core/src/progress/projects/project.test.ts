import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byUnit, countProjects, leftAfterPlan, type Project, projectRates, readRate } from './project.ts'
import { type RankedPlace, rankPlaces } from './ranks.ts'

const project = (id: string, over: Partial<Project> = {}): Project => ({
  id,
  name: id,
  place: null,
  stage: 'continued',
  levels: ['city'],
  leadUnit: '市交通局',
  total: '1000',
  untilLastYear: '200',
  planThisYear: '400',
  doneThisYear: '250',
  image: '路基完工',
  nodes: [],
  needs: [],
  problems: '',
  members: [],
  ...over,
})

describe('projectRates', () => {
  it.each<[string, Partial<Project>, string | null, string | null]>([
    ['both known', {}, '62.5', '45'],
    ['over the plan', { doneThisYear: '500' }, '125', '70'],
    ['no plan this year', { planThisYear: null }, null, '45'],
    ['a plan of zero', { planThisYear: '0' }, null, '45'],
    ['the past unknown', { untilLastYear: null }, '62.5', null],
    ['nothing done', { doneThisYear: '0' }, '0', '20'],
  ])('%s', (_, over, year, whole) => expect(projectRates(project('p', over))).toEqual({ year, whole }))

  it.each([
    ['62.5', 'year'],
    ['62', 'year'],
    ['45.0', 'whole'],
    ['50', 'neither'],
  ])('a printed %s is the rate of the %s', (printed, which) => expect(readRate(project('p'), printed)).toBe(which))

  it('says what is left', () => {
    expect(leftAfterPlan(project('p'))).toBe('400')
    expect(leftAfterPlan(project('p', { total: null }))).toBeNull()
  })
})

describe('lists of projects', () => {
  it('roll up by sums, and list what has no data', () => {
    const list = [
      project('a'),
      project('b', { planThisYear: '100', doneThisYear: '0' }),
      project('c', { doneThisYear: null }),
      project('d', { leadUnit: '市水利局', planThisYear: null }),
    ]
    expect(byUnit(list)).toEqual([
      { unit: '市交通局', projects: 3, rate: '50', withoutData: ['c'] },
      { unit: '市水利局', projects: 1, rate: null, withoutData: ['d'] },
    ])
  })

  it('have two counts where some are packages', () =>
    expect(countProjects([project('a'), project('b', { members: ['b1', 'b2', 'b3'] })])).toEqual({
      listed: 2,
      split: 4,
    }))
})

describe('rankPlaces', () => {
  const place = (id: string, value: string | null, list = '创先', parent = 'city'): RankedPlace => ({
    id,
    parent,
    list,
    value,
  })

  it('shares ranks, skips the next, and leaves the unknown out', () => {
    const ranks = rankPlaces(
      [place('a', '5.0'), place('b', '7'), place('c', '5'), place('d', null), place('e', '3')],
      'up',
    )
    expect(ranks.map(r => [r.id, r.rank, r.fromBottom, r.of])).toEqual([
      ['a', 2, 2, 4],
      ['b', 1, 4, 4],
      ['c', 2, 2, 4],
      ['d', null, null, 4],
      ['e', 4, 1, 4],
    ])
  })

  it('compares within one list and one parent only, the other way round where less is better', () => {
    const places = [place('a', '5'), place('b', '7', '消薄'), place('c', '3', '创先', 'other'), place('d', '4')]
    expect(rankPlaces(places, 'down').map(r => r.rank)).toEqual([2, 1, 1, 1])
  })

  it('does not depend on the order of places', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 5 }).map(String)), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(values, list => {
        const places = list.map((value, i) => place(String(i), value))
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
        expect(rankPlaces([...places].reverse(), 'up').sort(byId)).toEqual(rankPlaces(places, 'up').sort(byId))
      }),
    )
  })
})

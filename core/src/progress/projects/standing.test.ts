import { describe, expect, it } from 'vitest'
import { findProfile } from '../lights/rules.ts'
import { divisionAt } from './division.ts'
import type { Project } from './project.ts'
import { compareStandings, groupStanding, projectStanding, timeShare } from './standing.ts'

const profile = findProfile('default')
if (!profile) throw new Error('no default profile')

const project = (over: Partial<Project> = {}): Project => ({
  id: 'p',
  name: '某桥',
  place: null,
  stage: 'continued',
  levels: ['city'],
  leadUnit: '市交通局',
  total: '20',
  untilLastYear: '5',
  planThisYear: '8',
  doneThisYear: '6',
  image: '',
  nodes: [],
  needs: [],
  problems: '',
  members: [],
  ...over,
})
const AS_OF = '2024-10-08'
const node = (by: string, doneOn: string | null = null) => ({ text: '封顶', by, doneOn })

describe('timeShare', () => {
  it.each([
    ['2024-09', '75'],
    ['2024-12', '100'],
    ['2024-01', '8.333333333333'],
  ])('%s is %s', (month, share) => expect(timeShare(month)).toBe(share))
})

describe('projectStanding', () => {
  it.each<[string, Partial<Project>, string | null, string, string | null]>([
    ['on time', {}, '2024-09', 'green', '0'],
    ['a little behind', { doneThisYear: '5.6' }, '2024-09', 'yellow', '-5'],
    ['far behind', { doneThisYear: '5' }, '2024-09', 'red', '-12.5'],
    // the same amount, reached two months earlier
    ['ahead in July', { doneThisYear: '5' }, '2024-07', 'green', '4.166666666667'],
    ['no number', { doneThisYear: null }, '2024-09', 'grey', null],
    ['no month', {}, null, 'grey', null],
    ['a number of last year', {}, '2023-12', 'grey', null],
    ['no plan', { planThisYear: null }, '2024-09', 'grey', null],
    ['no number, and a node in time', { doneThisYear: null, nodes: [node('2024-12-31')] }, '2024-09', 'grey', null],
    ['no number, and a late node', { doneThisYear: null, nodes: [node('2024-09-30')] }, '2024-09', 'yellow', null],
    ['on time, and a node late by 69 days', { nodes: [node('2024-07-31')] }, '2024-09', 'red', '0'],
    ['on time, and the node done', { nodes: [node('2024-07-31', '2024-08-02')] }, '2024-09', 'green', '0'],
    ['finished', { stage: 'completing', nodes: [node('2024-07-31', '2024-08-02')] }, '2024-09', 'blue', '0'],
    ['nothing to finish', { stage: 'completing' }, '2024-09', 'green', '0'],
  ])('%s', (_, over, month, colour, gap) => {
    const standing = projectStanding(project(over), { month, asOf: AS_OF }, profile)
    expect([standing.light.colour, standing.gap]).toEqual([colour, gap])
  })

  it('says why', () => {
    const standing = projectStanding(
      project({ doneThisYear: '5', nodes: [node('2024-09-30')] }),
      { month: '2024-07', asOf: AS_OF },
      profile,
    )
    expect(standing.why).toContain(
      '7月底年度完成率62.5%，时间进度58.3%，超过时间进度4.2个百分点；节点已逾期8天；数据已过期',
    )
    expect(projectStanding(project(), { month: null, asOf: AS_OF }, profile).why).toBe('没有今年的数据')
  })
})

describe('groupStanding', () => {
  const one = (doneThisYear: string | null, month: string | null) => ({ project: project({ doneThisYear }), month })
  it.each([
    ['nothing', [], null, 0, 'grey'],
    ['none with data', [one(null, '2024-09'), one('6', null)], null, 0, 'grey'],
    ['sums', [one('6', '2024-09'), one('2', '2024-09')], '50', 2, 'red'],
    // 50% of July is no 50% of September
    ['of the last month only', [one('6', '2024-09'), one('2', '2024-07')], '75', 1, 'green'],
  ])('%s', (_, list, rate, counted, colour) => {
    const standing = groupStanding(list, AS_OF, profile)
    expect([standing.rate, standing.counted, standing.light.colour, standing.projects]).toEqual([
      rate,
      counted,
      colour,
      list.length,
    ])
  })
})

it('puts the worst first and the unknown last', () => {
  const standings = ['6', '5', null, '3', '5.6'].map(doneThisYear =>
    projectStanding(project({ doneThisYear }), { month: '2024-09', asOf: AS_OF }, profile),
  )
  expect(standings.sort(compareStandings).map(({ gap }) => gap)).toEqual(['-37.5', '-12.5', '-5', '0', null])
})

describe('divisionAt', () => {
  const square = (west: number) =>
    [
      [
        [west, 0],
        [west + 2, 0],
        [west + 2, 2],
        [west, 2],
        [west, 0],
      ],
    ] as const
  const hole = [
    [0.5, 0.5],
    [1.5, 0.5],
    [1.5, 1.5],
    [0.5, 1.5],
    [0.5, 0.5],
  ] as const
  const divisions = [
    { code: 'a', name: '甲县', polygons: [[...square(0), hole], [...square(10)]] },
    { code: 'b', name: '乙县', polygons: [[...square(2)]] },
  ]
  it.each([
    [[0.2, 1], 'a'],
    [[3, 1], 'b'],
    [[11, 1], 'a'],
    [[1, 1], undefined],
    [[9, 1], undefined],
  ] as const)('%j lies in %s', (point, code) => expect(divisionAt(point, divisions)?.code).toBe(code))
})

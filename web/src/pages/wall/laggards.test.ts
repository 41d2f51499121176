import { describe, expect, it } from 'vitest'
import type { ProjectRow, Standing } from '../../client/projects.ts'
import type { WallTask } from '../../client/wall.ts'
import { gapText, laggardsOf, nodesOf } from './laggards.ts'

const project = (id: string, standing: Partial<Standing>, over: Partial<ProjectRow> = {}): ProjectRow => ({
  id,
  version: 1,
  unit: 'u1',
  name: `${id}项目`,
  place: null,
  stage: 'continued',
  levels: [],
  leadUnit: '某市某某局',
  total: null,
  untilLastYear: null,
  planThisYear: null,
  doneThisYear: null,
  month: null,
  image: '',
  nodes: [],
  needs: [],
  problems: '',
  measures: '',
  members: [],
  site: '',
  content: '',
  years: '',
  leader: '',
  owner: '',
  assignments: [],
  standing: {
    rates: { year: null, whole: null },
    month: null,
    expected: null,
    gap: null,
    nodeDaysLate: null,
    colour: 'green',
    label: '正常',
    why: '',
    ...standing,
  },
  ...over,
})
const task = (id: string, colour: WallTask['colour'], text = id): WallTask => ({
  id,
  text,
  lead: '市商务局',
  leadUnit: '',
  colour,
  label: '逾期',
  why: '',
})

describe('gapText', () => {
  it.each([
    ['-23.333', '-23.3'],
    ['4.25', '+4.3'],
    ['0', '0.0'],
    ['-0.04', '-0.0'],
  ])('%s is %s', (gap, text) => expect(gapText(gap)).toBe(text))
})

describe('laggardsOf', () => {
  const names = new Map([['u1', '市某局']])
  const told = (tasks: WallTask[], projects: ProjectRow[]) =>
    laggardsOf(tasks, projects, names, gap => `慢${gap}`).map(({ key, unit, label }) => [key, unit, label])

  it('puts red before yellow, projects by their gap, and leaves the others out', () => {
    const projects = [
      project('p1', { colour: 'red', gap: '-12.5' }),
      project('p2', { colour: 'yellow', gap: '-3' }),
      project('p3', { colour: 'red', gap: '-25' }),
      project('p4', { colour: 'green', gap: '2' }),
      project('p5', { colour: 'grey' }),
    ]
    expect(told([task('t1', 'red'), task('t2', 'yellow')], projects)).toEqual([
      ['p3', '市某局', '慢25.0'],
      ['p1', '市某局', '慢12.5'],
      ['t1', '市商务局', '逾期'],
      ['p2', '市某局', '慢3.0'],
      ['t2', '市商务局', '逾期'],
    ])
  })

  it('says the rule where the money is ahead and a node is late', () => {
    const late = project('p1', { colour: 'red', gap: '4.2', label: '节点严重逾期' }, { unit: 'u9' })
    expect(told([], [late])).toEqual([['p1', '某市某某局', '节点严重逾期']])
  })

  it('names units by a name that fits, of tasks too', () => {
    const [known, unknown] = laggardsOf(
      [{ ...task('t1', 'red'), leadUnit: 'u1' }, task('t2', 'red')],
      [],
      new Map([['u1', '市某局']]),
      String,
    )
    expect([known?.unit, unknown?.unit]).toEqual(['市某局', '市商务局'])
  })

  it('cuts what is longer than a line', () => {
    const [laggard] = laggardsOf([task('t1', 'red', '长'.repeat(80))], [], names, String)
    expect(laggard?.name).toHaveLength(34)
  })
})

describe('nodesOf', () => {
  const node = (by: string, doneOn: string | null = null) => ({ text: by, by, doneOn })
  it('gives the nodes of the month and all that are late, in the order of their days', () => {
    const nodes = [
      node('2024-10-30'),
      node('2024-10-05', '2024-10-04'),
      node('2024-06-30'),
      node('2024-06-01', '2024-07-01'),
      node('2024-11-01'),
      node('2024-10-08'),
    ]
    expect(nodesOf([project('p1', {}, { nodes })], '2024-10-08').map(({ by, state }) => [by, state])).toEqual([
      ['2024-06-30', 'late'],
      ['2024-10-05', 'done'],
      ['2024-10-08', 'open'],
      ['2024-10-30', 'open'],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { ProjectGroup, ProjectRow } from '../../client/projects.ts'
import { filterProjects, sortProjects } from './project-rows.ts'

const row = (id: string, over: object): ProjectRow =>
  ({
    id,
    name: `${id}桥`,
    site: '',
    content: '',
    leadUnit: '',
    unit: 'u1',
    stage: 'new',
    total: null,
    standing: { colour: 'green', gap: null, rates: { year: null, whole: null } },
    ...over,
  }) as ProjectRow

const rows = [
  row('甲', { total: '9.5', standing: { colour: 'red', gap: '-12', rates: { year: '50', whole: '20' } } }),
  row('乙', { total: '30', site: '沧浦区', unit: 'u2', stage: 'continued' }),
  row('丙', { standing: { colour: 'grey', gap: '-2', rates: { year: null, whole: null } } }),
]
const divisions = [{ id: 'd1', projects: ['乙', '丙'] }] as unknown as ProjectGroup[]
const none = { q: '', light: '', stage: '', unit: '', division: '' }

describe('filterProjects', () => {
  it.each([
    [{}, '甲乙丙'],
    [{ q: '沧浦' }, '乙'],
    [{ q: '桥' }, '甲乙丙'],
    [{ light: 'red' }, '甲'],
    [{ unit: 'u1' }, '甲丙'],
    [{ stage: 'continued', unit: 'u1' }, ''],
    [{ division: 'd1' }, '乙丙'],
    [{ division: 'd9' }, ''],
  ])('%j leaves %s', (filter, ids) =>
    expect(
      filterProjects(rows, { ...none, ...filter }, divisions)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids),
  )
})

describe('sortProjects', () => {
  it.each([
    ['', '甲乙丙'],
    ['nonsense', '甲乙丙'],
    // as numbers, and the unknown last either way
    ['total', '甲乙丙'],
    ['-total', '乙甲丙'],
    ['gap', '甲丙乙'],
    ['-gap', '丙甲乙'],
    ['light', '甲乙丙'],
  ])('by “%s”', (sort, ids) =>
    expect(
      sortProjects(rows, sort)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids),
  )
})

import { describe, expect, it } from 'vitest'
import type { PlaceRow } from '../../client/places.ts'
import { branchesOf, measuresByLevel } from './place-branches.ts'

const place = (
  code: string,
  level: PlaceRow['level'],
  parent: string,
  values: Record<string, string> = {},
): PlaceRow => ({
  id: code,
  version: 1,
  code,
  name: code,
  level,
  parent,
  list: '',
  period: '',
  values,
  ranks: {},
  published: [],
  children: 0,
})
const places = [
  place('a', 'county', '', { 增速: '5' }),
  place('b', 'county', ''),
  place('a1', 'town', 'a'),
  place('a11', 'village', 'a1', { 收入: '50' }),
  place('a2', 'town', 'a'),
]

describe('branchesOf', () => {
  it.each([
    [[], 'a b'],
    [['a'], 'a a1 a2 b'],
    [['a', 'a1'], 'a a1 a11 a2 b'],
    // a town that is open in a county that is not
    [['a1', 'b'], 'a b'],
  ])('with %j open', (open, codes) => {
    const branches = branchesOf(places, new Set(open))
    expect(branches.map(({ place }) => place.code).join(' ')).toBe(codes)
    expect(branches.every(({ place, county }) => place.code.startsWith(county.code))).toBe(true)
  })
})

it('knows which measures a level has at all', () => {
  const known = measuresByLevel(places)
  expect([...known].map(([level, names]) => [level, [...names]])).toEqual([
    ['county', ['增速']],
    ['town', []],
    ['village', ['收入']],
  ])
})

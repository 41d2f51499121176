import { describe, expect, it } from 'vitest'
import {
  checkOrganisation,
  holderOf,
  type Organisation,
  officialName,
  postsOf,
  unitsNamed,
  unitsUnder,
} from './organisation.ts'

const name = (
  text: string,
  kind: 'official' | 'short' | 'former' = 'official',
  from: string | null = null,
  to: string | null = null,
) => ({ name: text, kind, from, to })
const organisation: Organisation = {
  units: [
    { id: 'city', parent: null, names: [name('澄川市人民政府')] },
    {
      id: 'data',
      parent: 'city',
      names: [
        name('市政务服务局', 'official', null, '2024-03-31'),
        name('市政务服务和数据管理局', 'official', '2024-04-01'),
        name('市政数局', 'short', '2024-04-01'),
      ],
    },
    { id: 'rural', parent: 'city', names: [name('市农业农村局'), name('市乡村振兴局', 'former', null, '2024-03-31')] },
    { id: 'a', parent: 'city', names: [name('市商务局')] },
    { id: 'b', parent: 'county', names: [name('县商务局'), name('商务局', 'short')] },
    { id: 'county', parent: 'city', names: [name('青陂县人民政府')] },
    { id: 'c', parent: 'city', names: [name('商务局', 'short')] },
  ],
  posts: [
    { id: 'p1', unitId: 'city', title: '副市长（教育）' },
    { id: 'p2', unitId: 'data', title: '局长' },
  ],
  terms: [
    { postId: 'p1', personId: '甲', from: '2023-01-01', to: '2024-06-30' },
    { postId: 'p1', personId: '乙', from: '2024-07-01', to: null },
    { postId: 'p2', personId: '甲', from: '2024-08-01', to: null },
  ],
}

describe('units', () => {
  it.each<[string, string, string[]]>([
    ['市商务局', '2024-05-01', ['a']],
    ['市政务服务局', '2024-03-01', ['data']],
    // an old name is still understood
    ['市政务服务局', '2025-03-01', ['data']],
    ['市政数局', '2024-05-01', ['data']],
    ['市乡村振兴局', '2024-05-01', ['rural']],
    ['市 商务局', '2024-05-01', ['a']],
    // two answer to it: a person decides
    ['商务局', '2024-05-01', ['b', 'c']],
    ['市航天局', '2024-05-01', []],
  ])('%s on %s → %j', (words, day, ids) => expect(unitsNamed(organisation, words, day).map(u => u.id)).toEqual(ids))

  it('have the official name of the day', () => {
    expect(officialName(organisation.units[1], '2024-03-31')).toBe('市政务服务局')
    expect(officialName(organisation.units[1], '2024-04-01')).toBe('市政务服务和数据管理局')
  })

  it('stand in a tree', () => {
    expect(unitsUnder(organisation, 'county').map(u => u.id)).toEqual(['county', 'b'])
    expect(unitsUnder(organisation, 'city')).toHaveLength(7)
  })
})

describe('duty follows the post', () => {
  it.each([
    ['p1', '2022-12-31', null],
    ['p1', '2024-06-30', '甲'],
    ['p1', '2024-07-01', '乙'],
    ['p2', '2024-07-01', null],
    ['p9', '2024-07-01', null],
  ])('%s on %s is held by %s', (post, day, person) => expect(holderOf(organisation, post, day)).toBe(person))

  it('and a person takes up the duties of the new post only', () => {
    expect(postsOf(organisation, '甲', '2024-05-01').map(p => p.id)).toEqual(['p1'])
    expect(postsOf(organisation, '甲', '2024-09-01').map(p => p.id)).toEqual(['p2'])
  })
})

describe('checkOrganisation', () => {
  it('finds nothing wrong with a sound one', () => expect(checkOrganisation(organisation)).toEqual([]))

  it('finds parents, cycles, posts and terms that do not fit', () => {
    const unit = (id: string, parent: string | null) => ({ id, parent, names: [name(id)] })
    const flaws = checkOrganisation({
      units: [unit('x', 'y'), unit('y', 'x'), unit('z', 'nowhere')],
      posts: [{ id: 'p', unitId: 'nowhere', title: '' }],
      terms: [
        { postId: 'p', personId: '甲', from: '2024-01-01', to: '2024-06-30' },
        { postId: 'p', personId: '乙', from: '2024-06-30', to: null },
      ],
    })
    expect(flaws.map(f => f.kind)).toEqual(['cycle', 'cycle', 'unknown_parent', 'unknown_unit', 'overlapping_terms'])
    expect(unitsUnder({ units: [unit('x', 'y'), unit('y', 'x')], posts: [], terms: [] }, 'x')).toHaveLength(2)
  })
})

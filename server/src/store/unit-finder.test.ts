import { describe, expect, it } from 'vitest'
import { namesOn, unitFinder } from './unit-finder.ts'
import type { UnitRow } from './units.ts'

const unit = (id: string, name: string, more: Partial<UnitRow> = {}): UnitRow => ({
  id,
  ordinal: Number(id.slice(1)),
  name,
  kind: 'department',
  parentId: null,
  aliases: [],
  datedNames: [],
  subjects: [],
  fromDay: '',
  toDay: '',
  ...more,
})

const span = (name: string, fromDay: string, toDay: string) => ({ name, fromDay, toDay })

const all = [
  // Renamed in March 2019.
  unit('u1', '市文化广电旅游局', {
    aliases: ['市文广旅局'],
    datedNames: [span('市旅游局', '2011-05-01', '2019-02-28')],
  }),
  // Merged into 市交通运输局, to which its name falls from then on.
  unit('u2', '市公路局', { toDay: '2016-12-31' }),
  unit('u3', '市交通运输局', { datedNames: [span('市公路局', '2017-01-01', '')] }),
  // The name of a unit that was renamed is given to a new one four years later.
  unit('u4', '市投资促进局', { datedNames: [span('市商务局', '', '2019-12-31')] }),
  unit('u5', '市商务局', { fromDay: '2024-01-01' }),
]

describe('a unit by its name on a day', () => {
  it.each([
    ['市广播电视局', '2018-01-10', undefined, undefined],
    ['', '2018-01-10', undefined, undefined],
    // Nobody is called so on that day, and two were at other times: nobody can say.
    ['市商务局', '2022-01-10', undefined, undefined],
    ['市旅游局', '2018-01-10', 'u1', 'dated_name'],
    ['市旅游局', '2019-02-28', 'u1', 'dated_name'],
    // The paper came out the day after, and uses the old name still.
    ['市旅游局', '2019-03-01', 'u1', 'only_bearer'],
    ['市文化广电旅游局', '2018-01-10', 'u1', 'name'],
    ['市文广旅局', '2024-01-10', 'u1', 'alias'],
    ['市公路局', '2016-12-31', 'u2', 'name'],
    ['市公路局', '2017-01-01', 'u3', 'dated_name'],
    ['市商务局', '2019-01-10', 'u4', 'dated_name'],
    ['市商务局', '2024-01-10', 'u5', 'name'],
  ])('%s in a paper of %s', (words, day, id, rule) => {
    const found = namesOn(all, day)(words)
    expect(found?.unit.id).toBe(id)
    expect(found?.rule).toBe(rule)
  })

  it('is found by its id on any day', () => {
    expect(unitFinder(all, '2000-01-01')('u5')?.name).toBe('市商务局')
    expect(unitFinder(all, '2000-01-01')('u9')).toBeNull()
  })
})

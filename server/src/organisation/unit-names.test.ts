import { describe, expect, it } from 'vitest'
import type { UnitRow } from '../store/units.ts'
import { byPresentName, explainName, unitMeant } from './unit-names.ts'

const unit = (id: string, name: string, aliases: string[] = [], toDay = ''): UnitRow => ({
  id,
  ordinal: 1,
  name,
  kind: 'department',
  parentId: null,
  aliases,
  datedNames: [],
  subjects: [],
  fromDay: '',
  toDay,
})

const all = [
  unit('u1', '云岭市人力资源和社会保障局', ['市人社局']),
  unit('u2', '云岭市发展和改革委员会'),
  unit('u3', '南岭区农业农村局'),
  unit('u4', '北岭区农业农村局'),
  unit('u5', '云岭市旅游局', [], '2019-02-28'),
  unit('u6', '云岭市市场监督管理局'),
]
const find = unitMeant(all, '2024-01-20')

describe('the unit that a paper means', () => {
  it.each([
    ['云岭市人力资源和社会保障局', 'u1'],
    ['市人社局', 'u1'],
    ['市人力资源和社会保障局', 'u1'],
    ['市发展和改革局', 'u2'],
    ['云岭市发展和改革局', 'u2'],
    ['市市场监督管理局', 'u6'],
    ['南岭区农业农村局', 'u3'],
    // Two districts have one: nobody can say which.
    ['区农业农村局', undefined],
    // That of the city is not that of a district.
    ['市农业农村局', undefined],
    ['东山市发展和改革委员会', undefined],
    // It was dissolved; only its own name still finds it.
    ['市旅游局', undefined],
    ['云岭市旅游局', 'u5'],
    ['发展和改革局', undefined],
    ['', undefined],
  ])('%s: %s', (words, id) => {
    expect(find(words)?.id).toBe(id)
  })
})

describe('the reason why a unit is meant', () => {
  it.each([
    ['东山市发展和改革委员会', '2024-01-20', undefined, undefined],
    // Nobody else left 云岭市 out of its name while it was there.
    ['市旅游局', '2018-05-01', 'u5', 'local_name'],
    ['市人社局', '2024-01-20', 'u1', 'alias'],
    ['云岭市旅游局', '2018-05-01', 'u5', 'name'],
    ['云岭市旅游局', '2024-01-20', 'u5', 'only_bearer'],
  ])('%s in a paper of %s', (words, day, id, rule) => {
    const found = explainName(all, words, day)
    expect(found?.unit.id).toBe(id)
    expect(found?.rule).toBe(rule)
  })
})

describe('units of a row', () => {
  it('are told once each, by their present names, the lead not among those that help', () => {
    expect(
      byPresentName(find, {
        lead: [
          { unit: '市人社局', why: '指定' },
          { unit: '市人力资源和社会保障局', why: '人才' },
        ],
        coUnits: ['市发展和改革局', '云岭市发展和改革委员会', '市人社局', '某某公司'],
      }),
    ).toEqual({
      lead: [{ unit: '云岭市人力资源和社会保障局', why: '指定' }],
      coUnits: ['云岭市发展和改革委员会', '某某公司'],
    })
  })
})

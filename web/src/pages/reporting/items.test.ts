import { describe, expect, it } from 'vitest'
import type { ReportingItem, UnitReport } from '../../client/reporting.ts'
import { groupsOf, itemKey, nextOf, owedTasks, progressOf, stateOf } from './items.ts'

const item = (id: string, state: UnitReport['state'] | null, isOwed = false): ReportingItem => ({
  assignmentId: id,
  targetId: null,
  text: '',
  label: '',
  unit: '',
  duty: 'lead',
  colour: 'grey',
  why: '',
  isState: true,
  nodes: [],
  isOwed,
  current:
    state === null
      ? null
      : {
          id: `r${id}`,
          taskId: id,
          targetId: null,
          nodeId: null,
          month: '2024-09',
          progress: '',
          problems: '',
          next: '',
          value: null,
          doneOn: null,
          corrects: null,
          state,
          returnedFor: '',
          submittedAt: null,
          writtenBy: '',
          unit: 'u1',
          values: { reported: null, computed: null, verified: null },
          evidence: [],
          checks: [],
          findings: [],
        },
  last: null,
})

describe('where an item stands', () => {
  it.each([
    ['draft', true, 'owed'],
    ['draft', false, 'owed'],
    [null, true, 'owed'],
    [null, false, 'optional'],
    ['returned', false, 'returned'],
    ['submitted', false, 'waiting'],
    ['approved', false, 'waiting'],
    ['accepted', false, 'accepted'],
    ['locked', false, 'accepted'],
  ] as const)('%s, owed %s → %s', (state, isOwed, expected) => expect(stateOf(item('1', state, isOwed))).toBe(expected))
})

describe('the list', () => {
  const items = [
    item('a', 'accepted'),
    item('b', null, true),
    item('c', 'returned'),
    item('d', null, true),
    item('e', null),
  ]

  it('begins with what came back and ends with what need not be', () => {
    expect(groupsOf(items).map(group => [group.state, group.items.map(one => one.assignmentId)])).toEqual([
      ['returned', ['c']],
      ['owed', ['b', 'd']],
      ['accepted', ['a']],
      ['optional', ['e']],
    ])
  })

  it.each([
    ['c~', 'b'],
    ['b~', 'd'],
    ['d~', 'c'],
    ['a~', 'c'],
    ['', 'c'],
  ])('goes on from %s to %s', (key, expected) => expect(nextOf(items, key)?.assignmentId).toBe(expected))

  it('ends where nothing is owed any more', () => {
    expect(nextOf([item('a', 'accepted'), item('b', null, true)], itemKey(item('b', null)))).toBeNull()
  })

  it('counts tasks, not their targets', () => {
    const twice = [item('a', null, true), { ...item('a', null, true), targetId: 'g2' }, item('b', 'submitted')]
    expect(owedTasks(twice)).toBe(1)
    expect(progressOf(twice)).toEqual({ asked: 2, done: 1 })
  })

  it('is not through with what came back, and asks nothing of what is optional', () => {
    expect(progressOf(items)).toEqual({ asked: 4, done: 1 })
    expect(progressOf([item('e', null)])).toEqual({ asked: 0, done: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import type { Actor } from '../roles.ts'
import { type Objection, objectionStatus } from './objection.ts'

const drafter = { person: 'd1', post: '督查科长', unit: '市督查室', role: 'supervisor' } as const
const other = { person: 'd2', post: '督查室副主任', unit: '市督查室', role: 'supervisor' } as const
const conclusion = { id: 'c1', receivedOn: '2024-03-01', drafters: [drafter] }
const objection = (raised: string, decided: string | null, by: readonly Actor[] = [other]): Objection => ({
  id: 'o1',
  raisedAt: `${raised}T09:00:00+08:00`,
  reason: '数据口径不同',
  review: decided ? { decidedAt: `${decided}T09:00:00+08:00`, by, upheld: false } : null,
})

describe('objectionStatus', () => {
  it.each<[string, Objection | null, string]>([
    // 31 March 2024 is a Sunday: the last day is Monday 1 April
    ['2024-04-01', null, 'open'],
    ['2024-04-02', null, 'lapsed'],
    ['2024-04-02', objection('2024-04-01', null), 'under_review'],
    ['2024-04-03', objection('2024-04-02', null), 'inadmissible'],
    // 1 May is a holiday, the next working day is the 6th
    ['2024-05-06', objection('2024-04-01', null), 'under_review'],
    ['2024-05-07', objection('2024-04-01', null), 'overdue'],
    ['2024-04-20', objection('2024-03-20', '2024-04-15'), 'decided'],
    // the person recuses, whatever post they hold now
    ['2024-04-20', objection('2024-03-20', '2024-04-15', [{ ...drafter, post: '副主任' }]), 'void'],
  ])('on %s: %j → %s', (today, raised, state) => expect(objectionStatus(today, conclusion, raised).state).toBe(state))

  it('names who ought to have recused themselves', () => {
    expect(
      objectionStatus('2024-04-20', conclusion, objection('2024-03-20', '2024-04-15', [other, drafter])).notRecused,
    ).toEqual(['d1'])
  })
})

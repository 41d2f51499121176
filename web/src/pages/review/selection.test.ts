import { describe, expect, it } from 'vitest'
import type { Review } from '../../client/reviews.ts'
import { isPlain, moved } from './selection.ts'

const proof = { id: 'e1', name: '快报.pdf', kind: 'statistics', day: '2024-09-30', value: '3' } as const
const check = { id: 'c1', method: 'site', by: { person: '乙' }, at: '', value: null, holds: true, note: '' } as const

const review = (over: Partial<Review['report']> = {}, rest: Partial<Review> = {}): Review => ({
  report: {
    id: 'r1',
    taskId: 't1',
    targetId: 'g1',
    nodeId: null,
    month: '2024-09',
    progress: '推进',
    problems: '',
    next: '',
    value: '3',
    doneOn: null,
    corrects: null,
    state: 'approved',
    returnedFor: '',
    submittedAt: '',
    writtenBy: '甲',
    unit: 'u1',
    values: { reported: '3', computed: null, verified: null },
    evidence: [],
    checks: [],
    findings: [],
    ...over,
  },
  text: '',
  label: '',
  unit: '%',
  leadUnit: '',
  unitName: '',
  last: null,
  corrected: null,
  conflicts: [],
  ...rest,
})

describe('a report goes through together with others', () => {
  it.each<[string, Review, boolean]>([
    ['with its proof', review({ evidence: [proof] }), true],
    ['with a check that holds', review({ checks: [check] }), true],
    ['with words alone', review({ value: null }), true],
    ['not with a bare number', review(), false],
    ['not with a bare day', review({ value: null, doneOn: '2024-09-30' }), false],
    ['not where values differ', review({ evidence: [proof] }, { conflicts: ['reported_evidence'] }), false],
    ['not as a correction', review({ evidence: [proof], corrects: 'r0' }), false],
  ])('%s', (_, one, expected) => expect(isPlain(one)).toBe(expected))
})

it('moves within the list and stops at its ends', () => {
  const list = ['a', 'b', 'c'].map(id => review({ id }))
  const from = (id: string, by: number) => moved(list, id, by)?.report.id
  expect([from('a', 1), from('c', 1), from('a', -1), from('', 1)]).toEqual(['b', 'c', 'a', 'a'])
  expect(moved([], 'a', 1)).toBeNull()
})

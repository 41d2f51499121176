import { describe, expect, it } from 'vitest'
import type { DeskMatter } from '../../client/desk.ts'
import { owedMatters } from './matter-duties.ts'

const matter = (id: string, state: DeskMatter['state'], deadline: string | null = null): DeskMatter => ({
  id,
  title: id,
  state,
  unit: 'u1',
  deadline,
  planState: 'not_asked',
})
const matters = [
  matter('1', 'proposed'),
  matter('2', 'filed'),
  matter('3', 'assigned', '2024-11-15'),
  matter('4', 'signed', '2024-10-01'),
  matter('5', 'returned', '2024-10-20'),
  matter('6', 'reported', '2024-10-01'),
  matter('7', 'checking'),
  matter('8', 'concluded'),
  matter('9', 'archived'),
]

describe('what matters want', () => {
  it.each([
    ['unit_officer', ['4 answer', '5 answer', '3 sign']],
    ['unit_head', ['4 answer', '5 answer', '3 sign']],
    ['supervisor', ['4 urge', '6 check', '2 assign', '7 conclude', '8 clear']],
    ['leader', ['1 approve']],
    ['administrator', []],
    ['public', []],
  ] as const)('of a %s', (role, expected) => {
    expect(owedMatters(matters, role, '2024-10-08').map(({ matter: { id }, duty }) => `${id} ${duty}`)).toEqual(
      expected,
    )
  })

  it.each([
    ['unit_head', 'awaited', 'plan'],
    ['unit_head', 'missing', 'plan'],
    ['unit_head', 'filed', 'answer'],
    ['unit_officer', 'missing', 'answer'],
  ] as const)('of a %s is its plan while it is %s: %s', (role, planState, duty) => {
    const signed = { ...matter('4', 'signed', '2024-11-15'), planState }
    expect(owedMatters([signed], role, '2024-10-08').map(one => one.duty)).toEqual([duty])
  })

  it('is late only while a unit owes the answer', () => {
    const late = owedMatters(matters, 'supervisor', '2024-10-08').filter(one => one.isOverdue)
    expect(late.map(one => one.matter.id)).toEqual(['4'])
  })
})

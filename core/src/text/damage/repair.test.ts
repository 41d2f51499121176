import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyProposals, isInConflict, originOf, proposalsOf } from './repair.ts'
import type { Damage, DamageKind } from './types.ts'

const injury = (
  kind: DamageKind,
  start: number,
  end: number,
  proposal: string | null = '',
  of: Damage['of'] = null,
): Damage => ({ id: `${kind}${start}`, kind, start, end, of, message: '', proposal })

const repaired = (text: string, damage: readonly Damage[]) => applyProposals(text, proposalsOf({ text, damage }))

/** B and C stand the wrong way round. */
const SWAPPED = '甲一二三。CCCC，BB质量质量B，丁四五六。'
const C = { start: 5, end: 10 }
const B = { start: 10, end: 18 }
const exchange = [
  injury('splice', C.start, C.end, SWAPPED.slice(B.start, B.end), B),
  injury('splice', B.start, B.end, SWAPPED.slice(C.start, C.end), C),
]

describe('proposalsOf', () => {
  it('gives what can be accepted, with the characters before and after', () => {
    const text = '质量质量好 and 快'
    const damage = [injury('doubled', 2, 4), injury('number', 0, 1, null), injury('foreign', 5, 10, '和')]
    expect(proposalsOf({ text, damage }).map(({ id, edits }) => [id, edits[0].before, edits[0].after])).toEqual([
      ['doubled2', '质量', ''],
      ['foreign5', ' and ', '和'],
    ])
  })

  it('takes both halves of an exchange as one: either alone would say a passage twice', () => {
    const [only, ...others] = proposalsOf({ text: SWAPPED, damage: exchange })
    expect(others).toEqual([])
    expect(only.edits.map(({ start }) => start)).toEqual([C.start, B.start])
  })
})

describe('applyProposals', () => {
  it('puts what is proposed in place, and leaves what is not', () => {
    const damage = [injury('doubled', 2, 4), injury('foreign', 5, 10, '和'), injury('number', 0, 1, null)]
    const { text, applied } = repaired('质量质量好 and 快', damage)
    expect(text).toBe('质量好和快')
    expect(applied).toHaveLength(2)
  })

  it('takes the first of two that overlap, and names the other', () => {
    const result = repaired('一二三四五六', [injury('repeat', 1, 5), injury('doubled', 2, 3, 'x')])
    expect(result).toMatchObject({ text: '一六', applied: ['repeat1'], leftOut: ['doubled2'] })
  })

  it('mends words inside a block that moves', () => {
    const doubled = injury('doubled', 14, 16)
    const { text, applied } = repaired(SWAPPED, [...exchange, doubled])
    expect(text).toBe('甲一二三。BB质量B，CCCC，丁四五六。')
    expect(applied).toHaveLength(2)
  })

  it('moves a block to an empty place', () => {
    const text = '甲乙丙丁戊己'
    const gap = { start: 1, end: 1 }
    const block = { start: 3, end: 5 }
    const damage = [injury('splice', 1, 1, '丁戊', block), injury('splice', 3, 5, '', gap)]
    expect(repaired(text, damage).text).toBe('甲丁戊乙丙己')
  })

  it('refuses a change that reaches over the end of a moved block', () => {
    const [move] = proposalsOf({ text: SWAPPED, damage: exchange })
    const [over] = proposalsOf({ text: SWAPPED, damage: [injury('repeat', 3, 7)] })
    const [within] = proposalsOf({ text: SWAPPED, damage: [injury('doubled', 6, 7)] })
    expect([isInConflict(move, over), isInConflict(over, move), isInConflict(move, within)]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('originOf', () => {
  it('leads from the new text to the source, over deletions and moves', () => {
    const result = repaired(SWAPPED, [...exchange, injury('doubled', 14, 16)])
    const originText = (words: string) => {
      const start = result.text.indexOf(words)
      const origin = originOf(result, { start, end: start + words.length })
      return SWAPPED.slice(origin.start, origin.end)
    }
    expect(['CCCC', '丁四', '甲一', 'BB质量B'].map(originText)).toEqual(['CCCC', '丁四', '甲一', 'BB质量质量B'])
  })

  it('leads every kept character to the same one, whatever is accepted', () => {
    const edits = fc.uniqueArray(
      fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 }), fc.constantFrom('', '和', '新的')),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(fc.string({ minLength: 70, maxLength: 90 }), edits, (text, spans) => {
        const damage = spans.map(([start, length, proposal]) => injury('repeat', start, start + length, proposal))
        const result = repaired(text, damage)
        expect(result.applied.length + result.leftOut.length).toBe(damage.length)
        expect(result.pieces.reduce((sum, { length }) => sum + length, 0)).toBe(result.text.length)
        for (const { start, length, origin, isKept } of result.pieces)
          if (isKept) expect(text.slice(origin.start, origin.end)).toBe(result.text.slice(start, start + length))
      }),
    )
  })
})

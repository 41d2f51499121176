import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTexts } from './align.ts'
import type { Block } from './types.ts'

/** Blocks must cover both texts without a gap, and equal ones must hold the same characters. */
function check(a: string, b: string, blocks: readonly Block[]): void {
  let first = 0
  let second = 0
  for (const block of blocks) {
    expect([block.first.start, block.second.start]).toEqual([first, second])
    if (block.isEqual)
      expect(a.slice(block.first.start, block.first.end)).toBe(b.slice(block.second.start, block.second.end))
    first = block.first.end
    second = block.second.end
  }
  expect([first, second]).toEqual([a.length, b.length])
}

describe('alignTexts', () => {
  it.each([
    ['', '', 0],
    ['增长', '', 0],
    ['增长', '增长', 2],
    ['增长5.2%', '增长6.2%', 5],
    ['全年工作', '完成了全年的工作', 4],
  ])('%s and %s', (a, b, shared) => {
    const blocks = alignTexts(a, b)
    check(a, b, blocks)
    const equal = blocks.filter(({ isEqual }) => isEqual).reduce((sum, { first }) => sum + first.end - first.start, 0)
    expect(equal).toBe(shared)
  })

  it('covers any two texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'全年增长工作0123。，'), maxLength: 300 })
    fc.assert(
      fc.property(text, text, (a, b) => check(a, b, alignTexts(a, b))),
      { numRuns: 200 },
    )
  })

  it('finds the edit in a long text', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `第${i}项工作完成。`).join('')
    const other = words.replace('第1500项工作完成', '第1500项工作没有完成').replace('第2900项工作完成。', '')
    const blocks = alignTexts(words, other)
    check(words, other, blocks)
    expect(blocks.filter(({ isEqual }) => !isEqual)).toHaveLength(2)
  })
})

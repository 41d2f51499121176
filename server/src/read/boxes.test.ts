import { describe, expect, it } from 'vitest'
import { boxesOf } from './boxes.ts'
import type { Place } from './document.ts'

const TEXT = '全年增长5.2%，好于预期'
/** Two runs on one line, the rest on the next page. */
const PLACES: readonly Place[] = [
  { start: 0, end: 4, page: 1, x: 100, y: 50, width: 48, height: 12 },
  { start: 4, end: 9, page: 1, x: 148, y: 50, width: 36, height: 12 },
  { start: 9, end: 13, page: 2, x: 72, y: 40, width: 48, height: 12 },
]

describe('boxesOf', () => {
  it.each([
    ['a run', 0, 4, [{ page: 1, x: 100, y: 50, width: 48, height: 12 }]],
    ['half of a run', 2, 4, [{ page: 1, x: 124, y: 50, width: 24, height: 12 }]],
    ['digits, which are half as wide', 4, 8, [{ page: 1, x: 148, y: 50, width: 24, height: 12 }]],
    ['two runs side by side', 2, 8, [{ page: 1, x: 124, y: 50, width: 48, height: 12 }]],
    [
      'two pages',
      8,
      11,
      [
        { page: 1, x: 172, y: 50, width: 12, height: 12 },
        { page: 2, x: 72, y: 40, width: 24, height: 12 },
      ],
    ],
    ['nothing', 4, 4, []],
    ['what stands nowhere', 13, 20, []],
  ])('gives the boxes of %s', (_, start, end, boxes) => {
    expect(boxesOf(PLACES, TEXT, { start, end })).toEqual(boxes)
  })
})

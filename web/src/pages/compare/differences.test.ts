import { describe, expect, it } from 'vitest'
import { differenceOf, heightBeside, stretchesOf } from './differences.ts'

const differences = [
  { id: 'w0', first: { start: 4, end: 6 }, second: { start: 4, end: 4 } },
  { id: 'a0', first: { start: 8, end: 10 }, second: null },
  { id: 'w1', first: { start: 5, end: 7 }, second: { start: 6, end: 7 } },
]

describe('stretchesOf', () => {
  it('cuts a text at its differences, and is the whole of it', () => {
    expect(stretchesOf(12, differences, 'first')).toEqual([
      { start: 0, end: 4, id: '' },
      { start: 4, end: 6, id: 'w0' },
      { start: 6, end: 8, id: '' },
      { start: 8, end: 10, id: 'a0' },
      { start: 10, end: 12, id: '' },
    ])
  })
  it('keeps the empty place of words that only the other has', () => {
    expect(stretchesOf(7, differences, 'second').map(({ id }) => id)).toEqual(['', 'w0', '', 'w1'])
  })
})

describe('differenceOf', () => {
  const differences = [
    { id: 'w0', first: { start: 10, end: 14 }, second: { start: 12, end: 15 } },
    { id: 'b0', first: null, second: { start: 40, end: 60 } },
  ]
  it.each([
    ['w0', { start: 8, end: 12 }, null],
    ['w0', null, { start: 14, end: 18 }],
    ['b0', { start: 0, end: 4 }, { start: 45, end: 50 }],
    [undefined, { start: 14, end: 20 }, { start: 15, end: 40 }],
    [undefined, null, null],
  ])('is %s', (id, first, second) => {
    expect(differenceOf({ first, second }, differences)).toBe(id)
  })
})

describe('heightBeside', () => {
  const anchors = [
    { here: 100, there: 200 },
    { here: 300, there: 250 },
  ]
  it.each([
    [0, 0],
    [50, 100],
    [200, 225],
    [400, 350],
  ])('%i stands beside %i', (top, expected) => {
    expect(heightBeside(top, anchors)).toBe(expected)
  })
  it('goes on in step where the texts hold nothing in common', () => {
    expect(heightBeside(80, [])).toBe(80)
  })
})

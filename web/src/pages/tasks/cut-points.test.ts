import { describe, expect, it } from 'vitest'
import { partsOf, piecesOf } from './cut-points.ts'

const text = '修旧渠六条，建新闸两座。'
const row = { source: [{ start: 100, end: 100 + text.length, text }] }

describe('where a row may be cut', () => {
  it('is after each mark but the last', () => {
    expect(piecesOf(row)).toEqual([
      { text: '修旧渠六条，', cut: 106 },
      { text: '建新闸两座。', cut: null },
    ])
  })

  it('is nowhere in words without a mark', () => {
    expect(piecesOf({ source: [{ start: 0, end: 3, text: '修旧渠' }] })).toEqual([{ text: '修旧渠', cut: null }])
  })

  it('is not between two passages: a merged row is cut there by nothing', () => {
    const two = {
      source: [
        { start: 0, end: 3, text: '修旧渠' },
        { start: 50, end: 53, text: '建新闸' },
      ],
    }
    expect(piecesOf(two).map(({ cut }) => cut)).toEqual([null, null])
  })

  it('leaves parts without the mark at their end', () => {
    expect(partsOf(piecesOf(row), new Set([106]))).toEqual(['修旧渠六条', '建新闸两座'])
    expect(partsOf(piecesOf(row), new Set())).toEqual(['修旧渠六条，建新闸两座'])
  })
})

import { describe, expect, it } from 'vitest'
import { findHits } from './search.ts'

describe('findHits', () => {
  it.each([
    ['every place', '增长5%，再增长3%', '增长', [0, 6]],
    ['letters in either case', 'GDP 与 gdp', 'Gdp', [0, 6]],
    ['no overlap', '哈哈哈', '哈哈', [0]],
    ['blanks around the words do not count', '增长', ' 增长 ', [0]],
    ['nothing for nothing', '增长', '  ', []],
    ['nothing where it is not', '增长', '下降', []],
    ['signs as they are', '5.2%与5x2%', '5.2%', [0]],
    ['a letter that changes its length in lower case', 'İ增长', '增长', [1]],
  ])('finds %s', (_, text, words, expected) => {
    expect(findHits(text, words).map(({ start }) => start)).toEqual(expected)
  })
})

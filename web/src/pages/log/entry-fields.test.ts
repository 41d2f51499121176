import { describe, expect, it } from 'vitest'
import { fieldsOf, momentText } from './entry-fields.ts'

describe('fieldsOf', () => {
  it.each([
    [null, []],
    [{}, []],
    ['通过', [{ name: '', words: '通过' }]],
    [
      { rows: 3, reason: '缺佐证' },
      [
        { name: 'rows', words: '3' },
        { name: 'reason', words: '缺佐证' },
      ],
    ],
    [{ to: ['甲局', '乙局'] }, [{ name: 'to', words: '甲局、乙局' }]],
    [{ aim: { value: '3' } }, [{ name: 'aim', words: '{"value":"3"}' }]],
  ])('of %j', (data, expected) => {
    expect(fieldsOf(data)).toEqual(expected)
  })
})

describe('momentText', () => {
  it.each([
    ['2024-03-28T09:00:05.000+08:00', '2024-03-28 09:00:05'],
    ['2024-03-28', '2024-03-28'],
  ])('of %s', (at, expected) => {
    expect(momentText(at)).toBe(expected)
  })
})

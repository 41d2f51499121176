import { describe, expect, it } from 'vitest'
import { satisfactionOf } from './satisfaction.ts'

describe('satisfactionOf', () => {
  it.each([
    [50, 0, 50, 100, 'satisfied'],
    [49, 1, 50, 100, 'dissatisfied'],
    [49, 2, 49, 100, 'fairly_satisfied'],
    // who stays away counts as a member
    [49, 0, 0, 100, 'dissatisfied'],
    [0, 0, 0, 3, 'dissatisfied'],
    [2, 0, 0, 3, 'satisfied'],
  ])('%i 满意, %i 基本满意, %i 不满意 of %i → %s', (satisfied, fairly, dissatisfied, members, result) =>
    expect(satisfactionOf({ satisfied, fairly, dissatisfied, members })).toBe(result),
  )

  it.each([
    [2, 1, 1, 3],
    [-1, 0, 0, 3],
    [0.5, 0, 0, 3],
    [0, 0, 0, 0],
  ])('refuses %d, %d, %d of %d', (satisfied, fairly, dissatisfied, members) =>
    expect(() => satisfactionOf({ satisfied, fairly, dissatisfied, members })).toThrow(RangeError),
  )
})

import { describe, expect, it } from 'vitest'
import { sayInput, sayMove } from './input-words.ts'
import { findInput, type InputName, lightInputs } from './inputs.ts'

const said = (name: InputName, value: string | null): string | null => {
  const input = findInput(name)
  return input && sayInput(input, value)
}

describe('sayInput', () => {
  it.each<[InputName, string | null, string | null]>([
    ['gap', '-7.5', '慢于序时进度7.5个百分点'],
    ['gap', '3', '快于序时进度3个百分点'],
    ['gap', '0', '与序时进度持平'],
    ['growth_gap', '-0.123', '低于目标0.12个百分点'],
    ['days_left', '-8', '超过完成时限8天'],
    ['days_left', '84', '距完成时限84天'],
    ['days_left', '0', '今日到完成时限'],
    ['behind_before', '2', '此前已连续落后2个月'],
    ['done', '1', '已完成并经核查'],
    // nothing to say
    ['behind_before', '0', null],
    ['done', '0', null],
    ['gap', null, null],
  ])('%s %s → %s', (name, value, words) => expect(said(name, value)).toBe(words))

  it('has words for every input and move of a number', () => {
    for (const { name, kind, says } of lightInputs) {
      expect(says.above, name).not.toBe('')
      if (kind !== 'flag') for (const words of [says.above, says.up, says.down]) expect(words, name).toContain('{}')
    }
  })
})

it('says what would have to move', () => {
  expect(sayMove({ input: 'days_left', direction: 'up', distance: '8', isReached: true })).toBe('时限延后8天')
  expect(sayMove({ input: 'gap', direction: 'down', distance: '1.877', isReached: false })).toBe(
    '进度再慢1.88个百分点以上',
  )
})

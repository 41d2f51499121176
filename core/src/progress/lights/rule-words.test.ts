import { describe, expect, it } from 'vitest'
import { ruleWords } from './rule-words.ts'
import { parseConditions } from './rules.ts'

describe('a rule in words', () => {
  it.each([
    ['gap<-10', '完成率与序时进度之差低于-10个百分点'],
    ['gap<0&behind_before>=1', '完成率与序时进度之差低于0个百分点，且此前连续落后不低于1个月'],
    ['days_left<=15', '距完成时限不高于15天'],
    ['done', '已完成并经核查'],
    ['!done', '不是“已完成并经核查”'],
  ])('%s', (when, words) => {
    expect(ruleWords(parseConditions(when))).toBe(words)
  })
})

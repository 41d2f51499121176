import { describe, expect, it } from 'vitest'
import { remindersByMatter } from './reminders.ts'

const of = (matterId: string, daysLeft: number) => ({
  matterId,
  of: 'deadline' as const,
  words: '',
  deadline: '2024-05-10',
  daysLeft,
})

describe('reminders by matter', () => {
  it('name everybody who is reminded of one, the latest first', () => {
    const digests = [
      { person: '甲', reminders: [of('m1', 7), of('m2', -1)] },
      { person: '乙', reminders: [of('m1', 7)] },
    ]
    expect(remindersByMatter(digests).map(({ matterId, persons }) => [matterId, persons])).toEqual([
      ['m2', ['甲']],
      ['m1', ['甲', '乙']],
    ])
  })
  it('tell of a stage beside the deadline of one matter', () => {
    const stage = { ...of('m1', 1), of: 'stage' as const, words: '封顶', deadline: '2024-05-04' }
    const told = remindersByMatter([{ person: '甲', reminders: [of('m1', 7), stage] }])
    expect(told.map(({ of: day, words, daysLeft }) => [day, words, daysLeft])).toEqual([
      ['stage', '封顶', 1],
      ['deadline', '', 7],
    ])
  })
  it('are none without digests', () => {
    expect(remindersByMatter([])).toEqual([])
    expect(remindersByMatter([{ person: '甲', reminders: [] }])).toEqual([])
  })
})

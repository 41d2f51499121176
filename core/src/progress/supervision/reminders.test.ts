import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../values/day.ts'
import { digestsOn, type Remindable, reminderGapDays, reminderOn } from './reminders.ts'
import { isWorkingDay } from './working-days.ts'

const matter = (deadline: string, sent: string[] = [], id = 'm1', persons = ['p1']): Remindable => ({
  matterId: id,
  of: 'deadline',
  words: '',
  deadline,
  persons,
  sent,
})

/** Sends what is due on each day from 50 days before the deadline to 60 after. */
function send(deadline: string): string[] {
  const sent: string[] = []
  for (let day = addDays(deadline, -50); day <= addDays(deadline, 60); day = addDays(day, 1))
    if (reminderOn(day, matter(deadline, sent))) sent.push(day)
  return sent
}

describe('reminderOn', () => {
  it.each<[string, string, string[], number | null]>([
    ['2024-05-13', '2024-06-12', [], -30],
    ['2024-05-12', '2024-06-11', [], null], // a Sunday
    ['2024-05-13', '2024-06-11', [], -30], // the Monday after
    ['2024-05-10', '2024-06-12', [], null], // not yet
    ['2024-06-05', '2024-06-12', ['2024-05-13'], -7],
    ['2024-06-06', '2024-06-12', ['2024-06-05'], null], // said yesterday
    ['2024-06-11', '2024-06-12', ['2024-06-05'], -1],
    ['2024-06-13', '2024-06-12', ['2024-06-11'], null], // two days after the last
    ['2024-06-17', '2024-06-12', ['2024-06-11'], 1], // put off to the sixth day: the fifth was a Sunday
    ['2024-07-12', '2024-06-12', ['2024-06-19'], 30],
    ['2024-09-02', '2024-06-12', ['2024-07-12'], null], // the ladder has taken over
    ['2024-06-07', '2024-06-12', [], -7], // a matter assigned late gets one, not two
  ])('on %s for %s, sent %j → %j', (today, deadline, sent, offset) =>
    expect(reminderOn(today, matter(deadline, sent))?.offsetDays ?? null).toBe(offset),
  )

  it('never sends two within five days, nor on a rest day, and sends four to six in all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 1300 }), n => {
        const sent = send(addDays('2023-01-01', n))
        for (const [i, day] of sent.entries()) {
          expect(isWorkingDay(day)).toBe(true)
          if (i) expect(daysBetween(sent[i - 1], day)).toBeGreaterThanOrEqual(reminderGapDays)
        }
        expect(sent.length).toBeGreaterThanOrEqual(4)
        expect(sent.length).toBeLessThanOrEqual(6)
      }),
      { numRuns: 60 },
    )
  })
})

describe('digestsOn', () => {
  it('tells each person once, the most overdue first', () => {
    const digests = digestsOn('2024-06-05', [
      matter('2024-06-12', [], 'soon', ['p1', 'p2', 'p1']),
      matter('2024-06-04', [], 'late', ['p1']),
      matter('2024-12-31', [], 'far', ['p3']),
    ])
    expect(digests.map(d => [d.person, d.reminders.map(r => [r.matterId, r.daysLeft])])).toEqual([
      [
        'p1',
        [
          ['late', -1],
          ['soon', 7],
        ],
      ],
      ['p2', [['soon', 7]]],
    ])
  })

  it('tells of a stage and of the deadline of one matter on one day, as one reminding', () => {
    const stage: Remindable = { ...matter('2024-06-06'), of: 'stage', words: '主体封顶' }
    const of = (sent: string[]) =>
      digestsOn('2024-06-05', [
        { ...stage, sent },
        { ...matter('2024-06-12'), sent },
      ]).flatMap(digest => digest.reminders.map(one => [one.of, one.words, one.daysLeft]))
    expect(of([])).toEqual([
      ['stage', '主体封顶', 1],
      ['deadline', '', 7],
    ])
    expect(of(['2024-06-03'])).toEqual([])
  })
})

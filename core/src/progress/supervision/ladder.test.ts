import { describe, expect, it } from 'vitest'
import { nextRung, type Sheet } from './ladder.ts'
import type { Rung } from './ladder-rules.ts'

const late = { matter_days_late: 3 }

const sheet = (rung: Rung, issued: string, answered: string | null = null): Sheet => ({ rung, issued, answered })

describe('nextRung', () => {
  it.each<[string, string, Sheet[], Rung | null]>([
    ['nothing sent yet', '2024-05-06', [], 'remind'],
    ['the answer may still come', '2024-05-11', [sheet('remind', '2024-05-06')], null],
    ['no answer in time', '2024-05-13', [sheet('remind', '2024-05-06')], 'press'],
    ['answered on the last day', '2024-05-14', [sheet('remind', '2024-05-06', '2024-05-11')], null],
    ['answered a day late', '2024-05-15', [sheet('remind', '2024-05-06', '2024-05-13')], 'press'],
    ['blue after press', '2024-05-22', [sheet('press', '2024-05-14'), sheet('remind', '2024-05-06')], 'blue'],
    ['orange after blue', '2024-05-30', [sheet('blue', '2024-05-22')], 'orange'],
    ['red after orange', '2024-06-05', [sheet('orange', '2024-05-30')], 'red'],
    ['nothing above red', '2024-07-05', [sheet('red', '2024-06-05')], null],
  ])('%s', (_, today, sheets, rung) => expect(nextRung(today, sheets, late)?.rung ?? null).toBe(rung))

  it('proposes nothing where no rule holds', () => {
    expect(nextRung('2024-05-06', [], {})).toBeNull()
    expect(nextRung('2024-05-06', [], { returns: 1 })).toBeNull()
  })

  it('says why, by when, and what only a leader may sign', () => {
    expect(nextRung('2024-06-05', [sheet('orange', '2024-05-30')], late)).toMatchObject({
      rung: 'red',
      needsLeader: true,
      answerBy: '2024-06-11',
      because: { sheet: sheet('orange', '2024-05-30'), answerWasDue: '2024-06-04' },
      skipped: [],
      reason: { sentence: '逾期未答复橙单，按“橙单逾期未答复”（三明2017：橙单后仍未整改的发红单）建议发红单' },
    })
  })

  it('skips rungs where lights ask for it, and says which', () => {
    expect(nextRung('2024-05-06', [], { red_months: 2, behind_months: 2 })).toMatchObject({
      rung: 'blue',
      skipped: ['remind', 'press'],
    })
    expect(nextRung('2024-05-14', [sheet('remind', '2024-05-06')], { red_months: 2 })).toMatchObject({
      rung: 'blue',
      skipped: ['press'],
    })
  })
})

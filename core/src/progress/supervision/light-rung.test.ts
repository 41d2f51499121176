import { describe, expect, it } from 'vitest'
import type { Colour } from '../lights/rules.ts'
import type { Rung } from './ladder.ts'
import { rungByLight } from './light-rung.ts'

const history = (colours: readonly Colour[]) => colours.map((colour, i) => ({ month: `2024-0${i + 1}`, colour }))

describe('rungByLight', () => {
  it.each<[Colour[], Rung | null]>([
    [[], null],
    [['green'], null],
    [['red', 'green'], null],
    [['red', 'blue'], null],
    [['red', 'grey'], null],
    [['yellow'], 'remind'],
    [['green', 'yellow'], 'remind'],
    [['yellow', 'yellow'], 'press'],
    [['red', 'yellow'], 'press'],
    [['green', 'red'], 'press'],
    [['red'], 'press'],
    [['red', 'red'], 'blue'],
    [['red', 'grey', 'red'], 'press'],
    [['red', 'red', 'red'], 'blue'],
  ])('%j', (colours, rung) => expect(rungByLight(history(colours))?.rung ?? null).toBe(rung))

  it('says which months it rests on', () => {
    expect(rungByLight(history(['green', 'red', 'red']))).toEqual({
      rung: 'blue',
      words: '连续两个月红灯',
      months: [
        { month: '2024-02', colour: 'red' },
        { month: '2024-03', colour: 'red' },
      ],
    })
  })
})

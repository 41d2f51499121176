import type { Month } from '../../values/day.ts'
import type { Colour } from '../lights/rules.ts'
import type { Rung } from './ladder.ts'

/** The light of a task at the end of a month. */
export interface MonthColour {
  readonly month: Month
  readonly colour: Colour
}

/** What lights in a row ask for: a rung, and the words of the rule. */
export interface LightRung {
  readonly rung: Rung
  readonly words: string
  /** The months that it rests on, the oldest first. */
  readonly months: readonly MonthColour[]
}

/** One rule: so many of the last months in a row had one of these colours. */
interface LightRungRule {
  readonly colours: readonly Colour[]
  readonly months: number
  readonly rung: Rung
  readonly words: string
}

/**
 * By which lights the ladder is entered, the strictest first. Source: two in a row weigh more than one (广元 2018: 两次黄灯发函;
 * 三亚 2022: 黄灯约谈、红灯由领导约谈); the sheets by colour are 三明's, whose lowest is the blue one. Orange and red follow only
 * where a sheet was not answered, never from a light.
 */
export const lightRungRules: readonly LightRungRule[] = [
  { colours: ['red'], months: 2, rung: 'blue', words: '连续两个月红灯' },
  { colours: ['red'], months: 1, rung: 'press', words: '红灯' },
  { colours: ['red', 'yellow'], months: 2, rung: 'press', words: '连续两个月黄灯' },
  { colours: ['yellow'], months: 1, rung: 'remind', words: '黄灯' },
]

/** The rung that the lights of the last months propose, or null; a person issues it. `history`: the oldest first. */
export function rungByLight(
  history: readonly MonthColour[],
  rules: readonly LightRungRule[] = lightRungRules,
): LightRung | null {
  for (const { colours, months, rung, words } of rules) {
    const last = history.slice(-months)
    if (last.length === months && last.every(({ colour }) => colours.includes(colour)))
      return { rung, words, months: last }
  }
  return null
}

import { LADDER_INPUTS } from '../../lexicon/generated/ladder-inputs.ts'
import { LADDER_RULES } from '../../lexicon/generated/ladder-rules.ts'
import type { Month } from '../../values/day.ts'
import type { Colour } from '../lights/rules.ts'
import type { Rhythm } from '../reports/rhythm.ts'

/** Rungs of the ladder (阶梯督办): 提醒 → 督办单 → 蓝单 → 橙单 → 红单. */
export type Rung = 'remind' | 'press' | 'blue' | 'orange' | 'red'

/** The rungs from the lowest. Source: 三明 2017 for the three sheets, common practice for the two below them. */
export const rungs: readonly Rung[] = ['remind', 'press', 'blue', 'orange', 'red']

/** What the sheets of the rungs are called. */
export const rungNames: Readonly<Record<Rung, string>> = {
  remind: '提醒',
  press: '督办单',
  blue: '蓝单',
  orange: '橙单',
  red: '红单',
}

/** What a rule may ask about; see lexicons/ladder-inputs.tsv. */
export type LadderInputName =
  | 'unanswered'
  | 'red_months'
  | 'behind_months'
  | 'days_late'
  | 'matter_days_late'
  | 'returns'
  | 'missed_reports'

/** An input as the table describes it. */
export interface LadderInput {
  readonly name: LadderInputName
  readonly words: string
  /** How a value is told, `{}` standing for it. */
  readonly said: string
  /** What stands for 个月 where reports or lights are counted and units do not report by the month; else null. */
  readonly period: Readonly<Record<Exclude<Rhythm, 'monthly'>, string>> | null
}

/** Values of inputs: whole numbers; what is absent is 0. */
export type LadderValues = Readonly<Partial<Record<LadderInputName, number>>>

/** Reads `个季度|次`: by the quarter, by nodes. */
function parsePeriod(cell: string): LadderInput['period'] {
  const [quarterly = '', nodes = ''] = cell.split('|')
  return cell === '' ? null : { quarterly, nodes }
}

/** All inputs, in the order of the table. */
export const ladderInputs: readonly LadderInput[] = LADDER_INPUTS.map(([name, words, said, period = '']) => ({
  name: name as LadderInputName,
  words,
  said,
  period: parsePeriod(period),
}))

/** An input and the least value of it that a rule asks for. */
export interface LadderCondition {
  readonly input: LadderInput
  readonly least: number
}

/** One line of a profile of the ladder; it holds where all its conditions do. */
export interface LadderRule {
  /** `default/4`: profile and place, from 1. */
  readonly id: string
  readonly rung: Rung
  readonly words: string
  readonly when: string
  readonly conditions: readonly LadderCondition[]
  readonly source: string
}

/** Ordered rules of one id, read from the top: the first that holds proposes its rung. */
export interface LadderProfile {
  readonly id: string
  /** What it is called where an office chooses it. */
  readonly name: string
  readonly rules: readonly LadderRule[]
}

const CONDITION = /^([a-z_]+)>=([1-9]\d*)$/

/** Reads `red_months>=2&returns>=1`. Throws a RangeError with the part that cannot be read. */
export function parseLadderConditions(when: string): LadderCondition[] {
  return when.split('&').map(part => {
    const [, name, least] = CONDITION.exec(part.trim()) ?? []
    const input = ladderInputs.find(one => one.name === name)
    if (!input) throw new RangeError(`no condition: ${part}`)
    return { input, least: Number(least) }
  })
}

/** Builds profiles from rows of `profile, name, rung, words, when, source`. */
export function ladderProfiles(rows: readonly (readonly string[])[]): LadderProfile[] {
  const profiles = new Map<string, { readonly name: string; readonly rules: LadderRule[] }>()
  for (const [id, name, rung, words, when, source] of rows) {
    const rules = profiles.get(id)?.rules ?? []
    const conditions = parseLadderConditions(when)
    rules.push({ id: `${id}/${rules.length + 1}`, rung: rung as Rung, words, when, conditions, source })
    profiles.set(id, { name, rules })
  }
  return [...profiles].map(([id, profile]) => ({ id, ...profile }))
}

/** The profiles shipped. */
export const shippedLadders: readonly LadderProfile[] = ladderProfiles(LADDER_RULES)

/** The ladder that a table goes by where its office chose none. */
export const DEFAULT_LADDER = 'default'

/** A ladder by its id, or null. */
export const findLadder = (id: string): LadderProfile | null => shippedLadders.find(one => one.id === id) ?? null

/** A ladder by its id, else the default. */
export const ladderFor = (id: string): LadderProfile =>
  findLadder(id) ?? findLadder(DEFAULT_LADDER) ?? { id, name: id, rules: [] }

/** Whether a rule holds. */
export const ladderRuleHolds = ({ conditions }: LadderRule, values: LadderValues): boolean =>
  conditions.every(({ input, least }) => (values[input.name] ?? 0) >= least)

/** The most months of lights that any rule looks back over. */
export const monthsAsked = ({ rules }: LadderProfile): number =>
  Math.max(
    0,
    ...rules.flatMap(({ conditions }) =>
      conditions.flatMap(({ input, least }) => (/^(red|behind)_months$/.test(input.name) ? [least] : [])),
    ),
  )

/** Why a sheet is proposed: the rule that holds, and the values that it rests on. */
export interface LadderReason {
  readonly rung: Rung
  readonly rule: LadderRule
  readonly inputs: readonly { readonly input: LadderInput; readonly value: number }[]
  /** All in one sentence, ending without a full stop. */
  readonly sentence: string
}

const say = ({ name, said }: LadderInput, value: number): string =>
  said.replace('{}', name === 'unanswered' ? rungNames[rungs[value - 1]] : String(value))

/** Words with the period that the rhythm counts by; those of a rule of several kinds of inputs stay as they are. */
function inPeriods(words: string, inputs: readonly LadderInput[], rhythm: Rhythm): string {
  const periods = new Set(inputs.map(({ period }) => (rhythm === 'monthly' ? null : (period?.[rhythm] ?? null))))
  const [period = null] = periods
  return periods.size === 1 && period !== null ? words.replaceAll('个月', period) : words
}

/** What the rules of the ladder propose on these values, counted in the rhythm of the reports, or null where none holds. */
export function ladderReason(
  { rules }: LadderProfile,
  values: LadderValues,
  rhythm: Rhythm = 'monthly',
): LadderReason | null {
  const rule = rules.find(one => ladderRuleHolds(one, values))
  if (!rule) return null
  const inputs = rule.conditions.map(({ input }) => ({ input, value: values[input.name] ?? 0 }))
  const facts = inputs.map(({ input, value }) => inPeriods(say(input, value), [input], rhythm)).join('，')
  const words = inPeriods(
    rule.words,
    inputs.map(({ input }) => input),
    rhythm,
  )
  const sentence = `${facts}，按“${words}”（${rule.source}）建议发${rungNames[rule.rung]}`
  return { rung: rule.rung, rule, inputs, sentence }
}

/** The light of a task at the end of a month. */
export interface MonthColour {
  readonly month: Month
  readonly colour: Colour
}

/** How many of the last months in a row had one of these colours. `history`: the oldest first. */
export function monthsInRow(history: readonly MonthColour[], colours: readonly Colour[]): number {
  const last = history.findLastIndex(({ colour }) => !colours.includes(colour))
  return history.length - 1 - last
}

import { LIGHT_RULES } from '../../lexicon/generated/light-rules.ts'
import { compare, type Decimal, decimal, parseDecimal } from '../../values/decimal.ts'
import { findInput, type InputName, type InputValues, inputValue, type LightInput } from './inputs.ts'

/** blue 蓝: done; green 绿; yellow 黄; red 红; grey 灰: no data, not started, or no rule. */
export type Colour = 'blue' | 'green' | 'yellow' | 'red' | 'grey'

/** `gap>=-10`, or a flag: `done`, `!done`. */
export interface Condition {
  readonly input: LightInput
  readonly operator: '<' | '<=' | '>' | '>=' | '='
  readonly value: string
}

/** One line of a profile; holds where all its conditions do. */
export interface LightRule {
  /** `yinchuan/6`: profile and place, from 1. */
  readonly id: string
  readonly colour: Exclude<Colour, 'grey'>
  readonly label: string
  /** The conditions as written. */
  readonly when: string
  readonly conditions: readonly Condition[]
  /** What follows by the place's own notice, or empty. */
  readonly then: string
  readonly source: string
}

/** An ordered list of rules (亮灯规则), read from the top, first match wins. */
export interface LightProfile {
  readonly id: string
  readonly name: string
  readonly rules: readonly LightRule[]
}

const CONDITION = /^(!?)([a-z_]+)(?:(<=|>=|<|>|=)(-?\d+(?:\.\d+)?))?$/

/** Reads conditions joined by `&`; throws a RangeError with the part that cannot be read. */
export function parseConditions(when: string): Condition[] {
  return when.split('&').map(part => {
    const [, not = '', name = '', operator, value] = CONDITION.exec(part.trim()) ?? []
    const input = findInput(name)
    const isFlag = input?.kind === 'flag'
    if (!input || isFlag === (operator !== undefined) || (not && !isFlag)) throw new RangeError(`no condition: ${part}`)
    return isFlag
      ? { input, operator: '=', value: not ? '0' : '1' }
      : { input, operator: operator as Condition['operator'], value }
  })
}

/** Builds profiles from rows of `profile, name, colour, label, when, then, source`. */
export function lightProfiles(rows: readonly (readonly string[])[]): LightProfile[] {
  const profiles = new Map<string, LightRule[]>()
  const names = new Map<string, string>()
  for (const [id, name, colour, label, when, then, source] of rows) {
    const rules = profiles.get(id) ?? []
    rules.push({
      id: `${id}/${rules.length + 1}`,
      colour: colour as LightRule['colour'],
      label,
      when,
      conditions: parseConditions(when),
      then,
      source,
    })
    profiles.set(id, rules)
    names.set(id, name)
  }
  return [...profiles].map(([id, rules]) => ({ id, name: names.get(id) ?? id, rules }))
}

/** The profiles shipped. */
export const shippedProfiles: readonly LightProfile[] = lightProfiles(LIGHT_RULES)

/** The shipped profile of that id, or null. */
export const findProfile = (id: string): LightProfile | null =>
  shippedProfiles.find(profile => profile.id === id) ?? null

const parsed = new Map<string, Decimal>()
const threshold = (value: string): Decimal => {
  const known = parsed.get(value) ?? decimal(value)
  parsed.set(value, known)
  return known
}

/** Whether a condition holds; on an unknown input it does not. */
export function holds(condition: Condition, values: InputValues): boolean {
  const text = inputValue(values, condition.input)
  return text !== null && holdsAt(condition, parseDecimal(text))
}

function holdsAt({ operator, value }: Condition, known: Decimal | null): boolean {
  if (!known) return false
  const order = compare(known, threshold(value))
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    case '=':
      return order === 0
  }
}

/** The conditions of a profile that hold; each value is read once, however many ask for it. */
export function conditionsThatHold(profile: LightProfile, values: InputValues): ReadonlySet<Condition> {
  const read = new Map<LightInput, Decimal | null>()
  for (const input of inputsOf(profile)) {
    const text = inputValue(values, input)
    read.set(input, text === null ? null : parseDecimal(text))
  }
  const holding = new Set<Condition>()
  for (const { conditions } of profile.rules)
    for (const condition of conditions)
      if (holdsAt(condition, read.get(condition.input) ?? null)) holding.add(condition)
  return holding
}

/** The first rule that holds, or null. */
export const firstRule = (profile: LightProfile, values: InputValues): LightRule | null =>
  profile.rules.find(rule => rule.conditions.every(condition => holds(condition, values))) ?? null

/** By profile: it never changes, and thousands of lights ask. */
const askedInputs = new WeakMap<LightProfile, readonly LightInput[]>()

/** The inputs that a profile asks about, in the order of first use. */
export function inputsOf(profile: LightProfile): readonly LightInput[] {
  const known = askedInputs.get(profile)
  if (known) return known
  const inputs = [...new Set(profile.rules.flatMap(rule => rule.conditions.map(condition => condition.input)))]
  askedInputs.set(profile, inputs)
  return inputs
}

/** Whether any of the measured inputs that the profile asks about is known. */
export const hasData = (profile: LightProfile, values: InputValues): boolean =>
  inputsOf(profile).some(input => input.isMeasured && inputValue(values, input) !== null)

/** Reads an example: `gap=-3 behind_before=1 done`. */
export function parseInputs(text: string): InputValues {
  const pairs = text.split(' ').map(part => part.split('=') as [InputName, string?])
  return Object.fromEntries(pairs.map(([name, value]) => [name, value ?? '1']))
}

import { absolute, compare, type Decimal, decimal, formatDecimal, subtract } from '../../values/decimal.ts'
import { sayInput, sayMove } from './input-words.ts'
import { type InputName, type InputValues, inputValue, type LightInput } from './inputs.ts'
import { ruleWords } from './rule-words.ts'
import {
  type Colour,
  type Condition,
  conditionsThatHold,
  firstRule,
  hasData,
  holds,
  inputsOf,
  type LightProfile,
  type LightRule,
} from './rules.ts'

/** What would change the colour: one input moved, the others as they are. */
export interface NextColour {
  readonly colour: Colour
  readonly label: string
  readonly input: InputName
  readonly words: string
  /** Where the colour changes. */
  readonly at: string
  /** The number itself already changes it; otherwise it has to be passed. */
  readonly isReached: boolean
  readonly distance: string
  readonly direction: 'up' | 'down'
  readonly unit: string
}

/** Why a light is grey: 未到开始, 无数据, 规则有空档, 目标待下达等不可评判, 已反馈而没有进度门槛. */
export type GreyReason = 'not_started' | 'no_data' | 'no_rule' | 'unjudged' | 'no_threshold'

/** What a light shows, without its reason. */
export interface Shine {
  readonly colour: Colour
  readonly label: string
  /** The rule that gave the colour; null for grey. */
  readonly rule: LightRule | null
  readonly grey: GreyReason | null
}

/** A light (亮灯) with its whole reason. */
export interface Light extends Shine {
  readonly profile: string
  /** The inputs that the profile asks about, with the values they had. */
  readonly inputs: readonly { readonly input: LightInput; readonly value: string | null }[]
  /** The nearest changes, one a colour, nearest first. */
  readonly next: readonly NextColour[]
}

/** What a light shows: without data, and where no rule holds, it is grey, never green. */
export function shineOf(profile: LightProfile, values: InputValues, grey: GreyReason | null = null): Shine {
  const known = hasData(profile, values)
  const rule = grey === 'not_started' ? null : firstRule(profile, values)
  // A rule that speaks of lateness or of completion may hold without data; one that praises may not.
  const counts = rule !== null && (known || (rule.colour !== 'green' && grey !== 'unjudged'))
  if (counts) return { colour: rule.colour, label: rule.label, rule, grey: null }
  const reason = grey ?? (known ? 'no_rule' : 'no_data')
  return { colour: 'grey', label: greyLabels[reason], rule: null, grey: reason }
}

/** Lights a set of inputs by a profile. */
export function lightOf(profile: LightProfile, values: InputValues, grey: GreyReason | null = null): Light {
  const shine = shineOf(profile, values, grey)
  const inputs = inputsOf(profile).map(input => ({ input, value: inputValue(values, input) }))
  return { ...shine, profile: profile.id, inputs, next: shine.rule ? nextColours(profile, values, shine.colour) : [] }
}

/** Words for a grey light. */
export const greyLabels: Readonly<Record<GreyReason, string>> = {
  not_started: '未到开始时间',
  no_data: '无数据',
  no_rule: '规则未规定',
  unjudged: '暂不能评判',
  no_threshold: '没有进度门槛',
}

interface Candidate {
  readonly value: string
  readonly at: string
  readonly isReached: boolean
  /** Conditions on the input that would hold there. */
  readonly fulfils: ReadonlySet<Condition>
}

const HAIR: Decimal = { digits: 1n, scale: 15 }
const ONE: Decimal = { digits: 1n, scale: 0 }

function nextColours(profile: LightProfile, values: InputValues, colour: Colour): NextColour[] {
  const nearest = new Map<Colour, NextColour>()
  const holding = conditionsThatHold(profile, values)
  for (const input of inputsOf(profile)) {
    const text = inputValue(values, input)
    if (text === null || input.kind === 'flag') continue
    const now = decimal(text)
    for (const candidate of candidates(profile, input)) {
      const rule = profile.rules.find(({ conditions }) =>
        conditions.every(condition =>
          condition.input === input ? candidate.fulfils.has(condition) : holding.has(condition),
        ),
      )
      if (!rule || rule.colour === colour) continue
      const distance = absolute(subtract(decimal(candidate.at), now))
      const known = nearest.get(rule.colour)
      if (known && compare(decimal(known.distance), distance) <= 0) continue
      nearest.set(rule.colour, {
        colour: rule.colour,
        label: rule.label,
        input: input.name,
        words: input.words,
        at: candidate.at,
        isReached: candidate.isReached,
        distance: formatDecimal(distance),
        direction: compare(decimal(candidate.value), now) > 0 ? 'up' : 'down',
        unit: input.unit,
      })
    }
  }
  return [...nearest.values()].sort((a, b) => compare(decimal(a.distance), decimal(b.distance)))
}

/** By profile and input: they never change, and thousands of lights ask. */
const knownCandidates = new WeakMap<LightProfile, Map<LightInput, readonly Candidate[]>>()

/** Each number that the rules compare the input with, and a hair to either side of it. */
function candidates(profile: LightProfile, input: LightInput): readonly Candidate[] {
  const ofProfile = knownCandidates.get(profile) ?? new Map<LightInput, readonly Candidate[]>()
  knownCandidates.set(profile, ofProfile)
  const found = ofProfile.get(input) ?? findCandidates(profile, input)
  ofProfile.set(input, found)
  return found
}

function findCandidates(profile: LightProfile, input: LightInput): Candidate[] {
  const asking = profile.rules.flatMap(rule => rule.conditions.filter(c => c.input === input))
  const marks = asking.map(condition => condition.value)
  const step = input.kind === 'integer' ? ONE : HAIR
  return [...new Set(marks)].flatMap(at => {
    const below = formatDecimal(subtract(decimal(at), step))
    const above = formatDecimal(subtract(decimal(at), { ...step, digits: -step.digits }))
    const place = (value: string, said: string, isReached: boolean): Candidate => {
      const fulfils = new Set(asking.filter(condition => holds(condition, { [input.name]: value })))
      return { value, at: said, isReached, fulfils }
    }
    const isWhole = input.kind === 'integer'
    const beside = (value: string): Candidate => place(value, isWhole ? value : at, isWhole)
    const all = [place(at, at, true), beside(below), beside(above)]
    return input.min === null ? all : all.filter(c => compare(decimal(c.value), decimal(input.min ?? '0')) >= 0)
  })
}

const colourNames: Readonly<Record<Colour, string>> = {
  blue: '蓝灯',
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  grey: '灰灯',
}

/** The name of a colour: 绿灯. */
export const colourName = (colour: Colour): string => colourNames[colour]

/** Why a light shines as it does, in one sentence for people: the facts, the rule, and what would change it. */
export function explainLight(light: Light): string {
  const measuredFirst = [...light.inputs].sort((a, b) => Number(b.input.isMeasured) - Number(a.input.isMeasured))
  const facts = measuredFirst.flatMap(({ input, value }) => sayInput(input, value) ?? [])
  const basis = light.rule ? `。规则：${ruleWords(light.rule.conditions)}（${light.rule.source}）` : ''
  const [next] = light.next
  const change = next ? `。${sayMove(next)}即为${colourNames[next.colour]}` : ''
  return `${colourNames[light.colour]}（${light.label}）${facts.length ? `：${facts.join('，')}` : ''}${basis}${change}`
}

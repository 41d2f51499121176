import { type InputName, type InputValues, type LightProfile, type LightRule, lightOf } from 'duban-core'

/** Steps around the number of a condition at which it may hold, in the order in which they are tried. */
const STEPS = [0, -1, 1, -0.1, 0.1]

/** `gap` at -10 moved by -0.1 is `-10.1`; whole inputs stay whole. */
function moved(value: string, step: number, isWhole: boolean): string | null {
  if (isWhole && !Number.isInteger(step)) return null
  return String(Math.round((Number(value) + step) * 100) / 100)
}

/**
 * Values that a rule, and none above it, catches: the conditions' own numbers, or a step beside them. Null where no such
 * values are near them.
 */
export function exampleOf(profile: LightProfile, rule: LightRule): InputValues | null {
  for (const values of candidatesOf(rule)) {
    if (lightOf(profile, values).rule?.id === rule.id) return values
  }
  return null
}

function candidatesOf(rule: LightRule): InputValues[] {
  return rule.conditions.reduce<InputValues[]>(
    (found, { input, value }) =>
      found.flatMap(values => {
        // Two conditions on one input narrow it: the value of the first is as good a start as that of the second.
        if (values[input.name] !== undefined) return [values]
        if (input.kind === 'flag') return [{ ...values, [input.name]: value }]
        return STEPS.flatMap(step => {
          const at = moved(value, step, input.kind === 'integer')
          return at === null ? [] : [{ ...values, [input.name]: at }]
        })
      }),
    [{}],
  )
}

/** The inputs of an example that are said, in the order of the rule. */
export const saidInputs = (values: InputValues): readonly (readonly [InputName, string])[] =>
  Object.entries(values).flatMap(([name, value]) => (value ? [[name as InputName, value] as const] : []))

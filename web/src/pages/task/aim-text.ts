import type { Aim } from '../../client/assignment-shapes.ts'
import type { Translate } from '../../strings/strings.ts'

/** Forms of a target that a revision may give it, in the order in which they are offered. */
export const AIM_FORMS = ['floor', 'above', 'ceiling', 'below', 'centre', 'range', 'rank'] as const

const NUMBERLESS = [
  'hold',
  'positive',
  'nonnegative',
  'economic_growth',
  'upper_level_average',
  'assigned',
  'milestone',
  'direction',
] as const

/** What a target asks for in words: `不低于5.5%`. */
export function aimText({ form, value, high, unit }: Aim, t: Translate): string {
  const known = AIM_FORMS.find(one => one === form)
  if (known && value !== null)
    return t(`tasks.aim.${known}`, { value: `${value}${unit}`, high: `${high ?? ''}${unit}` })
  const other = NUMBERLESS.find(one => one === form)
  return other ? t(`tasks.aim.${other}`) : `${value ?? ''}${unit}`
}

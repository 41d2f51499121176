import { CHECK_RULES } from '../lexicon/generated/check-rules.ts'
import type { RuleId } from './relation.ts'

/** How a rule is told to people. */
export interface Rule {
  readonly id: RuleId
  readonly name: string
  readonly settles: string
}

/** All rules of `lexicons/check-rules.tsv`. */
export const rules: readonly Rule[] = CHECK_RULES.map(([id, name, settles]) => ({ id: id as RuleId, name, settles }))

const byId = new Map(rules.map(rule => [rule.id, rule]))

/** A rule by its id; throws a RangeError for one that the table lacks. */
export function ruleOf(id: RuleId): Rule {
  const rule = byId.get(id)
  if (!rule) throw new RangeError(`no rule: ${id}`)
  return rule
}

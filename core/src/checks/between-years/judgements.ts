import { CHECK_JUDGEMENTS } from '../../lexicon/generated/check-judgements.ts'
import type { JudgementRule } from './types.ts'

/** How a rule that judges targets is told to people. */
export interface Judgement {
  readonly rule: JudgementRule
  readonly name: string
  /** When a target of this wording is met. */
  readonly met: string
}

/** All rules of `lexicons/check-judgements.tsv`. */
export const judgements: readonly Judgement[] = CHECK_JUDGEMENTS.map(([rule, name, met]) => ({
  rule: rule as JudgementRule,
  name,
  met,
}))

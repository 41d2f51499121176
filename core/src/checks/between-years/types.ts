import type { Figure, Target } from '../../statements/types.ts'
import type { Quote } from '../../values/span.ts'
import type { Finding } from '../types.ts'

/**
 * What became of a target: met 完成, exceeded 超额完成, nearly 接近完成, missed 未完成, not_comparable 口径或名称已变,
 * silent 未再提及, not_due 未到期 (a target of several years, whose last has not come), unknown 无法判断 (with the reason).
 */
export type OutcomeVerdict =
  | 'met'
  | 'exceeded'
  | 'nearly'
  | 'missed'
  | 'not_comparable'
  | 'silent'
  | 'not_due'
  | 'unknown'

/** Names of the rules in `lexicons/check-judgements.tsv`. */
export type JudgementRule =
  | 'point'
  | 'floor'
  | 'strict'
  | 'about'
  | 'cap'
  | 'cap_strict'
  | 'cap_about'
  | 'range'
  | 'stretch'
  | 'fall'
  | 'fall_cap'
  | 'rank'
  | 'same_pace'
  | 'roughly_same_pace'
  | 'faster'
  | 'assigned'
  | 'hold'
  | 'positive'
  | 'negative'
  | 'upper_average'
  | 'wording_only'

/** One target of the earlier report and what the later one says of it. */
export interface TargetOutcome {
  readonly target: Target
  /** The sentence of the earlier report that sets it. */
  readonly promise: Quote
  readonly verdict: OutcomeVerdict
  /** The rule that judged it; what it means stands in the table of judgements. */
  readonly rule: JudgementRule
  /** One sentence for people: what was compared, and what is missing where it is unknown. */
  readonly reason: string
  /** Figure of the later report that answers, or null. */
  readonly answer: Figure | null
  /** The sentence of the later report that answers, with a figure or in words alone; null where there is none. */
  readonly sentence: Quote | null
  /** The value that was judged, where it had to be computed: `831.8亿元 ÷ 782.5亿元 − 1 = 6.3%`. */
  readonly arithmetic: string | null
  /** How well the words of target and answer agree, 0 to 1. */
  readonly likeness: number
}

/** reported_done 已报完成; going_on 推进中; said_again 再次提出; not_mentioned 未再提及. */
export type TaskStatus = 'reported_done' | 'going_on' | 'said_again' | 'not_mentioned'

/** One thing that the earlier report said would be done, and the clause of the later one that speaks of it. */
export interface TaskOutcome {
  /** Its words in the earlier report. */
  readonly promise: Quote
  /** Id of the task, or null for a milestone (漪江二桥年底前通车) that is no task of the reading. */
  readonly task: string | null
  readonly status: TaskStatus
  readonly sentence: Quote | null
  readonly likeness: number
}

/** The plan of one report against the review of the next. */
export interface YearComparison {
  readonly year: number | null
  readonly targets: readonly TargetOutcome[]
  readonly tasks: readonly TaskOutcome[]
  /** Indicators of the headline targets of the earlier year that are no headline targets any more. */
  readonly vanished: readonly string[]
  /** Contradictions between the two reports: level and growth, targets quoted otherwise than they were set. */
  readonly findings: readonly Finding[]
}

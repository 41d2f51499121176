import { VERDICT_RULES } from '../../lexicon/generated/verdict-rules.ts'
import type { TargetForm } from '../targets/wording.ts'

/** Tolerances of the year-end verdict, as decimal strings; an office sets its own, since no official table exists. */
export interface VerdictSettings {
  /** Percentage points by which 左右 may fall short on a growth or a rate. */
  readonly centrePoints: string
  /** Per cent by which 左右 may fall short on a level. */
  readonly centrePercent: string
  /** Completion of a level, in per cent, from which a miss is 基本完成. */
  readonly nearlyPercent: string
  /** Percentage points by which 同步 may fall short and be 基本同步. */
  readonly stepPoints: string
  /** Completion of a level, in per cent, from which it is 超额完成. */
  readonly exceededPercent: string
  /** A growth is 超额完成 from this many times its target, … */
  readonly exceededTimes: string
  /** … where it is also this many percentage points above it. */
  readonly exceededPoints: string
  /** A miss by no more percentage points is marked 接近 (and stays a miss). */
  readonly closePoints: string
}

export const verdictSettings: VerdictSettings = {
  centrePoints: '0.5',
  centrePercent: '5',
  nearlyPercent: '95',
  stepPoints: '0.5',
  exceededPercent: '120',
  exceededTimes: '1.5',
  exceededPoints: '2',
  closePoints: '0.1',
}

/** The rule of a form in words, with its source. */
export interface VerdictRule {
  readonly form: TargetForm
  readonly name: string
  readonly met: string
  readonly near: string
  readonly source: string
}

/** The rules, one a form. */
export const verdictRules: readonly VerdictRule[] = VERDICT_RULES.map(([form, name, met, near, source]) => ({
  form: form as TargetForm,
  name,
  met,
  near,
  source,
}))

/** The rule of a form; every form has one (a test holds it). */
export const verdictRule = (form: TargetForm): VerdictRule | null =>
  verdictRules.find(rule => rule.form === form) ?? null

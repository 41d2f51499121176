import { SCORING_RULES } from '../lexicon/generated/scoring-rules.ts'
import type { Authority } from '../progress/targets/revisions.ts'
import type { Outcome } from '../progress/verdicts/verdict.ts'
import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  roundHalf,
  subtract,
  ZERO,
} from '../values/decimal.ts'

/** outcome 目标得分; process 过程得分; adjustment 加减分. Three layers, never mixed into one number by the program. */
export type ScoreLayer = 'outcome' | 'process' | 'adjustment'

/** One rule of a scoring profile (考核计分规则). */
export interface ScoringRule {
  readonly profile: string
  readonly name: string
  readonly layer: ScoreLayer
  readonly key: string
  readonly points: string
  readonly cap: string | null
  readonly words: string
  readonly source: string
}

/** The rules shipped. */
export const scoringRules: readonly ScoringRule[] = SCORING_RULES.map(
  ([profile, name, layer, key, points, cap, words, source]) => ({
    profile,
    name,
    layer: layer as ScoreLayer,
    key,
    points,
    cap: cap || null,
    words,
    source,
  }),
)

/** A rank (位次) by which an item is scored. */
export interface ScoreRank {
  /** 1 is best. */
  readonly rank: number
  readonly of: number
  /** The paper that published it; null where it was worked out from the targets of the table. */
  readonly source: Authority | null
}

/** A judged item with its weight (满分). */
export interface ScoreItem {
  readonly targetId: string
  readonly weight: string
  readonly outcome: Outcome
  /** Rank among those compared; null where it is not out or not asked. */
  readonly rank: ScoreRank | null
}

/** Something that happened on the way: a late reply, a missing report; with the id of what shows it. */
export interface ScoreEvent {
  readonly key: string
  readonly evidence: string
}

/** A proposed addition or deduction; it counts only once approved (733 第二十一条). */
export interface ScoreAdjustment extends ScoreEvent {
  readonly approvedBy: string | null
}

/** A line of a score: what gave how many points by which rule. */
export interface ScoreLine {
  readonly subject: string
  readonly points: string
  readonly rules: readonly ScoringRule[]
  /** The rank that it was given for, where a rule asks for one. */
  readonly rank?: ScoreRank
}

/** Why an item has no score: its outcome is none that can be scored, or its rank is not out. */
export interface Excluded {
  readonly targetId: string
  readonly reason: 'pending' | 'unverifiable' | 'adjusted' | 'no_rank' | 'no_rule'
}

/** A layer's score: points of the most that there were to have. */
export interface LayerScore {
  readonly points: string
  readonly of: string
  /** Points in per cent of `of`, to two digits; null where nothing could be scored. */
  readonly percent: string | null
  readonly lines: readonly ScoreLine[]
}

const rulesOf = (profile: string, layer: ScoreLayer, rules: readonly ScoringRule[]) =>
  rules.filter(rule => rule.profile === profile && rule.layer === layer)

const total = (values: readonly string[]): Decimal => values.map(decimal).reduce(add, ZERO)

/**
 * Scores outcomes by a profile: hit-or-zero, by rank, or both. Items that cannot be assessed are left out of both sides
 * and listed, never counted as 0.
 */
export function scoreOutcomes(
  items: readonly ScoreItem[],
  profile: string,
  rules: readonly ScoringRule[] = scoringRules,
): LayerScore & { readonly excluded: readonly Excluded[] } {
  const own = rulesOf(profile, 'outcome', rules)
  const lines: ScoreLine[] = []
  const weights: string[] = []
  const excluded: Excluded[] = []
  for (const item of items) {
    const scored = scoreItem(item, own)
    if (typeof scored === 'string') excluded.push({ targetId: item.targetId, reason: scored })
    else {
      lines.push(scored)
      weights.push(item.weight)
    }
  }
  return { ...layer(lines, total(weights)), excluded }
}

function scoreItem(item: ScoreItem, rules: readonly ScoringRule[]): ScoreLine | Excluded['reason'] {
  if (item.outcome === 'pending' || item.outcome === 'unverifiable' || item.outcome === 'adjusted') return item.outcome
  const usesOutcome = rules.some(rule => !rule.key.startsWith('rank_'))
  const usesRank = rules.some(rule => rule.key.startsWith('rank_'))
  const hit = rules.find(rule => rule.key === item.outcome)
  if (rules.length === 0 || (usesOutcome && !hit)) return 'no_rule'
  if (usesRank && item.rank === null) return 'no_rank'
  const ranked = usesRank && item.rank !== null ? rankPoints(item.rank.rank, rules) : null
  const percent = add(hit ? decimal(hit.points) : ZERO, ranked?.points ?? ZERO)
  const points = divide(multiply(decimal(item.weight), percent), HUNDRED, 10, 'down')
  const used = [...(hit ? [hit] : []), ...(ranked?.rules ?? [])]
  const line = { subject: item.targetId, points: formatDecimal(points), rules: used }
  return ranked && item.rank ? { ...line, rank: item.rank } : line
}

/** Points of a rank: its own row, else the last listed less a step for each rank after it, never below zero. */
function rankPoints(rank: number, rules: readonly ScoringRule[]): { points: Decimal; rules: ScoringRule[] } {
  const listed = rules.flatMap(rule => (/^rank_\d+$/.test(rule.key) ? [{ rule, at: Number(rule.key.slice(5)) }] : []))
  const own = listed.find(entry => entry.at === rank)
  if (own) return { points: decimal(own.rule.points), rules: [own.rule] }
  const last = listed.reduce((a, b) => (b.at > a.at ? b : a))
  const step = rules.find(rule => rule.key === 'rank_step')
  if (!step || rank < last.at) return { points: ZERO, rules: [] }
  const points = add(decimal(last.rule.points), multiply(decimal(step.points), decimal(String(rank - last.at))))
  return { points: compare(points, ZERO) > 0 ? points : ZERO, rules: [last.rule, step] }
}

/** Scores the process: a base of 100 less what events take off, each key up to its cap, never below zero. */
export function scoreProcess(
  events: readonly ScoreEvent[],
  profile = 'process',
  rules: readonly ScoringRule[] = scoringRules,
): LayerScore {
  const lines: ScoreLine[] = []
  const spent = new Map<string, Decimal>()
  for (const event of events) {
    const rule = rulesOf(profile, 'process', rules).find(candidate => candidate.key === event.key)
    if (!rule) continue
    const before = spent.get(rule.key) ?? ZERO
    const points = capped(decimal(rule.points), before, rule.cap)
    spent.set(rule.key, add(before, points))
    lines.push({ subject: event.evidence, points: formatDecimal(points), rules: [rule] })
  }
  const left = add(HUNDRED, total(lines.map(line => line.points)))
  const points = compare(left, ZERO) > 0 ? left : ZERO
  return { points: formatDecimal(points), of: '100', percent: formatDecimal(points), lines }
}

/** A deduction that would pass its cap takes only what is left of it. */
function capped(points: Decimal, before: Decimal, cap: string | null): Decimal {
  if (cap === null) return points
  const least = subtract(ZERO, decimal(cap))
  return compare(add(before, points), least) >= 0 ? points : subtract(least, before)
}

/** Adds up approved additions and deductions; proposals that nobody approved are listed and do not count. */
export function scoreAdjustments(
  adjustments: readonly ScoreAdjustment[],
  profile: string,
  rules: readonly ScoringRule[] = scoringRules,
): { readonly points: string; readonly lines: readonly ScoreLine[]; readonly proposed: readonly ScoreAdjustment[] } {
  const own = rulesOf(profile, 'adjustment', rules)
  const lines = adjustments.flatMap(({ key, evidence, approvedBy }): ScoreLine[] => {
    const rule = own.find(candidate => candidate.key === key)
    return rule && approvedBy !== null ? [{ subject: evidence, points: rule.points, rules: [rule] }] : []
  })
  const proposed = adjustments.filter(adjustment => adjustment.approvedBy === null)
  return { points: formatDecimal(total(lines.map(line => line.points))), lines, proposed }
}

function layer(lines: readonly ScoreLine[], of: Decimal): LayerScore {
  const points = total(lines.map(line => line.points))
  const percent =
    compare(of, ZERO) === 0 ? null : formatDecimal(roundHalf(divide(multiply(points, HUNDRED), of, 6, 'down'), 2))
  return { points: formatDecimal(points), of: formatDecimal(of), percent, lines }
}

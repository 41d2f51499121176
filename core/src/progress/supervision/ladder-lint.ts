import { type LadderProfile, type LadderValues, ladderInputs, ladderRuleHolds, rungs } from './ladder-rules.ts'

/** What is wrong with a profile of the ladder. */
export interface LadderFinding {
  /**
   * unreachable: rules above always hold first; milder_first: a rule stands above one of a higher rung; no_way_up: a rung
   * below the highest has no rule for its unanswered sheet; too_low: an unanswered sheet leads no higher.
   */
  readonly kind: 'unreachable' | 'milder_first' | 'no_way_up' | 'too_low'
  readonly rule: string
  readonly words: string
}

/** The least values on which a rule holds: conditions only ask for more, so what holds there holds wherever the rule does. */
const leastOf = (conditions: LadderProfile['rules'][number]['conditions']): LadderValues =>
  Object.fromEntries(
    ladderInputs.flatMap(({ name }) => {
      const asked = conditions.filter(({ input }) => input.name === name).map(({ least }) => least)
      return asked.length > 0 ? [[name, Math.max(...asked)]] : []
    }),
  )

/** Looks a profile through before it is used: rules that never speak, an order that would hide the stricter, ways that end. */
export function lintLadder({ id, rules }: LadderProfile): LadderFinding[] {
  const findings: LadderFinding[] = []
  for (const [i, rule] of rules.entries()) {
    const above = rules.slice(0, i)
    const before = above.find(other => ladderRuleHolds(other, leastOf(rule.conditions)))
    if (before)
      findings.push({
        kind: 'unreachable',
        rule: rule.id,
        words: `“${rule.words}”永远轮不到：“${before.words}”总是先成立`,
      })
    const milder = above.find(other => rungs.indexOf(other.rung) < rungs.indexOf(rule.rung))
    if (milder)
      findings.push({
        kind: 'milder_first',
        rule: rule.id,
        words: `“${rule.words}”比前面的“${milder.words}”更严，应排在前面`,
      })
  }
  for (const [i, rung] of rungs.slice(0, -1).entries()) {
    const next = rules.find(rule => ladderRuleHolds(rule, { unanswered: i + 1 }))
    if (!next) findings.push({ kind: 'no_way_up', rule: id, words: `${rung} 逾期未答复没有下一步` })
    else if (rungs.indexOf(next.rung) <= i)
      findings.push({ kind: 'too_low', rule: next.id, words: `${rung} 逾期未答复，“${next.words}”没有升级` })
  }
  return findings
}

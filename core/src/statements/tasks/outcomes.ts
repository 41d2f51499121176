import { type Predicate, subjectEnd } from './changes.ts'
import { isAt, startsAny } from './characters.ts'
import { indexWithin, trieOf } from './search.ts'
import type { VerbPhrase } from './verbs.ts'

/** What a subject shall come to without a number (低保做到应保尽保, 社保实现全覆盖). */
export function readOutcome(text: string, at: number, end: number): Predicate | null {
  const start = outcomeStart(text, at, end)
  for (let reach = start - 2; reach >= Math.max(at + 3, start - LONGEST_REACHED); reach--)
    if (startsAny(text, REACHING, reach)) {
      const verb: VerbPhrase = { start: reach, head: reach, end: reach + 2, stage: '', adverbs: false, nominal: false }
      return { verb, object: { start: reach + 2, end } }
    }
  if (outcomes.longestBefore(text, end, at) < 0 || start < at + 4) return null
  const verb: VerbPhrase = { start, head: start, end, stage: '', adverbs: false, nominal: false }
  return { verb, object: { start: at, end: start } }
}
const outcomes = trieOf(['全覆盖', '全覆盖管理', '全覆盖监管', '全覆盖服务', '动态清零', '动态为零', '动态归零'])
/** 实现行政村全覆盖: who or what is covered is not longer. */
const LONGEST_REACHED = 8
const REACHING = ['做到', '实现', '保持']

/** What a subject shall go on being (房价保持稳定, 新增用地比例保持在低位): the object is the subject. */
export function readKept(text: string, at: number, end: number): Predicate | null {
  const first = Math.max(at + SHORTEST_KEPT, end - LONGEST_STATE)
  for (let i = first; i <= end - SHORTEST_KEPT; i++) {
    if (!isAt(text, i, '保') || !isAt(text, i + 1, '持') || isAt(text, i - 1, '土')) continue
    if ('、和与的或'.includes(text[i - 1]) || indexWithin(text, '的', i, end) > 0) return null
    const verb: VerbPhrase = { start: i, head: i, end: i + 2, stage: '', adverbs: false, nominal: false }
    return { verb, object: { start: at, end: subjectEnd(text, at, i) } }
  }
  return null
}
const SHORTEST_KEPT = 4
/** 保持在全国前列 and the like are not longer. */
const LONGEST_STATE = 10

/** Where 全覆盖, 应保尽保 (应…尽…) or “七通一平” begins that ends the clause, or -1. */
function outcomeStart(text: string, at: number, end: number): number {
  if (outcomes.longestBefore(text, end, at) >= 0) return end - outcomes.matched
  if (isAt(text, end - 4, '应') && isAt(text, end - 2, '尽')) return end - 4
  if (!isAt(text, end - 1, '”')) return -1
  let open = end - 2
  while (open > at && !isAt(text, open, '“')) open--
  return open
}

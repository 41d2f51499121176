import type { Span } from '../../values/span.ts'
import { endsAny, isAt, isDigit } from './characters.ts'
import { isBareAmount, isBarePart, startsCount } from './numbers.ts'
import { holdsWord, indexWithin, trieOf } from './search.ts'
import { findLastVerbPhrase, findNominalVerb, type VerbPhrase } from './verbs.ts'

/** A verb and what it acts on, in a clause whose subject comes first. */
export interface Predicate {
  readonly verb: VerbPhrase
  readonly object: Span
}

const MONEY = [
  '税率',
  '费率',
  '利率',
  '一般性支出',
  '补助',
  '标准',
  '经费',
  '资金',
  '投入',
  '补贴',
  '养老金',
  '赤字',
  '拨款',
]
const money = trieOf(MONEY)
const CHANGES = [
  '不超过',
  '不高于',
  '不突破',
  '不大于',
  '提升至',
  '提升到',
  '跃升至',
  '跃升到',
  '上升至',
  '上升到',
  '攀升至',
  '回升至',
  '提高到',
  '提高至',
  '增加至',
  '增至',
  '升至',
  '提高',
  '增加到',
  '发展到',
  '增长到',
  '增长',
  '增加',
  '达到',
  '降低到',
  '降低',
  '降至',
  '降到',
  '调至',
  '扩至',
  '扩展至',
  '扩展到',
  '扩面至',
  '拓展至',
  '拓展到',
  '上调至',
  '上调到',
  '下调至',
  '下调到',
  '增加为',
  '合并为',
  '合并成',
  '合并到',
  '撤并为',
  '撤并到',
  '整合为',
  '精简为',
  '精简到',
  '减少到',
  '减少为',
  '缩减为',
  '压缩为',
  '压减到',
  '降为',
  '减为',
  '增为',
  '减至',
  '突破',
  '调整到',
  '调整为',
  '扩大到',
  '扩大至',
  '延长到',
  '延长至',
  '压减',
  '压缩到',
  '压缩至',
  '缩短到',
  '缩短至',
  '缩减到',
  '提至',
  '减少',
  '再降',
  '下降',
  '压降',
  '稳定在',
  '控制在',
  '保持在',
  '超过',
  '压缩',
  '缩短',
  '缩减',
  '削减',
  '不低于',
  '不少于',
]
const changes = trieOf(CHANGES)
/** Whether the clause says that a sum of money changes: such a clause stands for itself, wherever it is. */
export const isBudget = (text: string, at: number, end: number): boolean =>
  holdsWord(text, at, Math.min(end, at + 24), money) && holdsWord(text, at, end, changes)

/** A sum that changes (`补助由30元提高到40元`): the object is the subject. */
export function readChange(text: string, at: number, end: number): Predicate | null {
  if (!holdsWord(text, at + 2, end, changes)) return readReached(text, at, end)
  for (const change of CHANGES) {
    const found = indexWithin(text, change, at + 2, end)
    if (found < 0 || '值率'.includes(text[found + change.length] ?? '?')) continue
    const adverb = found > at + 4 && endsAny(text, KEEPING, found)
    return changeOf(text, at, adverb ? found - 2 : found, found + change.length)
  }
  return readReached(text, at, end)
}
/** Adverbs right before such a verb: 严格控制在. */
const KEEPING = ['严格', '有效', '切实', '稳步', '大幅', '继续', '始终', '稳定', '力争', '确保']

/** `吞吐量达5万吨`: right before a number 达 is a verb. */
function readReached(text: string, at: number, end: number): Predicate | null {
  for (let i = at + 2; i < end - 1; i++)
    if (isAt(text, i, '达') && startsCount(text, i + 1, end) && !'将高可到'.includes(text[i - 1]))
      return changeOf(text, at, i, i + 1)
    else if (isAt(text, i, '保') && isAt(text, i + 1, '持') && startsCount(text, i + 2, end))
      return changeOf(text, at, i, i + 2)
  return null
}

const changeOf = (text: string, at: number, start: number, end: number): Predicate => ({
  verb: { start, head: start, end, stage: 'count', adverbs: false, nominal: false },
  object: { start: at, end: subjectEnd(text, at, start) },
})

/** A subject with a verb and nothing but an amount behind it (`市级投资安排30亿元`): the object is the subject. */
export function readAmount(text: string, at: number, end: number, main: VerbPhrase | null): Predicate | null {
  const verb = main ?? findNominalVerb(text, at + 2, end)
  if (!verb || !(isBareAmount(text, verb.end, end) || isBarePart(text, verb.end, end))) return null
  // 财政对参合农民每人补助10元: the sum is what they are given.
  const whom = indexWithin(text, '对', at + 2, verb.start)
  return { verb, object: whom < 0 ? { start: at, end: verb.start } : { start: verb.end, end } }
}

/**
 * `退耕还林新增5000万亩`, `销售收入过十亿元的企业由8家发展到12家`: the clause begins like a verb, yet its subject does.
 */
export function readNet(text: string, { start, end: from, stage }: VerbPhrase, end: number): Predicate | null {
  const net = from - 2
  if (stage === 'count' && net > start + 1 && NETS.includes(text.slice(net, from)) && isBareAmount(text, from, end))
    return {
      verb: { start: net, head: net, end: from, stage, adverbs: false, nominal: false },
      object: { start, end: net },
    }
  const origin = indexWithin(text, '由', from, end)
  return origin > 0 && startsCount(text, origin + 1, end) ? readChange(text, start, end) : null
}
const NETS = ['新增', '净增', '增加']

/**
 * `机关编制总数精简一半`, `落地加工企业新增8家`: `main` belongs to the subject, and what changes stands right before the
 * amount. A share needs a row of its own.
 */
export function readLast(text: string, at: number, end: number, main: VerbPhrase, own: boolean): Predicate | null {
  const last = findLastVerbPhrase(text, main.start, end)
  if (!last || last.start < at + 2) return null
  const counts = last.stage === 'count' && isBareAmount(text, last.end, end)
  const cuts = own && last.start > main.end + 1 && isBarePart(text, last.end, end)
  return counts || cuts ? { verb: last, object: { start: at, end: subjectEnd(text, at, last.start) } } : null
}

/** `货运量突破600万吨、贸易额增长15%`: the first of two amounts is of the subject. */
export function readFirstPart(text: string, at: number, end: number): Predicate | null {
  const pause = indexWithin(text, '、', at + SHORTEST_PART, end)
  if (pause < 0 || isDigit(text.charCodeAt(pause + 1))) return null
  const change = readChange(text, at, pause)
  return change && isBareAmount(text, change.verb.end, pause) ? change : readAmount(text, at, pause, null)
}
/** 面积达5亩 */
const SHORTEST_PART = 5

/** `托位新增2万个、托位数达到5个`: the first amount of two, each with a verb, is of what stands before it. */
export function readFirstAmount(text: string, at: number, end: number, verb: VerbPhrase): Predicate | null {
  const pause = verb.start > at + 1 ? indexWithin(text, '、', verb.end + 2, end) : -1
  if (pause < 0 || isDigit(text.charCodeAt(pause + 1)) || !isBareAmount(text, verb.end, pause)) return null
  return { verb, object: { start: at, end: verb.start } }
}

const SHARED = [
  '每人每年',
  '每人每月',
  '月人均',
  '分别',
  '年均',
  '人均',
  '每人',
  '平均',
  '力争',
  '都',
  '要',
  '也',
  '既',
  '再',
]
/** The subject without 由、从, and without 分别, 月人均, 再, 都 behind it. */
export function subjectEnd(text: string, at: number, stop: number): number {
  for (let i = at + 2; i < stop; i++) if (isAt(text, i, '由') || isAt(text, i, '从')) return i
  let end = stop
  for (let again = true; again; ) {
    again = false
    for (const word of SHARED)
      if (end - word.length >= at + 2 && text.startsWith(word, end - word.length)) {
        end -= word.length
        again = true
        break
      }
  }
  return end
}

/** The verb says what is done (开行, 盘活), not how much a value changes. */
export const isDeed = (text: string, { start, end, nominal }: VerbPhrase): boolean =>
  !nominal && !CHANGES.includes(text.slice(start, end))

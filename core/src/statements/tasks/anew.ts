import { buildTrie } from '../../lexicon/trie.ts'
import { charTable } from '../figures/characters.ts'
import { type Predicate, readChange } from './changes.ts'
import { endsAny, isAt } from './characters.ts'
import { deadlineAt } from './deadlines.ts'
import { readFinished } from './finishes.ts'
import { hasNumber, isBareAmount, startsCount } from './numbers.ts'
import type { Opening } from './openings.ts'
import { holdsAny, indexWithin } from './search.ts'
import { type VerbPhrase, verbPhraseAt } from './verbs.ts'

/** 占总值的比重与上年持平, 30%以上配建充电桩: a share of what was just named. */
export function isShare(text: string, at: number, end: number): boolean {
  if (isAt(text, at, '占')) return holdsAny(text, at, end, SHARES)
  if (!OPENS_PART[text.charCodeAt(at)]) return false
  const part = PART.exec(text.slice(at, Math.min(end, at + LONGEST_PART)))
  return part !== null && verbPhraseAt(text, at + part[0].length, end) !== null
}
const SHARES = ['比重', '比例', '份额', '占比', '%', '成', '持平']
const PART = /^(?:[\d.]+%|[一二三四五六七八九]成)(?:以上|左右)?/
const OPENS_PART = charTable('0123456789.一二三四五六七八九')
const LONGEST_PART = 8

/** `力争新增企业60户`: the count is of a thing of its own, not how much of the clause before. */
export function countsAnew(text: string, { at, length }: Opening, end: number): boolean {
  const from = at + length
  const verb = verbPhraseAt(text, from + deadlineAt(text, from, end), end)
  if (!verb || isBareAmount(text, verb.end, end)) return false
  return verb.stage === 'count' || text.startsWith('解决', verb.head)
}

/** 突破50项关键技术: things that are to be mastered, where 突破9亿元 says how much. */
export const breaksThrough = (text: string, at: number, end: number): boolean =>
  text.startsWith('突破', at) && startsCount(text, at + 2, end) && !isBareAmount(text, at + 2, end)

/** 实现5万人再就业: people are put to work by other means than the policy before. */
export const employs = (text: string, at: number, end: number): boolean =>
  text.startsWith('实现', at) &&
  startsCount(text, at + 2, end) &&
  EMPLOYED.some(word => text.startsWith(word, end - word.length) || indexWithin(text, `${word}，`, at, end + 1) > 0)
const EMPLOYED = ['就业', '脱贫', '上岗', '创业', '增收']

/** `力争引进博士50名` is a thing of its own behind a count; `力争完成投资2亿元` tells how much of it. */
export const strives = (text: string, at: number, end: number): boolean =>
  (text.startsWith('争取', at) || text.startsWith('力争', at)) && !holdsAny(text, at, end, REACHES)

const REACHES = ['完成', '实现', '突破', '投产', '建成', '开工', '通车', '达', '总数', '累计', '覆盖', '投资']

/**
 * `力争入驻企业超过500家`, `接待游客突破3亿人次`: the verb is the one that takes the number, and what shall reach it the
 * object, with the verb of a flow.
 */
export function readMeasured(text: string, verb: VerbPhrase, end: number, counted: boolean): Predicate | null {
  const kind = leading.longestAt(text, verb.head)
  if (kind < 0 || leading.matched !== verb.end - verb.head) return null
  const isStriving = kind < STRIVING.length
  // 力争临江机场年底前投用
  const finished = isStriving ? readFinished(text, verb.end, end, true) : null
  if (finished || !counted) return finished
  const from = isStriving ? verb.end : verb.head
  const change = readChange(text, from, end)
  // 接待游客3亿人次、增长10% is counted before it grows.
  return change && !hasNumber(text, from, change.verb.start) && isBareAmount(text, change.verb.end, end) ? change : null
}
const STRIVING = ['力争', '争取']
const FLOWS = ['接待', '吸引', '承接', '发送', '运送', '服务', '惠及']
const leading = buildTrie([...STRIVING, ...FLOWS].map((word, i) => [word, i] as const))

/** 坚持实施积极的财政政策: a policy is gone on with; 坚持稳中求进 is an attitude. */
export function keptUp(text: string, at: number, end: number): Predicate | null {
  const verb = KEPT.some(word => text.startsWith(word, at)) ? verbPhraseAt(text, at, end) : null
  return verb && { verb: { ...verb, start: at - '坚持'.length }, object: { start: verb.end, end } }
}
const KEPT = ['实施', '实行', '执行', '继续实施', '继续实行']

/** `通硬化路比例达到90%`: the verb stands inside the name of a measure, which another one makes change. */
export function namesMeasure(text: string, { end: from, adverbs }: VerbPhrase, end: number): boolean {
  const change = adverbs ? null : readChange(text, from - 1, end)
  return change !== null && change.verb.start < from + LONGEST_MEASURE && endsAny(text, MEASURES, change.verb.start)
}
const MEASURES = ['比例', '占比', '面积', '规模', '比重', '水平', '覆盖面', '普及率', '覆盖率']
/** 路面硬化的自然村比例 */
const LONGEST_MEASURE = 10

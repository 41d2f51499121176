import type { Link } from './link.ts'
import { TOKEN, type Tokens } from './tokens.ts'
import { DOES, GOVERNS, wordsOf } from './words.ts'

/** How far back over plain text a scope (`居长三角城市第2`) or a base (`比“八五”时期增长`) is looked for. */
const REACH_BACK = 24

const OF = 0x7684

/** `五年`, `连续30个月` before a verb. */
export function isDuration(tokens: Tokens, k: number): boolean {
  const { unitClass, unit, low } = tokens.quantities[tokens.data[k]]
  return unitClass === 'time' && unit !== '岁' && !low.includes('.') && Number(low) < 400
}

/** Token before the words at `k` that may be part of a base: 高出 in `高出国家下达目标3个百分点`. */
const contrastBefore = (tokens: Tokens, k: number, steps = 2): number =>
  steps > 0 && k > 0 && tokens.ends[k - 1] === tokens.starts[k] && isOfBase(tokens, k)
    ? contrastBefore(tokens, k - 1, steps - 1)
    : k
const OF_BASE = DOES.scope | DOES.adverb | DOES.act | DOES.actAtHead | DOES.target
const isOfBase = (tokens: Tokens, k: number): boolean =>
  tokens.kinds[k] === TOKEN.word && (tokens.data[k] & OF_BASE) !== 0 && !isContrast(tokens, k)

/** What a value is counted by: `从每人每月209元提高到217元`. */
const PER = /^(?:每|人均|户均|月|年|平均|最低|最高|原)/

/**
 * Over plain text to a verb or comparison that it belongs to: `居长三角城市第2`, `高于全部工业3个百分点`,
 * `比“八五”时期增长`. Gives the token to go on from, or -1.
 */
export function jumpOverText(tokens: Tokens, text: string, link: Link, at: number, k: number): number {
  if (k < 0 || at - tokens.ends[k] > REACH_BACK || link.baseEnd) return -1
  const bits = tokens.kinds[k] === TOKEN.word ? tokens.data[k] : 0
  const { unitClass } = link.quantity
  if (sharesScope(tokens, text, at, k)) return k
  if (unitClass === 'rank' && link.verb < 0 && bits & (DOES.rank | DOES.reach | DOES.hold | DOES.from)) return k
  // 居内地城市首位: the field of the rank goes on behind a word of its own.
  if (unitClass === 'rank' && link.verb < 0 && bits & DOES.scope && at - tokens.ends[k] <= 4)
    return isRankVerb(tokens, k - 1) && tokens.ends[k - 1] === tokens.starts[k] ? k : -1
  // 高出全省平均水平9个百分点: the place may be a word of its own.
  // … and so may what was aimed at: 高于计划1.8个百分点.
  const above = contrastBefore(tokens, k)
  // 高于农民收入增速1.2个百分点: the 增速 is that of the base.
  // … and in 低于产值增长4个百分点 the 增长 is.
  const ofBase = unitClass === 'point' && link.verb >= 0 && isGrowth(tokens, text, link.verb)
  if (ofBase && isContrast(tokens, above)) link.verb = -1
  if (link.verb < 0 && unitClass !== 'count') {
    if (isContrast(tokens, above)) return setBase(tokens, link, at, above, above)
  }
  if (link.verb < 0 && text.charCodeAt(at - 1) === OF) {
    const from = fromBefore(tokens, text, at, k)
    if (from >= 0) return from
  }
  const leads = isHedge(bits) || (bits & (DOES.from | DOES.reach | DOES.hold)) !== 0
  if (leads && link.verb < 0 && at - tokens.ends[k] <= 8 && PER.test(text.slice(tokens.ends[k], at))) return k
  // X是Y的1.8倍: Y is the measure, X what is measured.
  if (link.quantity.unit === '倍' && link.verb < 0) {
    let is = overTimes(tokens, text, at, k)
    while (is > 0 && at - tokens.ends[is] <= REACH_BACK && (isPlainScope(tokens, is) || isPastTime(tokens, is))) is--
    if (tokens.kinds[is] === TOKEN.word && tokens.data[is] & (DOES.reach | DOES.hedgeBefore))
      return setBase(tokens, link, at, is, is)
  }
  // X仅为Y的四成: so is a part of Y.
  if (link.verb < 0 && (unitClass === 'percent' || unitClass === 'share') && text.charCodeAt(at - 1) === OF) {
    const is = measureBefore(tokens, text, at, k)
    if (is >= 0) return setBase(tokens, link, at, is, is)
  }
  // 比去年预算高: the year belongs to what it is compared with.
  if (bits & DOES.yoy && at - tokens.ends[k] <= 6 && COMPARES.test(text.slice(tokens.starts[k], tokens.ends[k])))
    return link.verb >= 0 && tokens.data[link.verb] & CHANGES ? setBase(tokens, link, at, k, k) : -1
  const compare = comparisonBefore(tokens, at, k)
  if (compare < 0 || link.verb < 0) return -1
  if (!(tokens.data[link.verb] & CHANGES)) return -1
  // 比历史最高的1979年减产: the year is that of the base.
  if (link.year >= 0 && link.baseYear < 0) {
    ;[link.baseYear, link.year] = [link.year, -1]
    return setBase(tokens, link, tokens.years[link.baseYear].end, compare, compare)
  }
  return setBase(tokens, link, at, compare, compare)
}

/** `控制在收入的5%`, `只有全国平均水平的43%`, `完成年计划的104%`: the verb before what a part is taken of, or -1. */
function measureBefore(tokens: Tokens, text: string, at: number, k: number): number {
  for (let j = k; j >= 0 && at - tokens.ends[j] <= REACH_BACK; j--) {
    const kind = tokens.kinds[j]
    const bits = tokens.data[j]
    if (kind === TOKEN.year) continue
    if (kind !== TOKEN.word) return -1
    if (bits & DOES.hedgeBefore && !(bits & GOVERNS)) return j
    if (bits & (DOES.reach | DOES.hold)) return bits & (DOES.share | DOES.up | DOES.down) ? -1 : j
    if (bits & DOES.act && PLANNED.test(text.slice(tokens.starts[j], at))) return j
    if (!(bits & (DOES.scope | DOES.adverb | DOES.guard | DOES.lastYear | DOES.yoy | DOES.abstract))) return -1
  }
  return -1
}

/** `由加入世贸组织前的15%降到12%`: the 由 before a time that words describe, or -1. */
function fromBefore(tokens: Tokens, text: string, at: number, k: number): number {
  if (!AFORETIME.test(text.slice(at - 4, at))) return -1
  for (let j = k; j >= 0 && at - tokens.ends[j] <= REACH_BACK; j--) {
    const kind = tokens.kinds[j]
    if (kind !== TOKEN.word) return -1
    if (tokens.data[j] & DOES.from) return tokens.data[j] & DOES.adverb ? -1 : j
  }
  return -1
}
const AFORETIME = /(?:前|时|初|之初|原计划|原定|原来)的$/

/** 全国, 平均 in `是全国平均水平的2倍`. */
const isPlainScope = (tokens: Tokens, k: number): boolean =>
  tokens.kinds[k] === TOKEN.word &&
  (tokens.data[k] & (DOES.scope | DOES.adverb)) !== 0 &&
  !(tokens.data[k] & (DOES.reach | DOES.hedgeBefore))

const PLANNED = /^(?:超额)?完成[\u4e00-\u9fff]{0,10}(?:计划|任务|预算|目标|进度)的$/

/** Over the words of `为前28年平均增速的` to what stands before them; `k` where no 的 ends them. */
function overTimes(tokens: Tokens, text: string, at: number, k: number): number {
  if (text.charCodeAt(at - 1) !== OF) return k
  for (let j = k; j >= 0 && at - tokens.ends[j] <= REACH_BACK; j--) {
    const kind = tokens.kinds[j]
    if (kind === TOKEN.word && EQUALS.has(tokens.words[j])) return j
    if (kind !== TOKEN.word && kind !== TOKEN.year && !(kind === TOKEN.quantity && isDuration(tokens, j))) return k
  }
  return k
}
const EQUALS = wordsOf('为', '是', '相当于', '达到', '接近', '超过')

/** 前五年 in `是前五年总和的2倍`. */
const isPastTime = (tokens: Tokens, k: number): boolean =>
  tokens.kinds[k] === TOKEN.word && (tokens.data[k] & (DOES.pastFive | DOES.lastYear)) !== 0

const isRankVerb = (tokens: Tokens, k: number): boolean =>
  k >= 0 && tokens.kinds[k] === TOKEN.word && (tokens.data[k] & DOES.rank) !== 0

const isGrowth = (tokens: Tokens, text: string, k: number): boolean =>
  (tokens.data[k] & DOES.growthNoun) !== 0 ||
  (tokens.ends[k] - tokens.starts[k] === 2 && text.startsWith('增长', tokens.starts[k]))

const CHANGES = DOES.up | DOES.down | DOES.contrast

const COMPARES = /^[比较]/

export const isContrast = (tokens: Tokens, k: number): boolean =>
  tokens.kinds[k] === TOKEN.word && (tokens.data[k] & DOES.contrast) !== 0 && tokens.ends[k] - tokens.starts[k] > 1

/** 超 and the like, without a verb of their own: `食品抽检量超每千人7批次`. */
const isHedge = (bits: number): boolean => (bits & DOES.hedgeBefore) !== 0 && !(bits & GOVERNS)

export function setBase(tokens: Tokens, link: Link, at: number, from: number, result: number): number {
  link.baseStart = tokens.ends[from]
  link.baseEnd = at
  for (let j = from; j < tokens.count && tokens.starts[j] < at; j++)
    if (tokens.kinds[j] === TOKEN.year) link.baseYear = tokens.data[j]
  link.cues.push(from)
  return result
}

/** End of the scope or year right after 比. */
export const baseEndOf = (tokens: Tokens, k: number): number =>
  k + 1 < tokens.count && tokens.starts[k + 1] === tokens.ends[k] ? tokens.ends[k + 1] : tokens.ends[k]

/** 约占全国的 before `at`: 的 says no more than in 占全国两成. */
const sharesScope = (tokens: Tokens, text: string, at: number, k: number): boolean =>
  k > 0 &&
  text.charCodeAt(at - 1) === OF &&
  tokens.ends[k] === at - 1 &&
  tokens.ends[k - 1] === tokens.starts[k] &&
  isPlainScope(tokens, k) &&
  tokens.kinds[k - 1] === TOKEN.word &&
  (tokens.data[k - 1] & DOES.share) !== 0

/** The token of 比 or 较 before `at`, with nothing but words, years and places between. */
function comparisonBefore(tokens: Tokens, at: number, k: number): number {
  for (let j = k; j >= 0 && at - tokens.ends[j] <= REACH_BACK; j--) {
    const kind = tokens.kinds[j]
    if (kind === TOKEN.word && tokens.data[j] & DOES.compare) return j
    if (kind === TOKEN.comma || kind === TOKEN.stop || kind === TOKEN.pause) return -1
    if (kind === TOKEN.quantity && !isDuration(tokens, j)) return -1
  }
  return -1
}

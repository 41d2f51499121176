import type { Span } from '../../values/span.ts'
import { charTable } from './characters.ts'
import {
  countedEnd,
  LIVED_IN,
  lastBreak,
  pastQuality,
  withoutCause,
  withoutMeasure,
  withoutRemark,
  withoutShare,
} from './counted.ts'
import { afterwards, trimHead } from './heads.ts'
import type { Link } from './link.ts'
import { TOKEN, type Tokens, WINDOW } from './tokens.ts'
import { DOES, wordsOf } from './words.ts'

/** The words before and after a number that may name what is measured. */
export interface Phrase extends Span {
  /** Token at which it was cut off on the left, or -1. */
  readonly boundary: number
  /** Tokens inside that part a list (、 和), left to right. */
  readonly joints: readonly number[]
}

/** Longest phrase that is looked at, in characters: longer ones are no name. */
const LONGEST = 60

const CUTS =
  DOES.act |
  DOES.up |
  DOES.down |
  DOES.growthNoun |
  DOES.reach |
  DOES.hold |
  DOES.fresh |
  DOES.edge |
  DOES.from |
  DOES.compare |
  DOES.hedgeBefore |
  DOES.lastYear |
  DOES.thisYear |
  DOES.pastFive |
  DOES.nextFive |
  DOES.expected |
  DOES.target |
  DOES.done |
  DOES.yoy |
  DOES.span
/** Words that join the last two names of a list. */
export const JOINERS: ReadonlySet<string> = new Set(['和', '与', '及', '以及'])

/** Where a phrase ends on its right: a place, the token before it, and whether 分别 deals it out. */
export type Edge = Pick<Link, 'left' | 'leftToken' | 'each'>

/** The phrase that ends at `link.left`, or null where no words stand there. */
export function phraseBefore(tokens: Tokens, text: string, link: Edge, floor: number): Phrase | null {
  let end = link.left
  const joints: number[] = []
  let start = Math.max(floor, end - LONGEST)
  let boundary = -1
  for (let j = link.leftToken; j >= 0 && tokens.ends[j] > start; j--) {
    const kind = tokens.kinds[j]
    if (kind === TOKEN.close) {
      const open = openOf(tokens, j)
      if (open < 0) {
        ;[start, boundary] = [tokens.ends[j], j]
        break
      }
      j = open
    } else if (kind === TOKEN.pause) {
      if (endsList(tokens, text, j)) {
        ;[start, boundary] = [tokens.ends[j], j]
        break
      }
      joints.unshift(j)
    } else if (isCut(tokens, text, j, end) && !isInName(tokens, text, j, link, floor, end)) {
      ;[start, boundary] = [tokens.ends[j], j]
      break
    }
  }
  start = trimHead(tokens, text, afterwards(text, perHundred(tokens, text, boundary, start, floor), end), end)
  const line = lastBreak(text, start, end)
  if (line >= start && end - line > 2) start = line + 1
  if (start <= floor + 2 && JOINERS.has(text[end - 1]) && boundary < 0) return null
  if (end - start <= 2 && JOINERS.has(text.slice(start, end))) return null
  if (boundary >= 0 && tokens.kinds[boundary] === TOKEN.quantity && JOINERS.has(text[end - 1])) return null
  end = withoutMeasure(text, start, end)
  while (end > start && text[end - 1] === '的') end--
  end = withoutCause(text, start, withoutShare(text, start, end))
  if (end - start > 2 && text.startsWith('时速', end - 2)) start = end - 2
  if (end - start > 2 && text[end - 3] === '减' && LESS.test(text.slice(end - 2, end))) start = end - 2
  return start < end ? { start, end: withoutRemark(text, start, end), boundary, joints } : null
}

/** `每百元资金提供的税金`: by how much of what it is measured opens the name; the start of 每, or `start`. */
function perHundred(tokens: Tokens, text: string, boundary: number, start: number, floor: number): number {
  if (boundary < 0 || text.charCodeAt(start) !== OF || tokens.ends[boundary] !== start) return start
  if (tokens.kinds[boundary] !== TOKEN.word || !(tokens.data[boundary] & DOES.act)) return start
  const verb = tokens.starts[boundary]
  for (let at = verb - 2; at >= Math.max(floor, verb - 10); at--) {
    if (text.charCodeAt(at) === EACH) return at
    if (text.charCodeAt(at) < 0x4e00 || text.charCodeAt(at) > 0x9fff) return start
  }
  return start
}
const OF = '的'.charCodeAt(0)
const EACH = '每'.charCodeAt(0)
/** 减时间60%、减材料40%: 减 takes them as its object. */
const LESS = /^(?:时间|时限|环节|材料|跑动|流程|次数)$/

const SHARE_OF = wordsOf('相当于')
const SHARED = /^(?:比例|比重|份额|占比|比率)$/

const SHALL = '将'.charCodeAt(0)

/** Whether the token ends the search to the left. */
function isCut(tokens: Tokens, text: string, j: number, end: number): boolean {
  const kind = tokens.kinds[j]
  if (kind === TOKEN.word) {
    const bits = tokens.data[j]
    // 研发支出相当于生产总值的比例: what a share is of belongs to its name.
    if (bits & DOES.reach && SHARE_OF.has(tokens.words[j]) && SHARED.test(text.slice(end - 2, end))) return false
    // 用两年时间将筹资标准由…: 将 marks its object.
    if (bits & DOES.adverb && text.charCodeAt(tokens.starts[j]) === SHALL && tokens.ends[j] - tokens.starts[j] === 1)
      return tokens.ends[j] < end
    if (bits & DOES.contrast && tokens.ends[j] - tokens.starts[j] === 1) return false
    // 产值超亿元企业27家: the bound is part of the name.
    if (
      bits & DOES.hedgeBefore &&
      opensWithMeasure(tokens, j, tokens.starts[j]) &&
      isSpecification(tokens, text, j + 1)
    )
      return false
    if (bits & (DOES.scope | DOES.adverb | DOES.abstract) && !(bits & DOES.act))
      return (bits & CUTS & ~DOES.target) !== 0 && !isInside(tokens, j, end)
    return (bits & CUTS) !== 0
  }
  if (kind === TOKEN.quantity) return !isSpecification(tokens, text, j)
  return true
}

/**
 * A verb behind a pause where 分别 deals out (`接待游客、实现旅游总花费分别增长`), or inside a name that ends in a noun of
 * measure (`产业链集聚企业数`).
 */
function isInName(tokens: Tokens, text: string, j: number, link: Edge, floor: number, end: number): boolean {
  if (tokens.kinds[j] !== TOKEN.word || !(tokens.data[j] & DOES.act)) return false
  // 粮食收购增长5%: right before what governs the number a verb is a noun.
  const room = tokens.starts[j] - (j > 0 ? tokens.ends[j - 1] : floor)
  if (tokens.ends[j] === end) return room >= 2
  if (link.each && j > 0 && tokens.kinds[j - 1] === TOKEN.pause && tokens.ends[j - 1] === tokens.starts[j]) return true
  const tail = text.slice(tokens.ends[j], end)
  return (
    room >= 4 &&
    tail.length <= 4 &&
    /[数率额量]$/.test(tail) &&
    !STRONG.test(text.slice(tokens.starts[j], tokens.ends[j]))
  )
}

/** Verbs that always take what follows as their object. */
const STRONG = /^(?:实现|带动|完成|发现|拉动|推动|引进|吸引|获得|取得|达成|支持|投入|开展|使|让)$/

/** Adverbs that are also nouns (平均, 总量) cut only at their clause's head. */
const isInside = (tokens: Tokens, j: number, end: number): boolean => tokens.ends[j] < end

/** `1000千伏输电线路1240公里`, `亿元以上项目`, `65岁以上老人`: a quantity that is part of the name of what is counted. */
export function isSpecification(tokens: Tokens, text: string, j: number): boolean {
  const quantity = tokens.quantities[tokens.data[j]]
  const { unit, unitClass } = quantity
  if (unit === '万' && POPULOUS.test(text.slice(quantity.end, quantity.end + 5))) return true
  if ((unitClass !== 'money' && unitClass !== 'amount' && unit !== '岁') || unit.endsWith('人次')) return false
  const next = j + 1
  if (unitClass === 'amount' && isWithin(text, quantity.end)) return true
  const adjoins = next < tokens.count && tokens.starts[next] === quantity.end
  // 从82.4岁提升至83.9岁 is measured, 65岁以上老人 is not.
  if (adjoins && unit === '岁' && tokens.kinds[next] === TOKEN.word && tokens.data[next] & MEASURES) return false
  const hedged = adjoins && (tokens.data[next] & DOES.hedgeAfter) !== 0
  if (!hedged && adjoins && unit !== '岁') return false
  const at = hedged ? tokens.ends[next] : quantity.end
  const behind = next + 1
  const named = behind >= tokens.count || tokens.starts[behind] !== at || tokens.kinds[behind] === TOKEN.word
  if (hedged) return named && isHan(text.charCodeAt(at)) && text[at] !== '的'
  if (unit === '岁') return isHan(text.charCodeAt(at))
  return SIZES.test(unit) || (unitClass === 'money' && OF_SUM.test(text.slice(at, at + 14)))
}

const MEASURES = DOES.up | DOES.down | DOES.reach

/** 20万以上人口县 */
const POPULOUS = /^以[上下]人口[县市]/

/** 50米内换乘比例 */
function isWithin(text: string, at: number): boolean {
  const inner = text.charCodeAt(at) === BY ? at + 1 : at
  return text.charCodeAt(inner) === INSIDE && isHan(text.charCodeAt(inner + 1))
}
const BY = '以'.charCodeAt(0)
const INSIDE = '内'.charCodeAt(0)

/** 引进10亿元项目5个, 扶持产值超亿元村集体经济联合体15个 */
const OF_SUM =
  /^(?:[\u4e00-\u9fff]{0,8}(?:项目|企业|产业|集群|联合体|合作社|园区|公司|平台|品牌|商圈|市场|基地|[村镇县园社店]))(?:[\d近超]|达到?\d)/

/** Units that say how large a thing is made rather than how much there is. */
const SIZES = /千伏|级|吨位|标箱/

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** A pause right after a number (and its hedge) parts two statements, not two names. */
function endsList(tokens: Tokens, text: string, j: number): boolean {
  let k = j - 1
  let at = tokens.starts[j]
  while (k >= 0 && tokens.ends[k] === at && tokens.kinds[k] === TOKEN.word && tokens.data[k] & DOES.hedgeAfter)
    at = tokens.starts[k--]
  if (k >= 0 && tokens.ends[k] === at && tokens.kinds[k] === TOKEN.quantity) return true
  for (
    let i = j - 1;
    i >= Math.max(0, j - WINDOW) && tokens.kinds[i] !== TOKEN.comma && tokens.kinds[i] !== TOKEN.stop;
    i--
  )
    if (tokens.kinds[i] === TOKEN.quantity && !isSpecification(tokens, text, i)) return true
  return false
}

function openOf(tokens: Tokens, close: number): number {
  for (let j = close - 1; j >= 0 && j > close - 40; j--) if (tokens.kinds[j] === TOKEN.open) return j
  return -1
}

const STOPS_AFTER =
  DOES.act |
  DOES.up |
  DOES.down |
  DOES.growthNoun |
  DOES.reach |
  DOES.hold |
  DOES.share |
  DOES.rank |
  DOES.fresh |
  DOES.edge |
  DOES.from |
  DOES.compare |
  DOES.hedgeBefore |
  DOES.target |
  DOES.expected |
  DOES.done |
  DOES.annual |
  DOES.yoy |
  DOES.adverb

/** A verb right after the number that opens its noun's modifier: `15个承接产业转移的平台`. */
const isModifier = (tokens: Tokens, j: number, at: number): boolean =>
  j < tokens.count &&
  tokens.starts[j] === at &&
  tokens.kinds[j] === TOKEN.word &&
  (tokens.data[j] & (DOES.act | DOES.actAtHead | DOES.done)) !== 0

/** The phrase that starts right after the number, or null. `lenient` lets it open with a verb. */
export function phraseAfter(
  tokens: Tokens,
  text: string,
  link: Link,
  ceiling: number,
  lenient: boolean,
): Phrase | null {
  let start = link.right
  if (text[start] === '的') start++
  let end = Math.min(ceiling, start + LONGEST)
  let boundary = -1
  const { unitClass } = link.quantity
  const counts = unitClass === 'count' || (unitClass === 'none' && link.quantity.unit !== '')
  let first = link.rightToken
  if (counts) start = pastQuality(text, start)
  while (first < tokens.count && tokens.starts[first] < start) first++
  if (counts && opensWithMeasure(tokens, first, start)) first += 2
  for (let at = start; lenient && isModifier(tokens, first, at); first++) at = tokens.ends[first]
  for (let j = first; j < tokens.count && tokens.starts[j] < end; j++) {
    const kind = tokens.kinds[j]
    const inside = tokens.starts[j] > start
    if (kind === TOKEN.open && inside) {
      const close = closeOf(tokens, j)
      if (close > 0) {
        j = close
        continue
      }
    }
    if (kind === TOKEN.word && !stopsAfter(tokens, text, j, start, lenient || counts)) continue
    if (kind === TOKEN.quantity && isSpecification(tokens, text, j) && tokens.ends[j] < end) continue
    if (kind === TOKEN.pause && inside && (runsToEtc(tokens, text, j, end) || leadsToJoint(tokens, text, j))) continue
    ;[end, boundary] = [tokens.starts[j], j]
    break
  }
  if (boundary >= 0 && tokens.kinds[boundary] === TOKEN.quantity && /[等和与及]/.test(text[end - 1]))
    end = beforeNextItem(text, start, end)
  while (end > start && TRAILS[text.charCodeAt(end - 1)] && !isSchool(text, end)) end--
  start = afterQualities(text, start, end)
  end = withoutRemark(text, start, end)
  if (unitClass === 'count') end = countedEnd(text, { start, end })
  return end > start ? { start, end, boundary, joints: [] } : null
}

/** `3个超千亿元产业集群`: a bound of money that opens the name of what is counted. */
function opensWithMeasure(tokens: Tokens, k: number, at: number): boolean {
  if (k + 1 >= tokens.count || tokens.starts[k] !== at || tokens.kinds[k + 1] !== TOKEN.quantity) return false
  if (tokens.kinds[k] !== TOKEN.word || !(tokens.data[k] & DOES.hedgeBefore)) return false
  const { unitClass } = tokens.quantities[tokens.data[k + 1]]
  const next = k + 2 < tokens.count ? tokens.starts[k + 2] : at + LONGEST
  return unitClass === 'money' && tokens.starts[k + 1] === tokens.ends[k] && next - tokens.ends[k + 1] >= 2
}

/** 高中, 初中: 中 belongs to the name. */
const isSchool = (text: string, end: number): boolean => text[end - 1] === '中' && '高初完职'.includes(text[end - 2])

/** What a name never ends in. */
const TRAILS = charTable('的“中 \n\t\r\u3000\u00a0')

/** `43所高校、职业院校和538所中小学`: both are counted by the first number. */
function leadsToJoint(tokens: Tokens, text: string, j: number): boolean {
  const next = j + 1
  if (next >= tokens.count || tokens.kinds[next] !== TOKEN.quantity) return false
  const gap = tokens.starts[next] - tokens.ends[j]
  return gap > 2 && gap <= 10 && JOINERS.has(text[tokens.starts[next] - 1])
}

/** Single 高, 低, 多 are nouns' heads far more often than verbs there. */
function stopsAfter(tokens: Tokens, text: string, j: number, start: number, lenient: boolean): boolean {
  const bits = tokens.data[j]
  const [from, to] = [tokens.starts[j], tokens.ends[j]]
  if (bits & DOES.actAtHead && from > start && (text[to] === '了' || takesObject(text, from, to))) return true
  if (bits & DOES.scope) return from > start + 1 && OWN_SCOPES.test(text.slice(from, to))
  // 1万名启航计划失业青年: between two nouns 计划 is one.
  if (from > start + 1 && text.charCodeAt(from) === PLAN && text.startsWith('计划', from) && isHan(text.charCodeAt(to)))
    return false
  // A verb right behind an amount with more to follow acts on it: 4亿元支持科技创新.
  if (bits & DOES.actAtHead && from === start && !lenient)
    return !/^.{0,3}(?:[，。；、]|$)/.test(text.slice(to, to + 5))
  if (!(bits & STOPS_AFTER)) return false
  // 118起成功避险案例: an adverb that opens the name belongs to it.
  if (from === start && (bits & STOPS_AFTER) === DOES.adverb && opensName(tokens, text, j)) return false
  if (bits & DOES.contrast && to - from === 1) return false
  return !(
    bits & (DOES.up | DOES.down) &&
    !(bits & DOES.reach) &&
    from > start &&
    /^[^较明快显超达为幅至到了，。；、0-9]/.test(text.slice(to, to + 1))
  )
}

const PLAN = '计'.charCodeAt(0)

/** Whether a noun goes on right behind the adverb at `j`, and no verb. */
function opensName(tokens: Tokens, text: string, j: number): boolean {
  const to = tokens.ends[j]
  const next = j + 1 < tokens.count && tokens.starts[j + 1] <= to + 1
  return !next && /^[\u4e00-\u9fff]{3}/.test(text.slice(to, to + 3))
}

/** Verbs that with five more characters behind them have an object (启动城镇居民医保试点) and are no compound (服务中心). */
const OBJECT_VERBS =
  /^(?:启动|设置|引入|改善|推广|引进|更新|优化|拓展|服务|支持|帮扶|投入|安排|组织|除险加固|资助|救助)$/

const takesObject = (text: string, from: number, to: number): boolean =>
  OBJECT_VERBS.test(text.slice(from, to)) && /^(?:[\u4e00-\u9fff]{4}|[“《])/.test(text.slice(to, to + 5))

const OWN_SCOPES = /^(?:全国|全省|全市|全球|世界)$/

/** `吸引力强、带动面广的消费场景` is 消费场景. */
function afterQualities(text: string, start: number, end: number): number {
  if (end - start < 5) return start
  if (text[start + 2] === '的' && LIVED_IN.test(text.slice(start, end))) return start + 3
  const of = text.slice(start, end).lastIndexOf('的')
  return of > 0 && end - start - of > 2 && text.slice(start, start + of).includes('、') ? start + of + 1 : start
}

/** `22轮强降水和“X”等15个台风`: what leads over to the next number is the next one's own. */
function beforeNextItem(text: string, start: number, end: number): number {
  let i = end - 1
  if (text[i] === '等') while (i > start && !/[和与及、]/.test(text[i])) i--
  return i > start || /[和与及]/.test(text[start]) ? i : end
}

function closeOf(tokens: Tokens, open: number): number {
  for (let j = open + 1; j < tokens.count && j < open + 20; j++) {
    if (tokens.kinds[j] === TOKEN.close) return j
    if (tokens.kinds[j] === TOKEN.quantity || tokens.kinds[j] === TOKEN.stop) return -1
  }
  return -1
}

/** `专题教育、家长课堂等活动`, `吸引力强、带动面广的场景`: the pause belongs to the name where 等 or 的 closes the list. */
function runsToEtc(tokens: Tokens, text: string, j: number, limit: number): boolean {
  let end = limit
  for (let k = j + 1; k < tokens.count; k++) {
    const kind = tokens.kinds[k]
    if (kind === TOKEN.quantity) return false
    if (kind === TOKEN.comma || kind === TOKEN.stop) {
      end = Math.min(end, tokens.starts[k])
      break
    }
  }
  return /[等的]/.test(text.slice(tokens.ends[j], end))
}

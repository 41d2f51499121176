import type { Span } from '../../values/span.ts'
import { lastBreak, withoutCause, withoutMeasure, withoutRemark, withoutShare } from './counted.ts'
import { afterwards, trimHead } from './heads.ts'
import type { Link } from './link.ts'
import { isSpecification, LONGEST, opensWithMeasure } from './measures.ts'
import { TOKEN, type Tokens, WINDOW } from './tokens.ts'
import { DOES, wordsOf } from './words.ts'

/** The words before and after a number that may name what is measured. */
export interface Phrase extends Span {
  /** Token at which it was cut off on the left, or -1. */
  readonly boundary: number
  /** Tokens inside that part a list (、 和), left to right. */
  readonly joints: readonly number[]
}

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
  // 生产总值平均增速: 平均 says how it grew.
  if (end - start > 4 && link.left > end - 1 && text.startsWith('平均', end - 2)) end -= 2
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

/** `农民收入按1995年价格计算达到24元`: the name stands before how it was computed. */
export function beforeComputed(
  tokens: Tokens,
  text: string,
  link: Edge,
  phrase: Phrase | null,
  floor: number,
): Phrase | null {
  if (!phrase || !text.startsWith('计算', phrase.end - 2)) return phrase
  const near = Math.max(floor + 2, phrase.end - LONGEST_MANNER)
  const by = near + text.slice(near, phrase.end).lastIndexOf('按')
  if (by < near || text.slice(by, phrase.end).includes('，')) return phrase
  let k = link.leftToken
  while (k >= 0 && tokens.ends[k] > by) k--
  return phraseBefore(tokens, text, { left: by, leftToken: k, each: link.each }, floor) ?? phrase
}
const LONGEST_MANNER = 14

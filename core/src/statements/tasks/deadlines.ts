import { buildTrie } from '../../lexicon/trie.ts'
import type { Span } from '../../values/span.ts'
import { classify, classOf, isAt, isDigit, LIMITS, NUMERALS, PERIODS } from './characters.ts'
import { LIMITS as LIMIT_WORDS, pairAt, pairUp } from './pairs.ts'
import { digitsIn } from './spaced-digits.ts'
import { promiseTrie } from './vocabulary.ts'

const HAN_DIGITS = '一二两三四五六七八九十'
const UNITS = ['年底前', '年底', '年内', '年前', '年末', '年初', '年', '月底前', '月底', '月前', '月份', '月']
const WORDS = [
  '今年',
  '今年底前',
  '今年底',
  '今年年底前',
  '今年内',
  '明年',
  '全年',
  '年内',
  '年底前',
  '年底',
  '年末',
  '上半年',
  '下半年',
  '本年度',
  '当年',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
  '主汛期前',
  '汛期前',
  '汛前',
  '春节前',
  '国庆前',
  '国庆节前',
  '五一前',
  '“五一”前',
  '十一前',
  '“十一”前',
  '元旦前',
  '入冬前',
  '入汛前',
  '供暖期前',
  '供暖季前',
  '采暖期前',
  '采暖季前',
  '秋季开学前',
  '“十五五”末',
  '“十四五”末',
  '本世纪中叶',
]
const words = buildTrie(WORDS.map((word, i) => [word, i] as const))
pairUp(LIMIT_WORDS, WORDS)
classify(LIMITS, [...WORDS, ...'从到至于在', ...HAN_DIGITS, ...'0123456789'])
const FROM = 0x4ece
const TWO = 0x4e24

/** Length of the time limit (完成时限) that starts at `at`: `年底前`, `2027年前`, `两年内`; 0 where there is none. */
export function deadlineAt(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  if (!(classOf(code) & LIMITS)) return 0
  if (code === FROM) {
    if (text.charCodeAt(at + 1) === FROM) return 0
    const begun = deadlineAt(text, at + 1, end)
    const after = at + 1 + begun
    if (begun && text[after] === '起') return begun + 2
    return begun && text.startsWith('开始', after) ? begun + 3 : 0
  }
  const lead = isAt(text, at, '到') || isAt(text, at, '至') || isAt(text, at, '于') || isAt(text, at, '在') ? 1 : 0
  const inner = at + lead
  const longest =
    pairAt(text, inner) & LIMIT_WORDS && words.longestAt(text, inner) >= 0 && inner + words.matched <= end
      ? words.matched
      : 0
  const counted = countedAt(text, inner, end)
  const month = longest === 2 ? countedAt(text, inner + longest, end) : 0
  const length = Math.max(longest + month, counted)
  return length ? lead + length : 0
}

const isHanDigit = (code: number): boolean => (classOf(code) & NUMERALS) !== 0 || code === TWO

/** `2027年底前`, `6月底前`, `三年内`. A bare small number of years or months is a duration, not a limit. */
function countedAt(text: string, at: number, end: number): number {
  if (at >= end || !isHanDigit(text.charCodeAt(at))) return 0
  let i = at
  while (i < end && isDigit(text.charCodeAt(i))) i++
  const digits = digitsIn(text, at, i)
  if (!digits) while (i < end && i - at < 3 && isHanDigit(text.charCodeAt(i))) i++
  if (i >= end || !(classOf(text.charCodeAt(i)) & PERIODS)) return 0
  for (const unit of UNITS) {
    if (!text.startsWith(unit, i) || i + unit.length > end) continue
    const open = unit === '年' || unit === '月' || unit === '月份'
    if (open && digits !== 4 && !(unit !== '年' && digits)) return 0
    return i - at + unit.length + (unit === '月' ? dayAt(text, i + 1, end) : 0)
  }
  return 0
}

/** Length of `1日` at `at`, behind a month. */
function dayAt(text: string, at: number, end: number): number {
  let i = at
  while (i < end && i < at + 2 && isDigit(text.charCodeAt(i))) i++
  return i > at && isAt(text, i, '日') ? i + 1 - at : 0
}

/** The first time limit inside `[start, end)`, or null. */
export function findDeadline(text: string, start: number, end: number): Span | null {
  for (let at = start; at < end; at++) {
    if (!(classOf(text.charCodeAt(at)) & LIMITS)) continue
    if (at > start && isDigit(text.charCodeAt(at - 1))) continue
    const length = deadlineAt(text, at, end)
    if (length && (at === start || !isBareYear(text, at, length) || limits(text, at + length, end)))
      return { start: at, end: at + length }
  }
  return null
}

const isBareYear = (text: string, at: number, length: number): boolean => length === 5 && isAt(text, at + 4, '年')

/** A year inside a name (2026年龙舟赛) is no limit; one before a verb or at the end (2027年建成) is. */
const limits = (text: string, after: number, end: number): boolean =>
  after === end || promiseTrie.longestAt(text, after) >= 0

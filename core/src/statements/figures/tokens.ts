import { isDigit, startsNumber } from './numbers.ts'
import { type Quantity, readNumeral, type YearToken } from './quantities.ts'
import { DOES, doesOf, WORDS } from './words.ts'

/** Kinds of token in a sentence; what lies between two tokens is plain text. */
export const TOKEN = {
  word: 1,
  quantity: 2,
  year: 3,
  comma: 4,
  /** 、 */
  pause: 5,
  /** ；：。！？— and the like: nothing is carried over it but the subject. */
  stop: 6,
  open: 7,
  close: 8,
} as const

/** A verb with one of these behind it is a noun: 覆盖率, 完成额, 新增量. */
const NOUN_TAILS = new Set([...'率额量数度值费者员性力品业'].map(char => char.charCodeAt(0)))
/** 数 is a tail, but not in 减少数千人. */
const COUNT_TAIL = '数'.charCodeAt(0)
const TAILS_OF_ALL = new Set('时间 面积 人数 能力 标准 成本 水平 规模 比例 环节 速度 贡献'.split(' '))
const TAILS_OF_CHANGE = new Set('工程 行动 计划 项目 任务 体系 机制 中心 空间 目标'.split(' '))
const NOUN_PAIRS = new Set([...TAILS_OF_ALL, ...TAILS_OF_CHANGE].map(pair => pair.charCodeAt(0)))
const MAKES_NOUNS = DOES.act | DOES.actAtHead | DOES.up | DOES.down | DOES.fresh

/** What one sentence holds, in order; the arrays are reused from sentence to sentence. */
export interface Tokens {
  count: number
  kinds: Uint8Array
  starts: Int32Array
  ends: Int32Array
  /** Bits of `DOES` for a word; index into `quantities` or `years`; otherwise 0. */
  data: Int32Array
  /** Index into `WORDS` for a word. */
  words: Int32Array
  readonly quantities: Quantity[]
  readonly years: YearToken[]
}

const PUNCTUATION = new Uint8Array(65536)
for (const char of '，,') PUNCTUATION[char.charCodeAt(0)] = TOKEN.comma
for (const char of '、') PUNCTUATION[char.charCodeAt(0)] = TOKEN.pause
for (const char of '；：。！？;!?…—*') PUNCTUATION[char.charCodeAt(0)] = TOKEN.stop
for (const char of '（(') PUNCTUATION[char.charCodeAt(0)] = TOKEN.open
for (const char of '）)') PUNCTUATION[char.charCodeAt(0)] = TOKEN.close

/** Classes that a scanner asks of each code unit, in one table: 1 may start a word, 2 a number, 4 punctuation. */
const FIRST = new Uint8Array(65536)
for (let code = 0; code < 65536; code++) {
  FIRST[code] = (WORDS.mayStart(code) ? 1 : 0) | (startsNumber(code) ? 2 : 0) | (PUNCTUATION[code] ? 4 : 0)
}

/** Tokens with room for a usual sentence; they grow as needed. */
export function createTokens(): Tokens {
  return {
    count: 0,
    kinds: new Uint8Array(256),
    starts: new Int32Array(256),
    ends: new Int32Array(256),
    data: new Int32Array(256),
    words: new Int32Array(256),
    quantities: [],
    years: [],
  }
}

function grow(tokens: Tokens): void {
  const size = tokens.kinds.length * 2
  const copy = (from: Int32Array): Int32Array => {
    const to = new Int32Array(size)
    to.set(from)
    return to
  }
  const kinds = new Uint8Array(size)
  kinds.set(tokens.kinds)
  tokens.kinds = kinds
  tokens.starts = copy(tokens.starts)
  tokens.ends = copy(tokens.ends)
  tokens.data = copy(tokens.data)
  tokens.words = copy(tokens.words)
}

function push(tokens: Tokens, kind: number, start: number, end: number, data: number, word: number): void {
  if (tokens.count === tokens.kinds.length) grow(tokens)
  const i = tokens.count++
  tokens.kinds[i] = kind
  tokens.starts[i] = start
  tokens.ends[i] = end
  tokens.data[i] = data
  tokens.words[i] = word
}

/** Fills `tokens` from `text[start, end)` in one pass. */
export function tokenize(tokens: Tokens, text: string, start: number, end: number): void {
  tokens.count = 0
  tokens.quantities.length = 0
  tokens.years.length = 0
  let i = start
  while (i < end) {
    const code = text.charCodeAt(i)
    const first = FIRST[code]
    if (first === 0) {
      i++
      continue
    }
    if (first & 4) {
      push(tokens, PUNCTUATION[code], i, i + 1, 0, 0)
      i++
      continue
    }
    if (first & 1) {
      const word = WORDS.longestAt(text, i)
      // 一半, 百分之… and the like read as numbers even where a shorter word starts with the same character.
      if (word >= 0 && !((first & 2) !== 0 && isDigit(code))) {
        i = pushWord(tokens, text, i, i + WORDS.matched, word)
        continue
      }
    }
    i = first & 2 ? pushNumeral(tokens, text, i, end) : i + 1
  }
}

function pushWord(tokens: Tokens, text: string, start: number, end: number, word: number): number {
  const bits = doesOf(word)
  if (bits & MAKES_NOUNS && isNoun(text, end, bits)) return end
  if (bits & DOES.rankWord) {
    tokens.quantities.push(rankWord(start, end))
    push(tokens, TOKEN.quantity, start, end, tokens.quantities.length - 1, 0)
  } else if (bits & DOES.guard) {
    // Guards are plain text for the grammar: nothing to remember.
  } else push(tokens, TOKEN.word, start, end, bits, word)
  return end
}

/** 首位, 榜首. */
const rankWord = (start: number, end: number): Quantity => ({
  start,
  end,
  low: '1',
  high: null,
  unit: '位',
  unitClass: 'rank',
  form: 'digits',
  more: false,
  bare: false,
  top: false,
})

/** Whether a noun's tail stands behind the verb that ends at `end`: 覆盖率, 办理时间, 提升工程. */
function isNoun(text: string, end: number, bits: number): boolean {
  const tail = text.charCodeAt(end)
  if (NOUN_TAILS.has(tail)) return tail !== COUNT_TAIL || !startsNumber(text.charCodeAt(end + 1))
  const pair = NOUN_PAIRS.has(tail) ? text.slice(end, end + 2) : ''
  return pair !== '' && (TAILS_OF_ALL.has(pair) || ((bits & (DOES.up | DOES.down)) !== 0 && TAILS_OF_CHANGE.has(pair)))
}

function pushNumeral(tokens: Tokens, text: string, at: number, end: number): number {
  const numeral = readNumeral(text, at, end)
  if (numeral.kind === 'nothing') return Math.max(numeral.end, at + 1)
  if (numeral.kind === 'year') {
    const { year } = numeral
    tokens.years.push(year)
    push(tokens, TOKEN.year, year.start, year.end, tokens.years.length - 1, 0)
    return year.end
  }
  const { quantity } = numeral
  tokens.quantities.push(quantity)
  push(tokens, TOKEN.quantity, quantity.start, quantity.end, tokens.quantities.length - 1, 0)
  return quantity.end
}

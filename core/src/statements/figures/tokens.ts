import { planYears } from '../../text/years.ts'
import { charTable } from './characters.ts'
import { isDigit, isHanDigit, startsNumber } from './numerals.ts'
import { endsPhrase, type Numeral, type Quantity, readNumeral, type YearToken } from './quantities.ts'
import { DOES, doesOf, type UnitClass, WORDS, wordList, wordsThat } from './words.ts'

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
const NOUN_TAILS = charTable('率额量数度值费者员性力品业区式')
/** 比 compares where a time, a place or another number follows; in 收入比 it is a noun. */
const COMPARABLE = charTable('上去年全同前“"本省国世周平其城农东中西计预这过原该历规制改建开创一二三四五六七八九十')
/** Right behind these 比 compares with whatever follows: `，比普通品种增产`. */
const OPENS_CLAUSE = charTable('，；。')
/** Words that start like a tail and are none: 完成数字化改造, 提升品质. */
const OWN_WORDS = new Set(
  '数字 数据 数智 数控 率先 量子 量化 量产 品牌 品质 品种 业务 业态 区域 区县 力争 力度 员工 性能 度假 度过 值守 额度'.split(
    ' ',
  ),
)
const FEE = '费'.charCodeAt(0)
/** 数 is a tail, but not in 减少数千人. */
const COUNT_TAIL = '数'.charCodeAt(0)
const TAILS_OF_ALL = new Set('时间 面积 人数 能力 标准 成本 水平 规模 比例 环节 速度 贡献'.split(' '))
const OF_SCALE = new Set(['工业', '以上', '企业', '养殖', '经营', '服务'])
const TAILS_OF_CHANGE = new Set('工程 行动 计划 项目 任务 体系 机制 中心 空间 目标'.split(' '))
const NOUN_PAIRS = charTable([...TAILS_OF_ALL, ...TAILS_OF_CHANGE].map(pair => pair[0]).join(''))
const MAKES_NOUNS = DOES.act | DOES.actAtHead | DOES.up | DOES.down | DOES.fresh

/** How many tokens back a sentence is searched: a usual sentence is shorter, and no text may cost more than its length. */
export const WINDOW = 240

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
  /** The numeral that told that the sentence holds a quantity, and where it stands, so that it is read once. */
  told: Numeral | null
  toldAt: number
}

const PUNCTUATION = new Uint8Array(65536)
for (const char of '，,') PUNCTUATION[char.charCodeAt(0)] = TOKEN.comma
for (const char of '、') PUNCTUATION[char.charCodeAt(0)] = TOKEN.pause
for (const char of '；：。！？;!?…—*') PUNCTUATION[char.charCodeAt(0)] = TOKEN.stop
for (const char of '（(') PUNCTUATION[char.charCodeAt(0)] = TOKEN.open
for (const char of '）)') PUNCTUATION[char.charCodeAt(0)] = TOKEN.close

/**
 * Classes that a scanner asks of each code unit, in one table, which then stays in cache from one scan to the next: 1 may
 * start a word, 2 a number, 4 punctuation, 8 is a word, 16 the head of a rank or multiple without a number (首位, 翻番).
 */
const FIRST = new Uint8Array(65536)
for (let code = 0; code < 65536; code++) {
  FIRST[code] =
    (WORDS.mayStart(code) ? 1 : 0) | (startsNumber(code) ? 2 : 0) | (PUNCTUATION[code] || code === 0x201c ? 4 : 0)
}
for (const word of wordsThat(DOES.rankWord)) FIRST[word.charCodeAt(0)] |= 16

/** Which pairs of characters may open a word; pairs share slots, so one may be told for nothing, and none is missed. */
const PAIRS = new Uint8Array(65536)
const slotOf = (first: number, second: number): number => ((first << 5) ^ second) & 0xffff
for (const word of wordList) {
  if (word.length > 1) PAIRS[slotOf(word.charCodeAt(0), word.charCodeAt(1))] = 1
  else FIRST[word.charCodeAt(0)] |= 8
}

/** Whether a word may start at `at`, where the character `code` of these classes stands. */
const mayOpenWord = (text: string, at: number, code: number, first: number): boolean =>
  (first & 1) !== 0 &&
  ((first & 8) !== 0 || (at + 1 < text.length && PAIRS[slotOf(code, text.charCodeAt(at + 1))] === 1))

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
    told: null,
    toldAt: -1,
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

const QUOTE = '“'.charCodeAt(0)
/** A quotation up to this long is a name, and what stands in it is no part of the clause. */
const LONGEST_NAME = 14

/** End of the name in quotes that opens at `at`, or 0 where it is a longer quotation. */
function quoteEnd(text: string, at: number, end: number): number {
  const stop = Math.min(end, at + LONGEST_NAME + 2)
  for (let i = at + 1; i < stop && text[i] !== '\n'; i++) if (text[i] === '”') return i + 1
  return 0
}

/** A plan named this far into a sentence, in characters, opens it (`回顾“十四五”时期`); behind that it is the time of a clause. */
const OPENING = 4
const OF_PLAN = charTable('期时')

/** `“五五”期间`: the years of a plan as one time; gives where to go on from. */
function pushPlan(tokens: Tokens, text: string, at: number, close: number): number {
  if (text.charCodeAt(close - 2) !== FIVE || !OF_PLAN[text.charCodeAt(close)]) return close
  const plan = planYears(text.slice(at, close + 2))
  if (!plan) return close
  return pushTime(tokens, at, close + 2, plan.from, plan.to)
}

/** Adds a time that is named without a year; gives where it ends. */
function pushTime(tokens: Tokens, start: number, end: number, from: number, to: number): number {
  tokens.years.push({ start, end, from, to })
  push(tokens, TOKEN.year, start, end, tokens.years.length - 1, 0)
  return end
}
/** The reports that speak of it were given before 2000. */
const END_OF_CENTURY = '本世纪末'
const CENTURY = END_OF_CENTURY.charCodeAt(0)
const FIVE = '五'.charCodeAt(0)

/** After a Han digit that stands alone these make a count or a fraction of it: elsewhere it is a way of speaking. */
const COUNTED = charTable('家户所座亩辆艘架台套株颗头只斤担尺升度个种项吨元公平分位多余几点半倍番成年')

/** 一 of 一批, 三 of 三农: most Han digits count nothing, and are passed over at a glance. */
function isIdle(text: string, at: number): boolean {
  if (!isHanDigit(text.charCodeAt(at))) return false
  const next = text.charCodeAt(at + 1)
  if (COUNTED[next] || startsNumber(next)) return false
  const before = text.charCodeAt(at - 1)
  return before !== ORDINAL && before !== TOP
}

const ORDINAL = 0x7b2c
const TOP = 0x524d

/** Whether a stretch holds a quantity: most sentences of a report do not, and need no closer look. */
export function holdsQuantity(tokens: Tokens, text: string, start: number, end: number): boolean {
  tokens.toldAt = -1
  let i = start
  while (i < end) {
    const telling = FIRST[text.charCodeAt(i)] & (2 | 16)
    if (telling === 0 || (telling === 2 && isIdle(text, i))) i++
    else if (telling === 2) {
      const numeral = readNumeral(text, i, end)
      if (numeral.kind === 'quantity') {
        tokens.told = numeral
        tokens.toldAt = i
        return true
      }
      i = Math.max(i + 1, numeral.kind === 'year' ? numeral.year.end : numeral.end)
    } else {
      const word = WORDS.longestAt(text, i)
      if (word >= 0 && doesOf(word) & DOES.rankWord) return true
      i++
    }
  }
  return false
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
    if (code === QUOTE) {
      const close = quoteEnd(text, i, end)
      if (close > 0) {
        i = i > start + OPENING ? pushPlan(tokens, text, i, close) : close
        continue
      }
    }
    if (code === CENTURY && text.startsWith(END_OF_CENTURY, i)) {
      i = pushTime(tokens, i, i + END_OF_CENTURY.length, 2000, 2000)
      continue
    }
    if (first & 4) {
      if (PUNCTUATION[code]) push(tokens, PUNCTUATION[code], i, i + 1, 0, 0)
      i++
      continue
    }
    if (mayOpenWord(text, i, code, first)) {
      const word = WORDS.longestAt(text, i)
      // 一半, 百分之… and the like read as numbers even where a shorter word starts with the same character.
      if (
        word >= 0 &&
        !((first & 2) !== 0 && (isDigit(code) || isDecimal(text, i, WORDS.matched) || isPart(text, i + WORDS.matched)))
      ) {
        i = pushWord(tokens, text, i, i + WORDS.matched, word)
        continue
      }
    }
    i = first & 2 ? pushNumeral(tokens, text, i, end) : i + 1
  }
  if (tokens.quantities.length > 1) shareUnits(tokens, text)
}

/** 一点 of 一点二倍: the point of a number. */
const isDecimal = (text: string, at: number, length: number): boolean =>
  length === 2 && text[at + 1] === '点' && isHanDigit(text.charCodeAt(at + 2))

/** 十分 of 十分之一 is no 十分 (very). */
const isPart = (text: string, end: number): boolean => text.startsWith('分之', end - 1)

function pushWord(tokens: Tokens, text: string, start: number, stop: number, word: number): number {
  // 五年中央财政: the last character opens 中央.
  const end = text.charCodeAt(stop) === CENTRE_END && text.charCodeAt(stop - 1) === CENTRE ? stop - 1 : stop
  const all = doesOf(word)
  // 改善空气质量, but 指数改善5%: an act that makes less of something only right before a number.
  const bits = (all & ACT_OR_FALL) === ACT_OR_FALL && !beforeNumber(text, end) ? all & ~DOES.down : all
  if (bits & DOES.compare && !compares(text, end)) return end
  if (end - start === 1 && bits & LONE && !beforeNumber(text, end)) return end
  if (bits & MAKES_NOUNS && isNoun(text, end, bits)) return end
  if (bits & DOES.rankWord && endsPhrase(text, end)) {
    tokens.quantities.push(text.charCodeAt(start) === TURN ? turnWord(start, end) : rankWord(start, end))
    push(tokens, TOKEN.quantity, start, end, tokens.quantities.length - 1, 0)
  } else if (bits & DOES.guard || bits === DOES.abstract) {
    // Guards are plain text for the grammar: nothing to remember.
  } else push(tokens, TOKEN.word, start, end, bits, word)
  return end
}

const [CENTRE, CENTRE_END] = [...'中央'].map(char => char.charCodeAt(0))
const ACT_OR_FALL = DOES.actAtHead | DOES.down

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
  bare: true,
  top: false,
})

const TURN = '翻'.charCodeAt(0)

/** 翻番 without a numeral is once. */
const turnWord = (start: number, end: number): Quantity => ({
  ...rankWord(start, end),
  unit: '番',
  unitClass: 'multiple',
  bare: false,
})

/** Longest year in characters, set with a space between its digits. */
const YEAR_SPACED = 8

const AFTER_LONE = charTable('翻到至为了近超约达幅')

/** 比 compares with a time, a place or a thing; in `占比60%` and 收入比 it is part of a noun. */
function compares(text: string, end: number): boolean {
  if (isDigit(text.charCodeAt(end))) {
    let i = end + 1
    while (i < end + YEAR_SPACED && (isDigit(text.charCodeAt(i)) || text[i] === ' ')) i++
    return text[i] === '年'
  }
  return COMPARABLE[text.charCodeAt(end)] === 1 || OPENS_CLAUSE[text.charCodeAt(end - 2)] === 1
}

/** 超, 近, 约 and their like hedge a number right behind them; elsewhere they are part of a word (过夜, 就近). */
function beforeNumber(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  return startsNumber(code) || code === 0x20 || code === 0x7b2c || code === 0x6bcf || AFTER_LONE[code] === 1
}

/** Words of one character that count right before a number alone. */
const LONE = DOES.hedgeBefore | DOES.up | DOES.down

/** Whether a noun's tail stands behind the verb that ends at `end`: 覆盖率, 办理时间, 提升工程. */
function isNoun(text: string, end: number, bits: number): boolean {
  const tail = text.charCodeAt(end)
  // 降低费用: the tail opens a word of its own.
  if (tail === FEE && text[end + 1] === '用' && bits & (DOES.up | DOES.down)) return false
  if (NOUN_TAILS[tail] && !OWN_WORDS.has(text.slice(end, end + 2)))
    return tail !== COUNT_TAIL || !startsNumber(text.charCodeAt(end + 1))
  const pair = NOUN_PAIRS[tail] ? text.slice(end, end + 2) : ''
  // 完成规模工业增加值: 规模 opens a word of its own.
  if (pair === '规模' && OF_SCALE.has(text.slice(end + 2, end + 4))) return false
  return pair !== '' && (TAILS_OF_ALL.has(pair) || ((bits & (DOES.up | DOES.down)) !== 0 && TAILS_OF_CHANGE.has(pair)))
}

function pushNumeral(tokens: Tokens, text: string, at: number, end: number): number {
  const numeral = tokens.told && at === tokens.toldAt ? tokens.told : readNumeral(text, at, end)
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

/** The class of the amount, with a scale of its own, that stands right behind the pause at `k + 1`; null for others. */
function sharedClass(tokens: Tokens, k: number): UnitClass | null {
  if (k + 2 >= tokens.count || tokens.kinds[k + 1] !== TOKEN.pause || tokens.kinds[k + 2] !== TOKEN.quantity)
    return null
  if (tokens.starts[k + 1] !== tokens.ends[k] || tokens.starts[k + 2] !== tokens.ends[k + 1]) return null
  const { unit, unitClass } = tokens.quantities[tokens.data[k + 2]]
  if (unitClass === 'money') return unitClass
  return (unitClass === 'amount' || unitClass === 'count') && /^[万亿]/.test(unit) ? unitClass : null
}

/** Whether 和 or 、 and a number of percentage points stand right behind the one at `k`. */
function sharesPoint(tokens: Tokens, k: number): boolean {
  const next = k + 1 < tokens.count && tokens.kinds[k + 1] === TOKEN.pause ? k + 2 : k + 1
  if (next >= tokens.count || tokens.kinds[next] !== TOKEN.quantity || tokens.starts[next] - tokens.ends[k] !== 1)
    return false
  return tokens.quantities[tokens.data[next]].unitClass === 'point'
}

/** `提高15、22个百分点`: a number without a unit has that of the next one in its list. */
function shareUnits(tokens: Tokens, text: string): void {
  for (let k = tokens.count - 1; k >= 0; k--) {
    if (tokens.kinds[k] !== TOKEN.quantity) continue
    const quantity = tokens.quantities[tokens.data[k]]
    // 回落12个和15个百分点: points are counted by 个 before the last of them.
    if (quantity.unit === '个' && sharesPoint(tokens, k)) {
      tokens.quantities[tokens.data[k]] = { ...quantity, unitClass: 'point' }
      continue
    }
    // 1.2万亿、8000亿元, 10万、3万平方公里: a scale alone before an amount is one too.
    const shared = quantity.unitClass === 'none' && /[万亿]$/.test(quantity.unit) ? sharedClass(tokens, k) : null
    if (shared) {
      tokens.quantities[tokens.data[k]] = { ...quantity, unitClass: shared }
      continue
    }
    if (quantity.unitClass !== 'none' || quantity.unit || quantity.form !== 'digits') continue
    const paused = k + 1 < tokens.count && tokens.kinds[k + 1] === TOKEN.pause
    const behind = paused ? k + 2 : k + 1
    if (behind >= tokens.count || tokens.kinds[behind] !== TOKEN.quantity) continue
    if (tokens.starts[behind] - tokens.ends[k] !== 1 || (!paused && text[tokens.ends[k]] !== '和')) continue
    const next = tokens.quantities[tokens.data[behind]]
    if (next.unitClass !== 'point' && next.unitClass !== 'percent' && next.unitClass !== 'money') continue
    tokens.quantities[tokens.data[k]] = { ...quantity, unit: next.unit, unitClass: next.unitClass }
  }
}

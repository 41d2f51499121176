import type { Span } from '../../values/span.ts'
import { classOf, EDGES, isDigit, MARKS, OPENS } from './characters.ts'

/** A clause (分句): a stretch of a sentence up to its mark, without the mark, blanks, bold signs and list dashes. */
export interface Clause extends Span {
  /** The mark that closes it, folded to its Chinese form; empty where the sentence just ends. */
  readonly mark: string
  /** The classes of its characters outside quotations, as bits: what no character is of needs no search. */
  readonly seen: number
}

/** A quotation or bracket longer than this is taken for one that was never closed. */
const LONGEST_QUOTATION = 80
const CLOSERS = new Map([
  [0x201c, '”'],
  [0x2018, '’'],
  [0xff08, '）'],
  [0x28, ')'],
  [0x300a, '》'],
  [0x300c, '」'],
])
/** Just past the quotation or bracket that opens at `at`; `at` itself where none opens there or none closes it. */
export function pastQuotation(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  if (!(classOf(code) & OPENS)) return at
  const closer = CLOSERS.get(code) ?? ''
  const stop = Math.min(end, at + LONGEST_QUOTATION)
  const closing = closer.charCodeAt(0)
  for (let i = at + 1; i < stop; i++) if (text.charCodeAt(i) === closing) return i + 1
  return at
}

/** The clauses of the sentence at `[start, end)`. `、` joins; marks inside quotations and numbers do not cut. */
export function splitClauses(text: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = []
  let from = start
  let at = start
  let seen = 0
  while (at < end) {
    const code = text.charCodeAt(at)
    const cls = classOf(code)
    seen |= cls
    if (cls & OPENS) at = Math.max(at + 1, pastQuotation(text, at, end))
    else if (cls & MARKS && !(code < 0x40 && isDigit(text.charCodeAt(at + 1))) && !isInNumber(text, at)) {
      pushClause(clauses, text, from, at, markOf(code), seen)
      from = ++at
      seen = 0
    } else at++
  }
  pushClause(clauses, text, from, end, '', seen)
  return clauses
}

const [COMMA, SEMICOLON, COLON] = [...'，；：'].map(mark => mark.charCodeAt(0))

/** The Chinese form of a mark; ！ and ？ close as 。 does. */
function markOf(code: number): string {
  if (code === COMMA || code === 0x2c) return '，'
  if (code === SEMICOLON || code === 0x3b) return '；'
  return code === COLON || code === 0x3a ? '：' : '。'
}

/** `１，２８０万`: the comma stands between digits, three of them behind it. */
const isInNumber = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0xff0c &&
  isDigit(text.charCodeAt(at - 1)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  isDigit(text.charCodeAt(at + 3)) &&
  !isDigit(text.charCodeAt(at + 4))

const SPACE = 0x20
const DOT = 0x2e

/** Past the number of an item in a list that runs on in one line: `；4. 建设…`; blanks behind it go with it. */
function pastListMark(text: string, from: number, end: number): number {
  let at = from
  while (at < end && at < from + 2 && isDigit(text.charCodeAt(at))) at++
  if (at > from && text.charCodeAt(at) === DOT && !isDigit(text.charCodeAt(at + 1))) at++
  else at = from
  while (at < end && text.charCodeAt(at) === SPACE) at++
  return at
}

const [OPENING, CLOSING] = [...'（）'].map(bracket => bracket.charCodeAt(0))

/** Before `（牵头单位：民政局）`, `（市民政局负责）`: whose task it is stands beside it. */
function beforeRemark(text: string, start: number, end: number): number {
  let open = end - 2
  const first = Math.max(start, end - LONGEST_QUOTATION)
  while (open > first && text.charCodeAt(open) !== OPENING) open--
  return open > start && DUTY.test(text.slice(open + 1, end - 1)) ? open : end
}
const DUTY = /^(?:牵头|责任|配合|承办|主办)(?:单位|部门)?[：:]|(?:牵头|负责)$/

function pushClause(clauses: Clause[], text: string, from: number, to: number, mark: string, seen: number): void {
  let start = from
  let end = to
  while (start < end && classOf(text.charCodeAt(start)) & EDGES) start++
  start = pastListMark(text, start, end)
  while (end > start && classOf(text.charCodeAt(end - 1)) & EDGES) end--
  if (text.charCodeAt(end - 1) === CLOSING) end = beforeRemark(text, start, end)
  if (end > start) clauses.push({ start, end, mark, seen })
}

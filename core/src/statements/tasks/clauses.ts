import type { Span } from '../../values/span.ts'

/** A clause (分句): a stretch of a sentence up to its mark, without the mark, blanks, bold signs and list dashes. */
export interface Clause extends Span {
  /** The mark that closes it, folded to its Chinese form; empty where the sentence just ends. */
  readonly mark: string
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
const MARKS = new Map([
  [0xff0c, '，'],
  [0x2c, '，'],
  [0xff1b, '；'],
  [0x3b, '；'],
  [0xff1a, '：'],
  [0x3a, '：'],
  [0x3002, '。'],
  [0xff01, '。'],
  [0xff1f, '。'],
  [0x21, '。'],
  [0x3f, '。'],
])

/** Just past the quotation or bracket that opens at `at`; `at` itself where none opens there or none closes it. */
export function pastQuotation(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  if (code < 0x2018 && code !== 0x28) return at
  const closer = CLOSERS.get(code)
  if (closer === undefined) return at
  const stop = Math.min(end, at + LONGEST_QUOTATION)
  const closing = closer.charCodeAt(0)
  for (let i = at + 1; i < stop; i++) if (text.charCodeAt(i) === closing) return i + 1
  return at
}

/** The clauses of the sentence at `[start, end)`. `、` joins; marks inside quotations and numbers do not cut. */
export function splitClauses(text: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = []
  let from = start
  const push = (to: number, mark: string): void => {
    let a = from
    let b = to
    while (a < b && isEdge(text.charCodeAt(a))) a++
    while (b > a && isEdge(text.charCodeAt(b - 1))) b--
    if (b > a) clauses.push({ start: a, end: b, mark })
  }
  let at = start
  while (at < end) {
    const past = pastQuotation(text, at, end)
    if (past > at) {
      at = past
      continue
    }
    const code = text.charCodeAt(at)
    const mark = code >= 0x3002 || code < 0x40 ? MARKS.get(code) : undefined
    if (mark !== undefined && !(code < 0x40 && isDigit(text.charCodeAt(at + 1)))) {
      push(at, mark)
      from = at + 1
    }
    at++
  }
  push(end, '')
  return clauses
}

/** ASCII digit; the text is folded. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Blanks, line breaks, `*`, dashes, bullets. */
const isEdge = (code: number): boolean =>
  code <= 0x20 ||
  code === 0x2a ||
  code === 0x2014 ||
  code === 0x2015 ||
  code === 0x3000 ||
  code === 0x25cf ||
  code === 0x25a0 ||
  code === 0x25c6

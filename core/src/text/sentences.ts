import type { Span } from '../values/span.ts'
import type { Heading } from './headings.ts'

const codes = (marks: string): Set<number> => new Set([...marks].map(mark => mark.charCodeAt(0)))
const CLOSING = codes('。！？!?；：:…】')
const AFTER_CLOSE = codes('”’）)』」"*')
const [STOP, EXCLAMATION, QUESTION] = [...'。！？'].map(mark => mark.charCodeAt(0))
const STARTS_ANEW = /(?:——|各位代表|[一二三四五六七八九十]是|●|■|◆|·)/y

/**
 * Sentences, each from its first character to its closing mark. A line that ends in mid-sentence is joined with the
 * next one, unless that one is a heading or starts anew: a page break, or a subscript set on a line of its own, cuts
 * many a figure from its noun.
 */
export function findSentences(folded: string, lines: readonly Span[], headings: readonly Heading[]): Span[] {
  const sentences: Span[] = []
  const bounds = headings.flatMap(heading => [heading.start, heading.end]).sort((a, b) => a - b)
  let bound = 0
  let start = -1
  lines.forEach((line, i) => {
    if (start < 0) start = line.start
    let at = line.start
    while (at < line.end) {
      while (bound < bounds.length && bounds[bound] < at) bound++
      const stop = bound < bounds.length && bounds[bound] < line.end ? bounds[bound] : line.end
      const end = sentenceEnd(folded, at, stop)
      if (end < 0 && stop === line.end) break
      at = end < 0 ? stop : end
      if (at > start) sentences.push({ start, end: at })
      start = at
      if (end < 0) bound++
    }
    const next = lines[i + 1]
    const isOpen = start < line.end
    if (isOpen && next && !endsHere(folded, line, next, bounds, bound)) return
    if (isOpen) sentences.push({ start, end: line.end })
    start = -1
  })
  return sentences
}

/** After the first closing mark in `[from, stop)` and the quotation marks behind it, or -1. */
function sentenceEnd(folded: string, from: number, stop: number): number {
  for (let at = from; at < stop; at++) {
    const code = folded.charCodeAt(at)
    if (code !== STOP && code !== EXCLAMATION && code !== QUESTION) continue
    let end = at + 1
    while (end < stop && AFTER_CLOSE.has(folded.charCodeAt(end))) end++
    return end
  }
  return -1
}

/** Whether a sentence that ends here is whole: behind its closing mark, or behind a colon or dash that opens lines. */
export const isClosedAt = (folded: string, end: number): boolean => {
  let at = end - 1
  while (at > 0 && AFTER_CLOSE.has(folded.charCodeAt(at))) at--
  return CLOSING.has(folded.charCodeAt(at))
}

/** Whether the words at `at` open a line of their own, whatever stands before. */
export const startsAnew = (folded: string, at: number): boolean => {
  STARTS_ANEW.lastIndex = at
  return STARTS_ANEW.test(folded)
}

const OPENS_LIST = /[是为][：:]/y
const ANNOUNCES = /(?:目标|任务|要求)$/

function endsHere(folded: string, line: Span, next: Span, bounds: readonly number[], bound: number): boolean {
  if (CLOSING.has(folded.charCodeAt(line.end - 1))) return true
  OPENS_LIST.lastIndex = next.start
  // `是：…` goes on only behind the words that announce a list; elsewhere its head was lost.
  if (OPENS_LIST.test(folded)) return !ANNOUNCES.test(folded.slice(Math.max(line.start, line.end - 4), line.end))
  for (let i = bound; i < bounds.length && bounds[i] <= next.start; i++)
    if (bounds[i] === next.start || bounds[i] === line.end) return true
  return startsAnew(folded, next.start)
}

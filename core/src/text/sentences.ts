import type { Span } from '../values/span.ts'
import type { Heading } from './headings.ts'

const CLOSING = new Set(['。', '！', '？', '!', '?', '；', '：', ':', '…', '】'])
const AFTER_CLOSE = new Set(['”', '’', '）', ')', '』', '」', '"', '*'])
const STARTS_ANEW = /(?:——|各位代表|[一二三四五六七八九十]是|●|■|◆|·)/y

/**
 * Sentences, each from its first character to its closing mark. A line that ends in mid-sentence is joined with the
 * next one, unless that one is a heading or starts anew: a page break, or a subscript set on a line of its own, cuts
 * many a figure from its noun.
 */
export function findSentences(folded: string, lines: readonly Span[], headings: readonly Heading[]): Span[] {
  const sentences: Span[] = []
  const boundary = new Set<number>()
  for (const heading of headings) {
    boundary.add(heading.start)
    boundary.add(heading.end)
  }
  let start = -1
  const push = (end: number): void => {
    if (start >= 0 && end > start) sentences.push({ start, end })
    start = -1
  }
  lines.forEach((line, i) => {
    for (let at = line.start; at < line.end; at++) {
      if (boundary.has(at)) push(at)
      if (start < 0) start = at
      const char = folded[at]
      if (char !== '。' && char !== '！' && char !== '？') continue
      let end = at + 1
      while (end < line.end && AFTER_CLOSE.has(folded[end]) && !boundary.has(end)) end++
      push(end)
      at = end - 1
    }
    const next = lines[i + 1]
    if (start >= 0 && (!next || endsHere(folded, line, next, boundary))) push(line.end)
  })
  return sentences
}

function endsHere(folded: string, line: Span, next: Span, boundary: ReadonlySet<number>): boolean {
  if (boundary.has(next.start) || boundary.has(line.end)) return true
  if (CLOSING.has(folded[line.end - 1])) return true
  STARTS_ANEW.lastIndex = next.start
  return STARTS_ANEW.test(folded)
}

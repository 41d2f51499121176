import type { Span } from '../values/span.ts'

const NEWLINE = 10
const RETURN = 13
const SPACE = 32
const TAB = 9
const BYTE_ORDER_MARK = 0xfeff

const isBlank = (code: number): boolean =>
  code === SPACE || code === TAB || code === RETURN || code === BYTE_ORDER_MARK || code === 0x200b

/** The lines of a folded text that hold anything, each trimmed of blanks at both ends. */
export function findLines(folded: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start < folded.length) {
    let end = folded.indexOf('\n', start)
    if (end < 0) end = folded.length
    const next = end + 1
    let from = start
    while (from < end && isBlank(folded.charCodeAt(from))) from++
    while (end > from && isBlank(folded.charCodeAt(end - 1))) end--
    if (end > from) lines.push({ start: from, end })
    start = next
  }
  return lines
}

/** True where `at` holds a line break. */
export const isLineBreak = (code: number): boolean => code === NEWLINE || code === RETURN

import type { Span } from '../../values/span.ts'
import { junction } from './junctions.ts'
import { isOpenAt, type Scan } from './scan.ts'
import { indexAt } from './stream.ts'

/** A place where a line ends in mid-sentence and the next begins. */
export interface Edge {
  /** End of the line before and start of the line after, in the text. */
  readonly left: number
  readonly right: number
  /** The same in the stream, where furniture may stand between the two. */
  readonly leftAt: number
  readonly rightAt: number
  /** Start of the line before and end of the line after. */
  readonly lineStart: number
  readonly lineEnd: number
  /** Furniture stands between the halves: the page ended here. */
  readonly isPageEnd: boolean
  /** The line before is short and a single sentence: perhaps a heading without a mark. */
  readonly mayBeHeading: boolean
  /** The line after is set in like the paragraphs of this text. */
  readonly opensParagraph: boolean
  /** How well the halves go together; see `junction`. */
  readonly score: number
}

/** Sites put it where a line may be broken for its length: the line goes on. */
const WORD_BREAK = '\u200b'
/** Shorter lines between open ones are links, set on a line of their own. */
const SHORTEST_LINE = 16
/** A line of one sentence without its mark, no longer than this, may be a heading. */
const LONGEST_HEADING = 80
/** A heading has its own reason to end a line: that its words do not go on says little. */
const HEADING_SCORE = -0.2

/**
 * Mid-sentence line breaks. Furniture between two lines is looked over; headings and the lines of the title block
 * are no halves of sentences.
 */
export function findEdges(scan: Scan, furniture: readonly Span[]): Edge[] {
  const { folded, stream, headings } = scan
  const lines = textLines(scan, furniture)
  const edges: Edge[] = []
  const isSetIn = paragraphsAreSetIn(scan, lines)
  for (let i = bodyStart(folded, lines); i + 1 < lines.length; i++) {
    const before = lines[i]
    const after = lines[i + 1]
    if (!isOpenAt(folded, before.end) || headings.has(after.start)) continue
    const continues = i > 0 && isOpenAt(folded, lines[i - 1].end)
    const isLink =
      lengthOf(before) < SHORTEST_LINE ? continues : lengthOf(after) < SHORTEST_LINE && isOpenAt(folded, after.end)
    if (isLink || folded.slice(before.end, after.start).includes(WORD_BREAK)) continue
    const isOutset = isSetIn && !hasIndent(folded, before)
    const leftAt = indexAt(stream, before.end)
    const rightAt = indexAt(stream, after.start)
    const isPageEnd = leftAt !== rightAt
    const mayBeHeading = !continues && !isPageEnd && (isOutset || looksLikeHeading(scan, before))
    const score = junction(stream, leftAt, rightAt)
    edges.push({
      left: before.end,
      right: after.start,
      leftAt,
      rightAt,
      lineStart: before.start,
      lineEnd: after.end,
      isPageEnd,
      mayBeHeading,
      opensParagraph: isSetIn && hasIndent(folded, after),
      score: mayBeHeading ? Math.max(HEADING_SCORE, score) : score,
    })
  }
  return edges
}

const lengthOf = (line: Span): number => line.end - line.start

const hasIndent = (folded: string, { start }: Span): boolean => folded[start - 1] === ' ' && folded[start - 2] === ' '

/** Whether most long lines of the text begin with an indent. */
function paragraphsAreSetIn({ folded }: Scan, lines: readonly Span[]): boolean {
  const long = lines.filter(line => lengthOf(line) >= 40)
  return long.filter(line => hasIndent(folded, line)).length > long.length / 2
}

/** Index of the first line of the speech; the title block before it has no sentences. */
function bodyStart(folded: string, lines: readonly Span[]): number {
  const start = lines.findIndex(line => lengthOf(line) >= 40 || folded.startsWith('各位代表', line.start))
  return Math.max(0, start)
}

function looksLikeHeading({ folded }: Scan, line: Span): boolean {
  return lengthOf(line) <= LONGEST_HEADING && !/[。！？；]/.test(folded.slice(line.start, line.end))
}

/** Lines without those that furniture covers. */
export function textLines({ lines }: Scan, furniture: readonly Span[]): readonly Span[] {
  if (!furniture.length) return lines
  return lines.filter(line => !furniture.some(piece => piece.start <= line.start && line.end <= piece.end))
}

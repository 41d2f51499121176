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
  /** How well the halves go together; see `junction`. */
  readonly score: number
}

/** Shorter lines are names, captions and links set on a line of their own. */
const SHORTEST_LINE = 16
/** A line of one sentence without its mark, no longer than this, is a heading by its looks. */
const LONGEST_HEADING = 80

/**
 * Mid-sentence line breaks. Furniture between two lines is looked over; headings and the lines of the title block
 * are no halves of sentences.
 */
export function findEdges(scan: Scan, furniture: readonly Span[]): Edge[] {
  const { folded, stream, headings } = scan
  const lines = textLines(scan, furniture)
  const edges: Edge[] = []
  for (let i = bodyStart(folded, lines); i + 1 < lines.length; i++) {
    const before = lines[i]
    const after = lines[i + 1]
    if (!isOpenAt(folded, before.end) || headings.has(after.start)) continue
    if (lengthOf(before) < SHORTEST_LINE || lengthOf(after) < SHORTEST_LINE) continue
    const continues = i > 0 && isOpenAt(folded, lines[i - 1].end)
    if (!continues && looksLikeHeading(scan, before)) continue
    const leftAt = indexAt(stream, before.end)
    const rightAt = indexAt(stream, after.start)
    edges.push({
      left: before.end,
      right: after.start,
      leftAt,
      rightAt,
      lineStart: before.start,
      lineEnd: after.end,
      score: junction(stream, leftAt, rightAt),
    })
  }
  return edges
}

const lengthOf = (line: Span): number => line.end - line.start

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

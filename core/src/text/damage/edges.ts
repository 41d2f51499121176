import type { Span } from '../../values/span.ts'
import { endsInHalfWord, junction } from './junctions.ts'
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
  /** The line before has two commas, as headings seldom do. */
  readonly isClause: boolean
  /** How well the halves go together; see `junction`. */
  readonly ownScore: number
  /** The same, but never very low behind what may be a heading. */
  readonly score: number
}

/** Sites put it where a line may be broken for its length: the line goes on. */
const WORD_BREAK = '\u200b'
/** Shorter lines between open ones are links, set on a line of their own. */
const SHORTEST_LINE = 16
/** A line of one sentence without its mark, no longer than this, may be a heading. */
const LONGEST_HEADING = 60
/** The number mark before a heading's words is no longer. */
const LONGEST_MARK = 8
/** A heading has its own reason to end a line: that its words do not go on says little. */
const HEADING_SCORE = -0.2
/** One that the outline knows is a heading more likely than the half of a torn one. */
const SURE_HEADING_SCORE = 1

/**
 * Mid-sentence line breaks. Furniture between two lines is looked over; headings and the lines of the title block
 * are no halves of sentences, nor are the lines of columns read across.
 */
export function findEdges(scan: Scan, furniture: readonly Span[], columns: readonly Span[]): Edge[] {
  const { folded, headings } = scan
  const lines = textLines(scan, furniture)
  const isSetIn = paragraphsAreSetIn(scan, lines)
  const isApart = paragraphsStandApart(folded, lines)
  const wholeHeadings = endsOfHeadings(scan)
  const open: number[] = []
  for (let i = bodyStart(folded, lines); i + 1 < lines.length; i++)
    if (isOpenAt(folded, lines[i].end) && !headings.has(lines[i + 1].start) && !isNear(columns, lines[i])) open.push(i)
  const width = wrapWidth(open.map(i => lengthOf(lines[i])))
  const layout = { isSetIn, isApart, wholeHeadings, width }
  return open.flatMap(i => edgeAfter(scan, lines, i, layout) ?? [])
}

/** How the paragraphs and lines of a text are laid out. */
interface Layout {
  readonly isSetIn: boolean
  readonly isApart: boolean
  readonly wholeHeadings: ReadonlySet<number>
  readonly width: number
}

/** The edge behind the line `i`, or null where the line only ends for its length or between links. */
function edgeAfter({ folded, stream }: Scan, lines: readonly Span[], i: number, layout: Layout): Edge | null {
  const { isSetIn, isApart, wholeHeadings, width } = layout
  const before = lines[i]
  const after = lines[i + 1]
  const continues = i > 0 && isOpenAt(folded, lines[i - 1].end)
  const leftAt = indexAt(stream, before.end)
  const rightAt = indexAt(stream, after.start)
  const isPageEnd = leftAt !== rightAt
  const isShort = lengthOf(before) < SHORTEST_LINE
  const isLink = isShort ? continues : !isPageEnd && lengthOf(after) < SHORTEST_LINE && isOpenAt(folded, after.end)
  if (isLink || lengthOf(before) >= width || folded.slice(before.end, after.start).includes(WORD_BREAK)) return null
  const isOutset = isSetIn && !hasIndent(folded, before)
  const isSpaced = isApart && !isPageEnd && hasBlankLine(folded, before.end, after.start)
  const opensParagraph = isSpaced || (isSetIn && hasIndent(folded, after))
  // Where paragraphs show their beginning, a line that shows none goes on with the one before.
  const goesOn = (isSetIn || isApart) && !opensParagraph && !isShort
  const isHeading = wholeHeadings.has(before.end) || (opensParagraph && looksLikeHeading(folded, before))
  // A short line between paragraphs that show their beginning is set off in bold: 一是, 二要.
  const isTorn = !wholeHeadings.has(before.end) && !((isSetIn || isApart) && isShort) && endsInHalfWord(stream, leftAt)
  const mayEnd = !isPageEnd && !goesOn && !isTorn
  const mayBeHeading = !continues && mayEnd && (isHeading || isOutset || looksLikeHeading(folded, before))
  const score = junction(stream, leftAt, rightAt)
  return {
    left: before.end,
    right: after.start,
    leftAt,
    rightAt,
    lineStart: before.start,
    lineEnd: after.end,
    isPageEnd,
    mayBeHeading,
    opensParagraph,
    isClause: !isHeading && /，.+，/.test(folded.slice(before.start, before.end)),
    ownScore: score,
    score: mayBeHeading ? Math.max(isHeading ? SURE_HEADING_SCORE : HEADING_SCORE, score) : score,
  }
}

/** Ends of the headings that fill their line: the next one opens a paragraph. */
function endsOfHeadings({ text, folded }: Scan): Set<number> {
  const ends = new Set<number>()
  for (const { start, heading } of text.sections) {
    if (!heading) continue
    const at = folded.indexOf(heading, start)
    if (at >= 0 && at - start <= LONGEST_MARK) ends.add(at + heading.length)
  }
  return ends
}

/** Lines of two columns, and those beside that a run of them was found too short to hold. */
const isNear = (columns: readonly Span[], line: Span): boolean =>
  columns.some(({ start, end }) => start - 60 <= line.end && line.end <= end + 60)

/** Fewer lines that end in mid-sentence show no width. */
const FEWEST_WRAPPED = 20

/** Nobody breaks the lines of a report narrower than this; short open lines are headings. */
const NARROWEST = 24

/**
 * The length from which on a line ends because it is full, in a text whose lines are all broken at one width; without
 * end in any other. Digits and letters are narrow, so full lines differ by some characters.
 */
function wrapWidth(lengths: readonly number[]): number {
  if (lengths.length < FEWEST_WRAPPED) return Number.POSITIVE_INFINITY
  const sorted = [...lengths].sort((a, b) => a - b)
  const median = sorted[sorted.length >> 1]
  const near = lengths.filter(length => Math.abs(length - median) <= Math.max(2, median * 0.12)).length
  return median >= NARROWEST && near > lengths.length * 0.6 ? median * 0.85 : Number.POSITIVE_INFINITY
}

const lengthOf = (line: Span): number => line.end - line.start

const hasIndent = (folded: string, { start }: Span): boolean => folded[start - 1] === ' ' && folded[start - 2] === ' '

/** A text does what so many of its paragraphs do. */
const MOSTLY = 0.8

/** Whether most long lines of the text begin with an indent. */
function paragraphsAreSetIn({ folded }: Scan, lines: readonly Span[]): boolean {
  const long = lines.filter(line => lengthOf(line) >= 40)
  return long.filter(line => hasIndent(folded, line)).length > long.length / 2
}

const hasBlankLine = (folded: string, from: number, to: number): boolean =>
  folded.slice(from, to).split('\n').length > 2

/** Whether most whole sentences that end a line are followed by a blank line. */
function paragraphsStandApart(folded: string, lines: readonly Span[]): boolean {
  let ends = 0
  let spaced = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lengthOf(lines[i]) < 40 || isOpenAt(folded, lines[i].end)) continue
    ends++
    if (hasBlankLine(folded, lines[i].end, lines[i + 1].start)) spaced++
  }
  return spaced > ends * MOSTLY
}

/** Index of the first line of the speech; the title block before it has no sentences. */
function bodyStart(folded: string, lines: readonly Span[]): number {
  const start = lines.findIndex(line => lengthOf(line) >= 40 || folded.startsWith('各位代表', line.start))
  return Math.max(0, start)
}

function looksLikeHeading(folded: string, line: Span): boolean {
  return lengthOf(line) <= LONGEST_HEADING && !/[。！？；]/.test(folded.slice(line.start, line.end))
}

/** Lines without those that furniture covers. */
export function textLines({ lines }: Scan, furniture: readonly Span[]): readonly Span[] {
  if (!furniture.length) return lines
  const pieces = [...furniture].sort((a, b) => a.start - b.start)
  let next = 0
  return lines.filter(line => {
    while (next < pieces.length && pieces[next].end < line.end) next++
    return !(next < pieces.length && pieces[next].start <= line.start)
  })
}

import type { Span } from '../../values/span.ts'
import { junction } from './junctions.ts'
import type { Scan } from './scan.ts'
import { indexAt } from './stream.ts'
import type { Injury } from './types.ts'

/** A column's line is no longer than this, and at least four characters. */
const LONGEST_PIECE = 48
/** On a line of its own it is no longer than this: longer lines are those of a text broken at one width. */
const LONGEST_LINE = 30
/** Fewer pieces are no evidence of columns. */
const FEWEST_PIECES = 10
/** So much better, for each piece, must every second one go together than every next one. */
const BETTER = 1.2

/** Stretches set in two columns and read across both, line by line. */
export function findColumns(scan: Scan): Injury[] {
  const injuries: Injury[] = []
  const { lines } = scan
  for (let i = 0; i < lines.length; i++) {
    const pieces: Piece[] = []
    let last = i
    for (; last < lines.length; last++) {
      const parts = piecesOf(scan, lines[last])
      if (!parts.length) break
      pieces.push(...parts)
    }
    if (pieces.length >= FEWEST_PIECES) {
      const run = bestRun(scan, pieces)
      if (run) injuries.push(injury(scan, run))
    }
    i = Math.max(i, last)
  }
  return injuries
}

/** A line of one column: a line of the text, or one half of it. */
interface Piece extends Span {
  readonly isPaired: boolean
}

/** The one or two pieces of a short line; none where it is text of full width. */
function piecesOf({ folded }: Scan, line: Span): Piece[] {
  if (line.end - line.start > 2 * LONGEST_PIECE + 12) return []
  const words = folded.slice(line.start, line.end)
  const gap = /\S( {2,}|\t+)\S/.exec(words)
  const pieces = gap
    ? [
        { start: line.start, end: line.start + gap.index + 1, isPaired: true },
        { start: line.start + gap.index + 1 + gap[1].length, end: line.end, isPaired: true },
      ]
    : line.end - line.start <= LONGEST_LINE
      ? [{ ...line, isPaired: false }]
      : []
  return pieces.every(piece => piece.end - piece.start >= 4 && piece.end - piece.start <= LONGEST_PIECE) ? pieces : []
}

/** The stretch of pieces in which every second one continues, less the headings before and after it. */
function bestRun(scan: Scan, pieces: readonly Piece[]): Piece[] | null {
  const { stream } = scan
  const at = pieces.map(piece => ({ left: indexAt(stream, piece.end), right: indexAt(stream, piece.start) }))
  const gains = at.map(({ left }, i) =>
    i + 2 < at.length ? junction(stream, left, at[i + 2].right) - junction(stream, left, at[i + 1].right) : 0,
  )
  let best = { from: 0, to: 0, sum: 0 }
  let from = 0
  let sum = 0
  gains.forEach((gain, i) => {
    if (sum <= 0) {
      from = i
      sum = 0
    }
    sum += gain - 0.3
    if (sum > best.sum) best = { from, to: i + 3, sum }
  })
  let { from: first, to: last } = best
  // Lines side by side belong together to the last, however short it is.
  while (first > 0 && pieces[first].isPaired && pieces[first - 1].isPaired) first--
  while (last < pieces.length && pieces[last].isPaired && pieces[last - 1].isPaired) last++
  const run = pieces.slice(first, Math.min(last, pieces.length))
  return run.length >= FEWEST_PIECES && best.sum > run.length * BETTER ? run : null
}

function injury({ text }: Scan, run: readonly Span[]): Injury {
  const column = (parity: number): string =>
    run
      .filter((_, i) => i % 2 === parity)
      .map(({ start, end }) => text.source.slice(start, end))
      .join('')
  return {
    kind: 'splice',
    start: run[0].start,
    end: run[run.length - 1].end,
    of: null,
    message: '两栏文字被逐行横读，左右两栏混在一起',
    proposal: column(0) + column(1),
  }
}

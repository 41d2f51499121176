import type { PageSegments } from '../pdf/margins.ts'
import type { Run, Segment } from '../pdf/segments.ts'
import type { Character, Line } from './hocr.ts'

/** Heights of ink differ from line to line; those this near the usual one are of the same size of type. */
const SAME_SIZE = 0.3

/** The lines of a scanned page, `scale` points a pixel, as a PDF's page gives them. */
export function pageOfLines(lines: readonly Line[], width: number, height: number, scale: number): PageSegments {
  const usual = median(lines.map(line => line.height)) * scale
  const segments = lines
    .map(line => segmentOf(line, scale, usual))
    .sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2))
  return { width: width * scale, height: height * scale, segments }
}

function segmentOf(line: Line, scale: number, usual: number): Segment {
  const own = line.height * scale
  const height = Math.abs(own - usual) <= usual * SAME_SIZE ? usual : own
  const y = line.y * scale + (own - height) / 2
  const runs = line.words.flatMap(word => word.map((character, i) => runOf(character, word[i + 1], scale, y, height)))
  return { text: runs.map(({ text }) => text).join(''), x: line.x * scale, y, width: line.width * scale, height, runs }
}

/** A character reaches to the next one of its word: the gap between two digits is no blank. */
function runOf(
  { text, x, width, confidence }: Character,
  next: Character | undefined,
  scale: number,
  y: number,
  height: number,
): Run {
  const end = next ? Math.max(next.x, x + 1) : x + width
  return { text, x: x * scale, y, width: (end - x) * scale, height, confidence }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

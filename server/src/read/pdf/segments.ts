/** A run of characters as the file places it: points from the top left corner. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Of the recognition, from 0 to 1; absent where the file holds characters. */
  readonly confidence?: number
}

/** Runs side by side on one line, without a gap as wide as a column's. */
export interface Segment extends Run {
  readonly runs: readonly Run[]
}

/** A gap of so many character heights parts two segments. */
const WIDE_GAP = 1.6
/** A gap of so many parts two words written in letters. */
const WORD_GAP = 0.18

/** The segments of a page, from top to bottom and from left to right. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const lines: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2))) {
    const line = lines.at(-1)
    const last = line?.[0]
    const isSameLine = last && Math.abs(middle(run) - middle(last)) < Math.min(run.height, last.height) * 0.5
    if (line && isSameLine) line.push(run)
    else lines.push([run])
  }
  return lines.flatMap(line => split(line.sort((a, b) => a.x - b.x)))
}

const middle = (run: Run): number => run.y + run.height / 2

function split(line: readonly Run[]): Segment[] {
  const segments: Segment[] = []
  let group: Run[] = []
  for (const run of line) {
    const last = group.at(-1)
    if (last && run.x - (last.x + last.width) > WIDE_GAP * Math.max(run.height, last.height)) {
      segments.push(segmentOf(group))
      group = []
    }
    group.push(run)
  }
  if (group.length) segments.push(segmentOf(group))
  return segments
}

function segmentOf(runs: readonly Run[]): Segment {
  const x = runs[0].x
  const y = Math.min(...runs.map(run => run.y))
  const last = runs[runs.length - 1]
  return {
    text: runs.map((run, i) => (i && isWordGap(runs[i - 1], run) ? ` ${run.text}` : run.text)).join(''),
    x,
    y,
    width: last.x + last.width - x,
    height: Math.max(...runs.map(run => run.height)),
    runs,
  }
}

/** Whether a blank stands between two runs: only between letters and digits, never between Chinese characters. */
export function isWordGap(left: Run, right: Run): boolean {
  const gap = right.x - (left.x + left.width)
  return gap > WORD_GAP * right.height && /[A-Za-z0-9]$/.test(left.text) && /^[A-Za-z0-9]/.test(right.text)
}

import type { Segment } from './segments.ts'

/** Lines of one column of a page, in reading order, with the edges that its full lines reach. */
export interface Column {
  readonly segments: readonly Segment[]
  readonly left: number
  readonly right: number
}

/** A page has two columns when at most this share of its segments crosses the gutter. */
const MOST_CROSSING = 0.15
/** And when each side has so many. */
const FEWEST_LINES = 5

/**
 * The columns of a page in reading order: one, or left before right. A line across both (a heading) parts what stands
 * above it from what stands below.
 */
export function columnsOf(segments: readonly Segment[], pageWidth: number): Column[] {
  const gutter = gutterOf(segments, pageWidth)
  if (gutter === null) return segments.length ? [columnOf(segments)] : []
  const columns: Column[] = []
  let left: Segment[] = []
  let right: Segment[] = []
  const flush = (): void => {
    if (left.length) columns.push(columnOf(left))
    if (right.length) columns.push(columnOf(right))
    left = []
    right = []
  }
  for (const segment of segments) {
    if (crosses(segment, gutter)) {
      flush()
      columns.push(columnOf([segment]))
    } else if (segment.x + segment.width <= gutter) left.push(segment)
    else right.push(segment)
  }
  flush()
  return columns
}

const crosses = ({ x, width }: Segment, at: number): boolean => x < at && at < x + width

function columnOf(segments: readonly Segment[]): Column {
  return {
    segments,
    left: Math.min(...segments.map(({ x }) => x)),
    right: Math.max(...segments.map(({ x, width }) => x + width)),
  }
}

/** Where the gutter runs, near the middle of the page; null for a page of one column. */
function gutterOf(segments: readonly Segment[], pageWidth: number): number | null {
  let best: number | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (let at = pageWidth * 0.38; at <= pageWidth * 0.62; at += pageWidth / 200) {
    const crossing = segments.filter(segment => crosses(segment, at)).length
    const before = segments.filter(({ x, width }) => x + width <= at).length
    const after = segments.length - crossing - before
    const isGutter = before >= FEWEST_LINES && after >= FEWEST_LINES && crossing <= segments.length * MOST_CROSSING
    const cost = crossing + Math.abs(at - pageWidth / 2) / pageWidth
    if (isGutter && cost < fewest) {
      fewest = cost
      best = at
    }
  }
  return best
}

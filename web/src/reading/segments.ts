import type { Span } from 'duban-core'
import type { Layer } from './records.ts'

/** A stretch to be marked: one record's place in one layer, or a hit of the search. */
export interface Mark extends Span {
  readonly id: string
  readonly layer: Layer | 'hit' | 'syntax'
}

/** Characters that carry the same marks, without a gap between one segment and the next. */
export interface Segment extends Span {
  readonly marks: readonly Mark[]
}

/** Cuts `span` at every edge of a mark. The segments together are exactly `span`, whatever the marks overlap. */
export function segmentsOf(span: Span, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter(mark => mark.start < span.end && mark.end > span.start && mark.end > mark.start)
  const edges = new Set([span.start, span.end])
  for (const mark of inside) {
    edges.add(Math.max(mark.start, span.start))
    edges.add(Math.min(mark.end, span.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? span.end
    return { start, end, marks: inside.filter(mark => mark.start < end && mark.end > start) }
  })
}

/** Neighbouring segments under one link: the shortest figure or target on them; null where there is none. */
export interface Run extends Span {
  readonly link: Mark | null
  readonly segments: readonly Segment[]
}

/** Groups segments so that a figure cut by another mark's edge stays one link. */
export function runsOf(segments: readonly Segment[]): Run[] {
  const runs: { link: Mark | null; segments: Segment[]; start: number; end: number }[] = []
  for (const segment of segments) {
    const link = linkOf(segment)
    const last = runs.at(-1)
    if (last && last.link === link) {
      last.segments.push(segment)
      last.end = segment.end
    } else runs.push({ link, segments: [segment], start: segment.start, end: segment.end })
  }
  return runs
}

function linkOf(segment: Segment): Mark | null {
  const links = segment.marks.filter(mark => mark.layer === 'figures' || mark.layer === 'targets')
  const length = (mark: Mark): number => mark.end - mark.start
  return links.reduce<Mark | null>((best, mark) => (best && length(best) <= length(mark) ? best : mark), null)
}

/** Deals sorted marks out to the spans that they touch, in one pass over both. */
export function marksBySpan(spans: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const dealt: Mark[][] = spans.map(() => [])
  for (const mark of marks) {
    for (let index = firstEndingAfter(spans, mark.start); index < spans.length; index++) {
      const span = spans[index]
      if (!span || span.start >= mark.end) break
      dealt[index]?.push(mark)
    }
  }
  return dealt
}

function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}

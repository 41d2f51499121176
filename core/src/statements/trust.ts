import type { Damage } from '../text/damage/types.ts'
import type { Span } from '../values/span.ts'
import type { Figure } from './types.ts'

/** A figure in a near copy may stand this much off its place in the first one, besides a twentieth of the copy. */
const SLACK = 12
/** How near the seam of a moved block a figure must be to be doubted. */
const SEAM = 12

/**
 * The figures with what damage does to them: one inside a later copy names the figure at the same place of the first
 * copy and counts no more; one that touches other damage, or is itself parted by a page number, is doubtful.
 */
export function weighTrust(figures: readonly Figure[], damage: readonly Damage[]): Figure[] {
  if (!damage.length) return [...figures]
  const repeats = damage.filter(({ kind }) => kind === 'repeat').sort((a, b) => a.start - b.start)
  const furniture = damage.filter(({ kind }) => kind === 'furniture').sort((a, b) => a.start - b.start)
  const doubtful = damage.flatMap(doubtedSpans).sort((a, b) => a.start - b.start)
  const reaches = furthestEnds(doubtful)
  const inOrder = [...figures].sort((a, b) => a.start - b.start)
  return figures.map(figure => {
    const repeat = repeats[countBefore(repeats, figure.start + 1) - 1]
    const first = repeat && figure.end <= repeat.end && firstOf(figure, repeat, inOrder)
    if (first) return { ...figure, copyOf: first.id, trust: 'copy' }
    const whole = { start: Math.min(figure.start, figure.indicatorSpan?.start ?? figure.start), end: figure.end }
    const isParted = furniture[countBefore(furniture, figure.end) - 1]?.start > figure.start
    return isParted || isTouched(whole, doubtful, reaches) ? { ...figure, trust: 'doubtful' } : figure
  })
}

/**
 * What of an injury makes figures doubtful: of a block in the wrong place only its ends, of a repeat its seams. Furniture
 * was taken out before the sentence was read.
 */
function doubtedSpans({ kind, start, end, proposal }: Damage): Span[] {
  const ends = [
    { start: start - SEAM, end: start + SEAM },
    { start: end - SEAM, end: end + SEAM },
  ]
  if (kind === 'furniture') return []
  if (kind === 'repeat') return ends.map(({ start: s, end: e }) => ({ start: s + SEAM - 1, end: e - SEAM + 1 }))
  if (kind === 'splice' && (proposal !== null || end === start)) return ends
  return [{ start, end }]
}

/** How many of `spans`, sorted by start, begin before `place`. */
function countBefore(spans: readonly Span[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle].start < place) low = middle + 1
    else high = middle
  }
  return low
}

/** For each of the spans, sorted by start, how far those up to it reach. */
function furthestEnds(spans: readonly Span[]): number[] {
  let furthest = 0
  return spans.map(({ end }) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
}

/** Whether a figure shares a character with damage, or holds the empty place of some. */
function isTouched(whole: Span, spans: readonly Span[], reaches: readonly number[]): boolean {
  for (let i = countBefore(spans, whole.end) - 1; i >= 0 && reaches[i] > whole.start; i--)
    if (spans[i].end > whole.start) return true
  return false
}

/** The figure of the first copy that stands where `figure` does in the later one; of the same words if there is one. */
function firstOf(figure: Figure, repeat: Damage, figures: readonly Figure[]): Figure | null {
  const { of } = repeat
  if (!of) return null
  const expected = of.start + (figure.start - repeat.start)
  const slack = SLACK + (repeat.end - repeat.start) / 20
  let best: Figure | null = null
  let bestCost = slack
  for (let i = countBefore(figures, of.start); i < figures.length && figures[i].start < of.end; i++) {
    const other = figures[i]
    if (other.end > of.end || other.id === figure.id) continue
    const cost = Math.abs(other.start - expected) + (other.text === figure.text ? 0 : slack / 2)
    if (cost < bestCost) {
      best = other
      bestCost = cost
    }
  }
  return best
}

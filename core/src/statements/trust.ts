import type { Damage } from '../text/damage/types.ts'
import { overlap, type Span } from '../values/span.ts'
import type { Figure } from './types.ts'

/** A figure in a near copy may stand this much off its place in the first one, besides a twentieth of the copy. */
const SLACK = 12
/** How near the seam of a moved block a figure must be to be doubted. */
const SEAM = 12

/**
 * The figures with what damage does to them: one inside a later copy names the figure at the same place of the first
 * copy and counts no more; one that touches other damage is doubtful.
 */
export function weighTrust(figures: readonly Figure[], damage: readonly Damage[]): Figure[] {
  if (!damage.length) return [...figures]
  const repeats = damage.filter(({ kind }) => kind === 'repeat')
  const doubtful = damage.flatMap(doubtedSpans)
  return figures.map(figure => {
    const repeat = repeats.find(({ start, end }) => start <= figure.start && figure.end <= end)
    const first = repeat && firstOf(figure, repeat, figures)
    if (first) return { ...figure, copyOf: first.id, trust: 'copy' }
    const whole = { start: Math.min(figure.start, figure.indicatorSpan?.start ?? figure.start), end: figure.end }
    const touched = doubtful.some(
      span => overlap(span, whole) > 0 || (whole.start < span.start && span.end < whole.end),
    )
    return touched ? { ...figure, trust: 'doubtful' } : figure
  })
}

/** What of an injury makes figures doubtful: of a block in the wrong place only its ends, of a repeat its seams. */
function doubtedSpans({ kind, start, end, proposal }: Damage): Span[] {
  const ends = [
    { start: start - SEAM, end: start + SEAM },
    { start: end - SEAM, end: end + SEAM },
  ]
  if (kind === 'repeat') return ends.map(({ start: s, end: e }) => ({ start: s + SEAM - 1, end: e - SEAM + 1 }))
  if (kind === 'splice' && (proposal !== null || end === start)) return ends
  return [{ start, end }]
}

/** The figure of the first copy that stands where `figure` does in the later one; of the same words if there is one. */
function firstOf(figure: Figure, repeat: Damage, figures: readonly Figure[]): Figure | null {
  const { of } = repeat
  if (!of) return null
  const expected = of.start + (figure.start - repeat.start)
  const slack = SLACK + (repeat.end - repeat.start) / 20
  let best: Figure | null = null
  let bestCost = slack
  for (const other of figures) {
    if (other.start < of.start || other.end > of.end || other.id === figure.id) continue
    const cost = Math.abs(other.start - expected) + (other.text === figure.text ? 0 : slack / 2)
    if (cost < bestCost) {
      best = other
      bestCost = cost
    }
  }
  return best
}

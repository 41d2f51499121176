import type { Figure } from '../statements/types.ts'
import type { Moved } from '../text/compare/moved.ts'
import type { Block } from '../text/compare/types.ts'
import type { Reading } from '../types.ts'
import type { Bare } from './bare.ts'

/** A figure of one copy and the one at its place in the other; null where the other has none there. */
export interface FigureDifference {
  readonly first: Figure | null
  readonly second: Figure | null
}

/** Figures whose places meet and whose values or units differ, and figures at places that only one copy has. */
export function differingFigures(
  a: Reading,
  b: Reading,
  first: Bare,
  second: Bare,
  blocks: readonly Block[],
  moved: readonly Moved[],
): FigureDifference[] {
  const mine = a.figures.filter(figure => !figure.copyOf)
  const theirs = b.figures.filter(figure => !figure.copyOf)
  const taken = new Set<string>()
  const differences: FigureDifference[] = []
  const whereabouts = mapper(blocks)
  for (const figure of mine) {
    const { start, end } = { start: first.indexAt(figure.start), end: first.indexAt(figure.end) }
    const passage = moved.find(({ first: m }) => m.start <= start && end <= m.end)
    const shift = passage ? passage.second.start - passage.first.start : 0
    const from = passage ? start + shift : whereabouts(start, 'low')
    const to = passage ? end + shift : whereabouts(end, 'high')
    const candidates = theirs.filter(other => {
      return !taken.has(other.id) && second.indexAt(other.start) <= to && second.indexAt(other.end) >= from
    })
    const partner =
      candidates.find(other => isSame(figure, other)) ??
      candidates.find(other => other.unit === figure.unit) ??
      candidates[0] ??
      null
    if (partner) taken.add(partner.id)
    if (!partner || !isSame(figure, partner)) differences.push({ first: figure, second: partner })
  }
  for (const other of theirs) if (!taken.has(other.id)) differences.push({ first: null, second: other })
  return differences
}

const isSame = (a: Figure, b: Figure): boolean => String(a.value) === String(b.value) && a.unit === b.unit

/** Maps an index of the first text to the second: exactly inside an equal block, else to one end of the difference. */
function mapper(blocks: readonly Block[]): (index: number, side: 'low' | 'high') => number {
  return (index, side) => {
    let low = 0
    let high = blocks.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (blocks[middle].first.end < index) low = middle + 1
      else high = middle
    }
    const block = blocks[low]
    if (!block) return 0
    if (block.isEqual) return block.second.start + (index - block.first.start)
    return side === 'low' ? block.second.start : block.second.end
  }
}

import type { Damage } from '../../core/src/types.ts'
import type { Injected } from './sheet.ts'

/** Hits and misses of one kind. */
export interface Tally {
  injected: number
  found: number
  marked: number
  right: number
}

const shared = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Whether a mark is at the injury: four fifths of both for a stretch, within 20 characters for a point. */
export function isAt(mark: Damage, injury: Injected): boolean {
  if (mark.kind !== injury.kind) return false
  if (injury.kind === 'cut') return mark.start <= injury.end + 20 && injury.start - 20 <= mark.end
  const common = shared(mark, injury)
  const longer = Math.max(mark.end - mark.start, injury.end - injury.start)
  if (injury.kind === 'splice' && injury.start === injury.end) return isAtSeam(mark, injury.start)
  if (injury.kind === 'repeat' || injury.kind === 'splice') return common >= longer * 0.8
  return common > 0
}

/** A block between seams has one of its ends there, and a mark of one seam covers it; a page number may lie between. */
function isAtSeam(mark: Damage, seam: number): boolean {
  const near = (place: number): boolean => Math.abs(place - seam) <= 16
  return near(mark.start) || near(mark.end) || (mark.end - mark.start < 100 && mark.start <= seam && seam <= mark.end)
}

/** A heading out of order inside exchanged pages is no seam, nor is the edge of a copy, yet both are rightly marked. */
function isWithin(mark: Damage, { kind, start, end, other }: Injected): boolean {
  if (mark.kind !== 'splice' || !other) return false
  const edges = [start, end, other.start, other.end]
  if (kind === 'repeat')
    return edges.some(edge => mark.start <= edge + 16 && edge - 16 <= mark.end && mark.end - mark.start < 100)
  return kind === 'splice' && other.start <= mark.start && mark.end <= other.end
}

/** Counts marks against injuries, by kind. Damage that leaves no trace counts under its sort alone. */
export function tally(
  tallies: Map<string, Tally>,
  marks: readonly Damage[],
  injected: readonly Injected[],
  onMiss: (injury: Injected) => void,
  onFalse: (mark: Damage) => void,
): void {
  const of = (name: string): Tally => {
    const known = tallies.get(name) ?? { injected: 0, found: 0, marked: 0, right: 0 }
    tallies.set(name, known)
    return known
  }
  for (const injury of injected) {
    const isFound = marks.some(mark => isAt(mark, injury))
    for (const name of [...(injury.hasTrace ? [injury.kind] : []), `${injury.kind}: ${injury.sort}`]) {
      of(name).injected++
      if (isFound) of(name).found++
    }
    if (!isFound) onMiss(injury)
  }
  const kinds = new Set(injected.map(injury => injury.kind))
  for (const mark of marks.filter(({ kind }) => kinds.has(kind))) {
    const isRight = injected.some(injury => isAt(mark, injury) || isWithin(mark, injury))
    of(mark.kind).marked++
    if (isRight) of(mark.kind).right++
    else onFalse(mark)
  }
}

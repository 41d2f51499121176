import type { Entry, Figure, Reading, Target } from 'duban-core'

/** What the ledger ties a figure or target to within its report (台账中的邻居). */
export interface Neighbours {
  /** Other mentions of the same indicator × place × period. */
  readonly mentions: readonly Figure[]
  /** The same indicator and place in other periods, or as another kind. */
  readonly others: readonly { readonly entry: Entry; readonly figure: Figure }[]
  /** Targets under the same entry. */
  readonly targets: readonly Target[]
}

const NONE: Neighbours = { mentions: [], others: [], targets: [] }

/** Neighbours of the figure with this id; of a copy, those of the first mention, which is among them. */
export function neighboursOf(reading: Pick<Reading, 'figures' | 'targets' | 'ledger'>, figureId: string): Neighbours {
  const figures = new Map(reading.figures.map(figure => [figure.id, figure]))
  const own = figures.get(figureId)
  if (!own) return NONE
  // Without a name there is nothing to tell one matter from another.
  if (!own.indicator && !own.indicatorId) return NONE
  const entry = reading.ledger.find(line => line.figures.includes(own.copyOf ?? own.id))
  if (!entry) return NONE
  const known = (id: string): Figure[] => [figures.get(id) ?? []].flat()
  return {
    mentions: entry.figures.filter(id => id !== own.id).flatMap(known),
    others: reading.ledger
      .filter(line => line.id !== entry.id && isSameIndicator(line, entry))
      .flatMap(line =>
        line.figures
          .slice(0, 1)
          .flatMap(known)
          .map(figure => ({ entry: line, figure })),
      )
      .sort((a, b) => a.entry.period.localeCompare(b.entry.period) || a.figure.start - b.figure.start),
    targets: reading.targets.filter(target => entry.targets.includes(target.id) && target.figure !== own.id),
  }
}

const isSameIndicator = (a: Entry, b: Entry): boolean =>
  a.region === b.region && nameOf(a) !== '' && nameOf(a) === nameOf(b)

const nameOf = (entry: Entry): string => entry.indicatorId || entry.indicator

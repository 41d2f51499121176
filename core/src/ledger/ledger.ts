import type { Figure, Target } from '../statements/types.ts'
import type { Entry } from './types.ts'

/** Groups figures and targets by indicator × place × period × kind × basis. */
export function buildLedger(figures: readonly Figure[], targets: readonly Target[]): Entry[] {
  const entries = new Map<string, Entry & { figures: string[]; targets: string[] }>()
  const entryOf = new Map<string, { targets: string[] }>()
  for (const figure of figures) {
    if (figure.copyOf) continue
    const key = [figure.indicatorId || figure.indicator, figure.region, figure.period, figure.kind, figure.basis].join(
      '|',
    )
    let entry = entries.get(key)
    if (!entry) {
      const { indicator, indicatorId, region, period, kind, basis } = figure
      entry = {
        id: `e${entries.size + 1}`,
        indicator,
        indicatorId,
        region,
        period,
        kind,
        basis,
        figures: [],
        targets: [],
      }
      entries.set(key, entry)
    }
    entry.figures.push(figure.id)
    entryOf.set(figure.id, entry)
  }
  for (const target of targets) if (target.figure) entryOf.get(target.figure)?.targets.push(target.id)
  return [...entries.values()]
}

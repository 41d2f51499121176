import type { Text } from '../../text/types.ts'
import type { Figure, Target } from '../types.ts'

/** First version: one target for each figure that is promised. */
export function findTargets(_text: Text, figures: readonly Figure[]): Target[] {
  return figures
    .filter(figure => figure.modality === 'target')
    .map((figure, i) => ({
      id: `g${i + 1}`,
      start: figure.start,
      end: figure.end,
      text: figure.text,
      indicator: figure.indicator,
      indicatorId: figure.indicatorId,
      comparator: figure.comparator,
      value: figure.value,
      unit: figure.unit,
      reference: null,
      tier: null,
      headline: false,
      period: figure.period,
      region: figure.region,
      figure: figure.id,
    }))
}

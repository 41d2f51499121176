import type { Target } from '../types.ts'

type Draft = Omit<Target, 'id'> & { id: string }

/** 奋斗目标7%, 争取8%: no name of an indicator, so that of the number before holds. */
const NAMELESS = /^(?:(?:奋斗|力争|争取|冲刺|努力|预期|底线|挑战)?目标|力争|争取)?$/
const LONGEST_GAP = 12

function named(stretch: Draft, floor: Draft): Draft {
  if (!NAMELESS.test(stretch.indicator) || stretch.start - floor.end > LONGEST_GAP) return stretch
  return { ...stretch, indicator: floor.indicator, indicatorId: floor.indicatorId }
}

const STRETCH = /力争|争取|奋斗|努力|冲刺/

/**
 * Marks floor (底线) and stretch (奋斗) where one indicator has two numbers in a sentence and the second is striven
 * for: `增长5.5%以上、力争达到6%`. Targets are of one sentence, in order.
 */
export function markTiers(folded: string, targets: readonly Draft[]): readonly Draft[] {
  if (targets.length < 2) return targets
  const marked = [...targets]
  for (let i = 1; i < marked.length; i++) {
    const floor = marked[i - 1]
    const stretch = named(marked[i], floor)
    if (floor.value === null || stretch.value === null || floor.unit !== stretch.unit) continue
    if (floor.indicator !== stretch.indicator || floor.period !== stretch.period) continue
    if (!STRETCH.test(folded.slice(floor.end, stretch.end))) continue
    marked[i - 1] = { ...floor, tier: 'floor' }
    marked[i] = { ...stretch, tier: 'stretch' }
  }
  return marked
}

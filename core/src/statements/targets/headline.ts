import { HEADLINE_INDICATORS } from '../../lexicon/generated/headline-indicators.ts'
import { findIndicator } from '../../lexicon/indicators.ts'
import type { Target } from '../types.ts'

/** What a report says of one headline indicator: number, no_number (words alone), not_stated. */
export interface HeadlineState {
  readonly indicatorId: string
  readonly indicator: string
  readonly state: 'number' | 'no_number' | 'not_stated'
  /** Ids of the targets that state it. */
  readonly targets: readonly string[]
}

/** What states an indicator in its parts, or under its other name: the incomes of town and country, a fall of energy use. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['income_per_capita', ['income_urban', 'income_rural', 'income_real_growth']],
  ['energy_per_gdp', ['energy_per_gdp_fall']],
])

/**
 * The state of each indicator that the passage of 主要预期目标 is expected to speak of, for the year of the report.
 * A study needs 没有提出 apart from 没有找到: `not_stated` is given only where the report has such a passage.
 */
export function headlineStates(targets: readonly Target[], year: number | null, isNational: boolean): HeadlineState[] {
  const yearly = targets.filter(target => target.headline && target.period === String(year ?? ''))
  if (!yearly.length) return []
  const named = new Set(yearly.map(target => target.indicatorId))
  return HEADLINE_INDICATORS.filter(([, levels]) => levels === 'all' || !isNational).map(([indicatorId]) => {
    const ids = [indicatorId, ...(PARTS.get(indicatorId) ?? [])]
    const own = ids.some(id => named.has(id)) ? yearly.filter(target => ids.includes(target.indicatorId)) : []
    const state = own.some(target => target.value !== null) ? 'number' : own.length ? 'no_number' : 'not_stated'
    return {
      indicatorId,
      indicator: findIndicator(indicatorId)?.name ?? indicatorId,
      state,
      targets: own.map(target => target.id),
    }
  })
}

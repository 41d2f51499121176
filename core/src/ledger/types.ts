import type { Basis, FigureKind } from '../statements/types.ts'

/**
 * One line of the ledger (台账): an indicator at a place in a period on one basis, with everything that the report says
 * of it. `地区生产总值` and `GDP` meet in one entry; the level, its rank and its growth over the year before do not
 * mix, since their bases differ or their kinds are told apart by `kinds`.
 */
export interface Entry {
  readonly id: string
  /** Standard name, or the report's own words where the indicator table has none. */
  readonly indicator: string
  readonly indicatorId: string
  /** Empty for the place that reports. */
  readonly region: string
  readonly period: string
  readonly basis: Basis
  /** What is said of it, each kind once, in the order of the text. */
  readonly kinds: readonly FigureKind[]
  /** Ids of the figures, in the order of the text; copies are left out. */
  readonly figures: readonly string[]
  /** Ids of the targets, those without a number included. */
  readonly targets: readonly string[]
}

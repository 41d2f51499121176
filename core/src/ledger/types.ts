import type { Basis, FigureKind } from '../statements/types.ts'

/**
 * One line of the ledger (台账): an indicator at a place in a period, of one kind and basis, with everything that the
 * report says of it. `地区生产总值` and `GDP` meet in one entry.
 */
export interface Entry {
  readonly id: string
  /** Standard name, or the report's own words where the indicator table has none. */
  readonly indicator: string
  readonly indicatorId: string
  /** Empty for the place that reports. */
  readonly region: string
  readonly period: string
  readonly kind: FigureKind
  readonly basis: Basis
  /** Ids of the figures, in the order of the text; copies are left out. */
  readonly figures: readonly string[]
  /** Ids of the targets. */
  readonly targets: readonly string[]
}

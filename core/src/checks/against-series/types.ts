import type { Basis, Figure, FigureKind } from '../../statements/types.ts'

/** How final a published value is: 预计, 初步核算 (快报), 最终核实. */
export type SeriesStatus = '预计' | '初步核算' | '最终核实'

/** One value of an official series (统计数据), as a table gives it. */
export interface SeriesRow {
  /** Standard name or any alias of the indicator table. */
  readonly indicator: string
  readonly kind: FigureKind
  readonly basis: Basis
  readonly place: string
  /** `2023`. */
  readonly period: string
  /** Decimal string as printed in the source. */
  readonly value: string
  readonly unit: string
  readonly status: SeriesStatus
  /** Place among its peers, 1 the highest, or null. */
  readonly rank: number | null
  /** Among which places it is ranked: 全省; empty without a rank. */
  readonly rankScope: string
  readonly source: string
}

/**
 * What a series says of a figure: confirmed 一致; rounding 仅进位之差; revised 事后修订 (an earlier version of the value
 * agrees, or only a later one differs); contradicted 不一致; rank_contradicted 位次与数值不符.
 */
export type SeriesVerdict = 'confirmed' | 'rounding' | 'revised' | 'contradicted' | 'rank_contradicted'

/** One figure of the report against the series. */
export interface SeriesComparison {
  readonly figure: Figure
  readonly verdict: SeriesVerdict
  /** The row that was compared; for a rank, the row of the place that makes it impossible. */
  readonly row: SeriesRow
  readonly arithmetic: string
  readonly reason: string
}

import type { Comparator, FigureKind, FigureValue, LeadUnit, TargetReference } from '../statements/types.ts'
import type { Day } from '../values/day.ts'
import type { Quote, Span } from '../values/span.ts'

/** Whose report a task comes from (来源层级): 国家 省 市 县 镇. */
export type SourceLevel = 'nation' | 'province' | 'city' | 'county' | 'town'

/** A target value of a row (目标值). A row may carry several. */
export interface RowTarget extends Span {
  readonly id: string
  /** Words of the target as the report has them, with those that decide how it is judged. */
  readonly text: string
  readonly indicator: string
  readonly indicatorId: string
  readonly kind: FigureKind
  readonly comparator: Comparator
  readonly value: FigureValue | null
  readonly unit: string
  readonly reference: TargetReference | null
  readonly tier: 'floor' | 'stretch' | null
  /** A state to be reached (建成、开工、通车), not a number. */
  readonly isMilestone: boolean
}

/** A measurable thing inside a task (分解事项): one target or one object of a list. */
export interface SubItem extends Quote {
  readonly id: string
  /** Ids of its targets. */
  readonly targets: readonly string[]
}

/** What must stand by a day (节点). `share` is per cent of the target, as a decimal string, or null for a state. */
export interface RowNode {
  readonly id: string
  readonly by: Day
  readonly text: string
  readonly share: string | null
}

/** When a task is due (完成时限): the report's words, and the day that they mean, or null. */
export interface RowDeadline {
  readonly text: string
  readonly day: Day | null
}

/**
 * How the office wants a row's flows to gather over the year (序时进度): what is chosen here goes before the line by months.
 * Nodes go before both, and growth, stocks and caps are never prorated.
 */
export interface RowPace {
  /** Decimal: "1.2" where 120 % are pressed for over the year; null for 100 %. */
  readonly factor: string | null
  /** Earlier years, for a course by season (季节曲线): what had gathered by the end of each month, twelve decimals. */
  readonly earlierYears: readonly { readonly year: number; readonly cumulative: readonly string[] }[]
}

/** One row of a breakdown table (任务分解表). Rows are values: every change makes a new one. */
export interface BreakdownRow {
  readonly id: string
  /** targets 主要预期目标, which stand first; tasks 重点任务. */
  readonly part: 'targets' | 'tasks'
  /** Where its words stand in the report, in document order; several after a merge. */
  readonly source: readonly Quote[]
  readonly level: SourceLevel
  /** Wording of the task (工作任务): the report's at first, then as edited. */
  readonly text: string
  /** quantitative 定量; qualitative 定性. */
  readonly kind: 'quantitative' | 'qualitative'
  /** Chapter of the report (类别). */
  readonly category: string
  readonly targets: readonly RowTarget[]
  readonly items: readonly SubItem[]
  /** Lead units (牵头单位), the first leads, each with the reason why; several only for 分别牵头. */
  readonly lead: readonly LeadUnit[]
  /** 责任（配合）单位. */
  readonly coUnits: readonly string[]
  /** Post of the leader in charge (责任领导), empty until set. */
  readonly leaderPost: string
  readonly deadline: RowDeadline
  readonly nodes: readonly RowNode[]
  /** How the year's course was chosen; absent where it follows from what is measured. */
  readonly pace?: RowPace | undefined
  /** Ids of 民生实事 and projects that repeat this line, so that nothing is counted twice. */
  readonly links: readonly string[]
  readonly note: string
  /** Ids of the rows that it was split or merged from. */
  readonly from: readonly string[]
}

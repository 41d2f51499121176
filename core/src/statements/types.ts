import type { Quote, Span } from '../values/span.ts'

/** level 总量; rate 比率水平; growth 增速; change 增减量; point_change 百分点; rank 位次; multiple 倍、番; ratio 比例. */
export type FigureKind = 'level' | 'rate' | 'growth' | 'change' | 'point_change' | 'rank' | 'multiple' | 'ratio'

/** eq; ge (以上、超); le (以内、不超过); about (左右、约); between (区间). */
export type Comparator = 'eq' | 'ge' | 'le' | 'about' | 'between'

/** achieved 已完成; expected 预计; target 目标; other 背景、规则、规格. */
export type Modality = 'achieved' | 'expected' | 'target' | 'other'

/** Against what a change is measured: 同比, 年均, 累计, 与某地相比; empty where it is no change. */
export type Basis = 'yoy' | 'annual_average' | 'cumulative' | 'against_place' | ''

/** A decimal string as exact as printed (`"4022.25"`, `"-17.7"`), or a pair for a range. */
export type FigureValue = string | readonly [low: string, high: string]

/** How far a figure may be relied on: sound; copy (the passage repeats an earlier one); doubtful (in damaged text). */
export type Trust = 'sound' | 'copy' | 'doubtful'

/** A number that the report states about something measured (数据). */
export interface Figure extends Quote {
  readonly id: string
  readonly value: FigureValue
  /** As written: `亿元`, `%`, `个百分点`, `万人次`; empty for a ratio, a fraction, most ranks. */
  readonly unit: string
  readonly kind: FigureKind
  readonly comparator: Comparator
  readonly modality: Modality
  /** The report's own words for what is measured, contiguous in the text. */
  readonly indicator: string
  /** Where those words stand; null only where there are none. */
  readonly indicatorSpan: Span | null
  /** Row of the indicator table, or empty. */
  readonly indicatorId: string
  /** `2023`, `2021-2025` or empty. */
  readonly period: string
  /** The place, where it is not the one that reports. */
  readonly region: string
  readonly basis: Basis
  /** The words that decided comparator, modality, kind, basis and period, raw, with their places. */
  readonly cues: readonly Quote[]
  /** Id of the section that it stands in. */
  readonly section: string
  /** Id of the figure that this one repeats, in a passage that stands twice. */
  readonly copyOf: string | null
  readonly trust: Trust
}

/** What a target names in place of a number: 与经济增长同步, 完成省下达任务, 与上年持平, 高于全省平均, 稳步增长. */
export type TargetReference = 'economic_growth' | 'assigned' | 'last_year' | 'upper_level_average' | 'direction'

/** A target (目标) for the coming period, with a number or without. */
export interface Target extends Quote {
  readonly id: string
  readonly indicator: string
  readonly indicatorId: string
  readonly comparator: Comparator
  /** Null where it names no number; then `reference` says what it names. */
  readonly value: FigureValue | null
  readonly unit: string
  readonly reference: TargetReference | null
  /** floor 底线; stretch 奋斗 (`5.5%以上、力争6%`); null where there is but one. */
  readonly tier: 'floor' | 'stretch' | null
  /** In the passage of 主要预期目标. */
  readonly headline: boolean
  readonly period: string
  readonly region: string
  /** Id of its figure, or null. */
  readonly figure: string | null
}

/** A unit suggested to lead (牵头单位), with the words that suggest it. */
export interface LeadUnit {
  readonly unit: string
  readonly why: string
}

/** One thing that the government says it will do (任务), as one row of a breakdown table (任务分解表). */
export interface Task extends Quote {
  readonly id: string
  /** Main verb or verb phrase, as written. */
  readonly action: string
  /** What it acts on, as written, contiguous. */
  readonly object: string
  /** Words of its time limit, or empty. */
  readonly deadline: string
  /** Its fulfilment can be checked without judgement. */
  readonly measurable: boolean
  /** Ids of the figures inside its span. */
  readonly figures: readonly string[]
  readonly regions: readonly string[]
  readonly section: string
  readonly leadUnits: readonly LeadUnit[]
}

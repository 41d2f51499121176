import type { Span } from '../values/span.ts'

/**
 * What a stretch of a report is for: opening (开头), review of what was done (回顾), the headline targets
 * (主要预期目标), the plan (工作安排), the government's own conduct (政府自身建设), annex (名词解释、附件), other.
 */
export type SectionRole = 'opening' | 'review' | 'target' | 'plan' | 'self' | 'annex' | 'other'

/** A stretch under one heading; its span reaches to the next heading of its level or above. */
export interface Section extends Span {
  readonly id: string
  /** Id of the section that holds it, or null at the top. */
  readonly parent: string | null
  /** 1 at the top. */
  readonly level: number
  /** The heading's words without their number mark, or empty for a stretch that has none. */
  readonly heading: string
  readonly role: SectionRole
}

/** A sentence: from its first character to its closing mark, inclusive. Line breaks inside a sentence stay inside. */
export interface Sentence extends Span {
  /** Index into `Text.sections` of the innermost section that holds it. */
  readonly section: number
}

/** A report as the later stages see it. `source` and `folded` have the same length and share offsets. */
export interface Text {
  readonly source: string
  /** Full-width digits, letters and signs as half-width; see `fold`. */
  readonly folded: string
  /** In document order, each parent before its children; the first spans everything before the first heading. */
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  /** Title block: what the report says of itself. */
  readonly title: TitleBlock
  /** The five-year plan that the report as a whole presents (关于第一个五年计划的报告), or null: most report on a year. */
  readonly plan: YearSpan | null
}

/** First and last year, both inclusive. */
export interface YearSpan {
  readonly from: number
  readonly to: number
}

/** 标题、时间、地点、报告人, read from the head of the report; empty or null where it does not say. */
export interface TitleBlock {
  readonly title: string
  /** Who reports: 江门市人民政府, 国务院. */
  readonly issuer: string
  /** The place that reports, without 人民政府: 江门市, 全国. */
  readonly place: string
  /** Administrative division code (GB/T 2260), or empty. */
  readonly placeCode: string
  /** The year that the report plans, as a rule the one in which it was given; its review is of the year before. */
  readonly year: number | null
  /** It was given at the end of the year before (岁末): its 今年 is the year under review, its 明年 the one planned. */
  readonly eve: boolean
  /** `2024-02-01`, or empty. */
  readonly date: string
  readonly speaker: string
}

import type { Authority, Project, SatisfactionVotes } from 'duban-core'

/** What a row of the wall chart (挂图作战) holds. Amounts are decimal strings in 亿元. */
export interface ProjectRecord extends Omit<Project, 'id' | 'leadUnit'> {
  /** 建设地点, in words. */
  readonly site: string
  /** 建设内容及规模. */
  readonly content: string
  /** 起止年限. */
  readonly years: string
  /** 解决措施. */
  readonly measures: string
  /** 牵头领导, as a post. */
  readonly leader: string
  /** 业主. */
  readonly owner: string
  /** The month that `doneThisYear` reaches, or null where nothing was reported. */
  readonly month: string | null
  /** Assignments of breakdown tables that it fulfils. */
  readonly assignments: readonly string[]
}

/** What is said of an item in a quarter: share of the year's aim in per cent, and words. Null: not reported. */
export interface QuarterRecord {
  readonly share: string | null
  readonly text: string
}

/** 完成情况: open until the year's end says otherwise. */
export type LivelihoodOutcome = 'open' | 'completed' | 'nearly' | 'missed'

/** A livelihood item (民生实事) of a year. */
export interface LivelihoodRecord {
  readonly year: number
  readonly number: number
  readonly name: string
  /** 年度建设内容. */
  readonly content: string
  /** 目标值, as printed: 45个小区. */
  readonly target: string
  /** 责任单位 beside the lead. */
  readonly units: readonly string[]
  /** 资金来源. */
  readonly funding: string
  /** The annex that lists it (附件): its title and the place in it. */
  readonly annex: string
  /** 一季度 to 四季度. */
  readonly quarters: readonly QuarterRecord[]
  readonly outcome: LivelihoodOutcome
  /** 佐证. */
  readonly evidence: string
  /** 满意度测评, with the day of the vote; null until there was one. */
  readonly votes: (SatisfactionVotes & { readonly day: string }) | null
  /** Assignments and projects that repeat the item: linked, so that nothing counts twice. */
  readonly assignments: readonly string[]
  readonly projects: readonly string[]
}

/** County, town, village (县、镇、村). */
export type PlaceLevel = 'county' | 'town' | 'village'

/** A place of the 百千万工程. Its values are by name of their measure; a measure that is absent has no data. */
export interface PlaceRecord {
  readonly code: string
  readonly name: string
  readonly level: PlaceLevel
  /** Code of the place above, or empty. */
  readonly parent: string
  /** 类别, within which it is ranked: 创先, 进位, 消薄, or empty. */
  readonly list: string
  /** 数据时间, as printed. */
  readonly period: string
  readonly values: Readonly<Record<string, string>>
  /** Ranks that the level above published (公布位次), one a measure; they stand beside what the values come to. */
  readonly published: readonly PublishedPlaceRank[]
}

/** A rank of a place in a published ranking, which may be of many more places than the register has. */
export interface PublishedPlaceRank {
  /** What was ranked: a measure of the register, or what only the ranking knows (综合评价). */
  readonly measure: string
  readonly rank: number
  readonly of: number | null
  /** 发布机关, 文件, 日期. */
  readonly authority: Authority
}

/** What places are compared by (指标): all of its values are of one unit, and one way is better. */
export interface MeasureRecord {
  readonly name: string
  readonly unit: string
  readonly better: 'up' | 'down'
}

/** What each register (台账) holds. */
export interface Registers {
  readonly project: ProjectRecord
  readonly livelihood: LivelihoodRecord
  readonly place: PlaceRecord
  readonly measure: MeasureRecord
}

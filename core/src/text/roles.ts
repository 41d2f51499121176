import type { SectionRole, YearSpan } from './types.ts'
import { findYears } from './years.ts'

const CONDUCT =
  /(?:政府)?自身建设|建设.{0,12}(?:服务型|法治|廉洁|人民满意|为民).{0,6}政府|政府.{0,10}(?:效能|作风)|机关作风/
const BY_HEADING: readonly (readonly [SectionRole, RegExp])[] = [
  ['annex', /名词|注释|注解/],
  ['self', CONDUCT],
  [
    'review',
    /回顾|(?:过去|一年来|五年来|去年).{0,12}(?:工作|成就|发展|情况)|工作(?:总结|情况)$|(?:计划|规划|决议|纲要)的?(?:执行|完成|实施|落实)情况|取得.{0,6}成(?:就|绩|效)/,
  ],
  [
    'plan',
    /(?:安排|部署|任务|计划|打算|建议|重点工作|主要工作|基本方针|总体要求|主要考虑|奋斗目标|工作重点|今后|未来[五5几]年|下一步|建设方针|主要目标|发展目标|预期目标)/,
  ],
]
// Typesetting of the nineties puts blanks between digits: 1 9 9 8 年.
const YEARS = /(?:1 ?9|2 ?0) ?\d ?\d/g
/** An annex of livelihood items (民生实事) or of projects is part of the plan. */
const PROMISES = /民生实事|实事项目|重点(?:项目|工程)|任务(?:清单|分解)/
const PROMISES_WITHIN = 60
const DONE = /了|取得|完成|达到|同比|比上年|已/g
const PLANNED = /要|将|力争|确保|加快|推进|加强|今年/g

/** The time that the report as a whole stands in. */
export interface Frame {
  /** In which it was given. */
  readonly year: number | null
  /** Which it presents, where it presents one. */
  readonly plan: YearSpan | null
}

/**
 * Role of a section by its heading, else by the years it names against the year of the report, else (at the top
 * level) by whether its first characters speak of what was done or of what is to be done. A report that presents a plan
 * speaks of what is to be done wherever its headings do not look back.
 */
export function roleOf(heading: string, body: string, { year, plan }: Frame, parent: SectionRole | null): SectionRole {
  if (/名词|注释|注解/.test(heading)) return 'annex'
  if (/^附/.test(heading)) return PROMISES.test(body.slice(0, PROMISES_WITHIN)) ? 'plan' : 'annex'
  if (parent && parent !== 'other') return parent === 'plan' && CONDUCT.test(heading) ? 'self' : parent
  const byYear = roleByYear(heading, year)
  const named = BY_HEADING.find(([, pattern]) => pattern.test(heading))?.[0] ?? null
  if (byYear && named !== 'annex' && named !== 'self') return named === 'review' ? 'review' : byYear
  return named ?? (plan ? 'plan' : roleByTense(body))
}

/** `2026年工作安排` in the report of 2026 is plan; `2025年工作回顾` is review; both named together: by the first. */
function roleByYear(heading: string, reportYear: number | null): SectionRole | null {
  if (reportYear === null) return null
  const digits = heading.match(YEARS)?.map(year => Number(year.replaceAll(' ', '')))
  // Older reports name them in words: 一九六五年的任务.
  const years = digits ?? findYears(heading).map(({ year }) => year)
  if (!years.length) return null
  return Math.min(...years) < reportYear ? 'review' : 'plan'
}

function roleByTense(body: string): SectionRole {
  const head = body.slice(0, 1200)
  const done = head.match(DONE)?.length ?? 0
  const planned = head.match(PLANNED)?.length ?? 0
  if (done + planned < 3) return 'other'
  return done >= planned ? 'review' : 'plan'
}

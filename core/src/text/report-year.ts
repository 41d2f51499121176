import { isLineBreak } from './lines.ts'
import { findYears, planYears } from './years.ts'

/** The first lines of a report, in characters. */
const HEAD_LENGTH = 1500

/**
 * The year of a report without a date. The session of the national congress that it is given to tells it; else a plan
 * heading names it (`2008年主要任务`) and a review heading the year before (`2009年工作回顾`); else a heading names the plan
 * that is over or begins; without all these the year most spoken of in the first part is the one under review.
 */
export function yearOf(folded: string): number | null {
  const session = yearOfSession(folded.slice(0, HEAD_LENGTH))
  const named = newest(shortLines(folded, '年'), yearOfHeading)
  // A session of December hears the plan for the year to come.
  if (session !== null) return named === session + 1 ? named : session
  if (named !== null) return named
  const opening = folded.slice(0, Math.max(HEAD_LENGTH * 2, folded.length * 0.2))
  const planned = newest(shortLines(folded, '五”'), yearOfPlanHeading)
  const spoken = yearBySpeech(opening)
  // In the midst of a plan its headings name it too.
  const isWithin = planned !== null && spoken !== null && spoken > planned && spoken < planned + 5
  return isWithin ? spoken : (planned ?? spoken)
}

/** The session of the national congress that hears the report, as its year; null for other reports. */
export const sessionYear = (folded: string): number | null => yearOfSession(folded.slice(0, HEAD_LENGTH))

/** Whether a report given late in `year` plans the next one: its headings say so, or it speaks of 明年 again and again. */
export const plansNextYear = (folded: string, year: number): boolean =>
  newest(shortLines(folded, '年'), yearOfHeading) === year + 1 || folded.split('明年').length > NEXT_YEARS
/** More than this many: a report on the year that it is given in may look ahead once or twice. */
const NEXT_YEARS = 4

function newest(lines: readonly string[], yearOfLine: (line: string) => number | null): number | null {
  const years = lines.map(yearOfLine).filter(year => year !== null)
  return years.length ? Math.max(...years) : null
}

/** `向第六届全国人民代表大会第五次会议作`, for short `向六届全国人大五次会议报告`. */
const SESSION =
  /[向在]第?([一二三四五六七八九十]{1,2})届全国(?:人民代表大会|人大)第?([一二三四五])次会议(?:[作做提报]|上[\s()（）]*(?:\n|$))/
const HAN = '零一二三四五六七八九十'
/** Years of the sessions before 1978, from when on there was one each year, five to a congress. */
const EARLY_SESSIONS: readonly (readonly number[])[] = [
  [1954, 1955, 1956, 1957, 1958],
  [1959, 1960, 1962, 1963],
  [1964],
  [1975],
]

/** `向第六届全国人民代表大会第五次会议作` → 1987. */
function yearOfSession(head: string): number | null {
  const found = SESSION.exec(head)
  if (!found) return null
  const [, congress, session] = found
  if (congress.length > 1 && congress[0] !== '十') return null
  const term = (congress.length > 1 ? 10 : 0) + HAN.indexOf(congress[congress.length - 1])
  const number = HAN.indexOf(session)
  return EARLY_SESSIONS[term - 1]?.[number - 1] ?? (term > 4 ? 1978 + 5 * (term - 5) + number - 1 : null)
}

const LONGEST_LINE = 200

/** The short lines that hold a mark: found from one mark to the next, as most lines hold none. */
function shortLines(folded: string, mark: string): string[] {
  const lines: string[] = []
  for (let at = folded.indexOf(mark); at >= 0; at = folded.indexOf(mark, at)) {
    let start = at
    while (start > 0 && at - start <= LONGEST_LINE && !isLineBreak(folded.charCodeAt(start - 1))) start--
    let end = at + 1
    while (end < folded.length && end - start <= LONGEST_LINE && !isLineBreak(folded.charCodeAt(end))) end++
    if (end - start <= LONGEST_LINE) lines.push(folded.slice(start, end))
    at = end
  }
  return lines
}

const HEADING_LINE = /^\s*([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)][、 ]?)?(.{2,40})$/
const NAMES_PART = /回顾|工作安排|重点工作|主要任务|工作总结|目标任务/
const LOOKS_BACK = /回顾|总结/
const LOOKS_AHEAD = /安排|任务|方针|部署|重点/

/** The words of a line that may be a heading, or null. */
function headingOf(line: string): string | null {
  const found = HEADING_LINE.exec(line)
  if (!found || (!found[1] && !NAMES_PART.test(found[2])) || /[。，；]/.test(found[2])) return null
  return found[2]
}

function yearOfHeading(line: string): number | null {
  const heading = headingOf(line)
  // 1993年以来的工作 names where the review begins.
  const named = heading === null || heading.includes('以来') ? [] : findYears(heading).map(({ year }) => year)
  if (heading === null || !named.length) return null
  const isReview = LOOKS_BACK.test(heading) && !LOOKS_AHEAD.test(heading)
  return Math.max(...named) + (isReview ? 1 : 0)
}

/** A plan in the midst of which the report may stand: `“六五”计划后三年的任务`. */
const IS_PART = /[前后头].年|以来|中期/
const PLAN_IS_OVER = /工作(?:的)?(?:回顾|总结)|回顾|成就|时期(?:的)?工作$/
const PLAN_BEGINS = /目标|任务|主要考虑|总体要求|蓝图|展望/

/** `过去一年和“十五”时期的工作` and `“十一五”时期的目标` both head a report of 2006. */
function yearOfPlanHeading(line: string): number | null {
  const heading = headingOf(line)
  const plan = heading === null || IS_PART.test(heading) ? null : planYears(heading)
  if (heading === null || plan === null) return null
  if (PLAN_IS_OVER.test(heading)) return plan.to + 1
  return PLAN_BEGINS.test(heading) ? plan.from : null
}

/** Behind these a year is one that another is held against: 比, 从 and 由, 较, 自. */
const COMPARED = new Set([...'比从由较自'])
/** 到1985年 at the head of a clause is a year to come, 1979年到1997年 no year of its own; 增加到2002年 is one. */
const UNTIL = /(?:^|[\s，。；：、年])[到至]$/
/** Before a year that opens its clause: what the passage is about. */
const OPENS_CLAUSE = /[\s，。；：、]/

/** The year most spoken of, those that open a clause twice, and of two the later; others only where none is left. */
function yearBySpeech(opening: string): number | null {
  const counts = new Map<number, number>()
  const named = findYears(opening)
  const own = named.filter(
    ({ start }) => !COMPARED.has(opening[start - 1]) && !UNTIL.test(opening.slice(Math.max(0, start - 2), start)),
  )
  for (const { year, start } of own.length ? own : named)
    counts.set(year, (counts.get(year) ?? 0) + (OPENS_CLAUSE.test(opening[start - 1] ?? ' ') ? 2 : 1))
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return ranked.length ? ranked[0][0] + 1 : null
}

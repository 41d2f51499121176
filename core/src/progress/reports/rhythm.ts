import { type Day, type Month, monthOf } from '../../values/day.ts'

/**
 * How often units report on a table (报送频次): monthly 按月; quarterly 按季, on the last month of each; nodes 按节点, on the
 * months in which a node of the task, or its deadline, falls. Source: 鄂温克旗 and 盘锦 report by the month, 武汉 by the quarter.
 */
export type Rhythm = 'monthly' | 'quarterly' | 'nodes'

/** All rhythms, the densest first. */
export const rhythms: readonly Rhythm[] = ['monthly', 'quarterly', 'nodes']

/** What of a task says when it reports by nodes. */
export interface Noded {
  readonly nodes: readonly { readonly by: Day }[]
  readonly deadline: { readonly day: Day | null }
}

/** A quarter ends with it. */
const endsQuarter = (month: Month): boolean => Number(month.slice(5)) % 3 === 0

/**
 * Whether a task owes a report for a month. By nodes it owes one for each month in which a node or the deadline falls, and
 * one for the year's last: a task of which nothing is dated is heard of once a year, never not at all.
 */
export function isReportedOn(rhythm: Rhythm, month: Month, { nodes, deadline }: Noded): boolean {
  if (rhythm === 'monthly') return true
  if (rhythm === 'quarterly') return endsQuarter(month)
  const days = [...nodes.map(({ by }) => by), ...(deadline.day === null ? [] : [deadline.day])]
  return month.endsWith('-12') || days.some(day => monthOf(day) === month)
}

/**
 * Whether the lights of a rhythm are counted at the end of a month: by the quarter only where a quarter ends, since one value
 * lights all three months; by nodes every month, since a node that is missed grows later by the day.
 */
export const isLightCounted = (rhythm: Rhythm, month: Month): boolean => rhythm !== 'quarterly' || endsQuarter(month)

import { addDays, compareMoments, type Day, dayOf, daysBetween } from '../../values/day.ts'
import type { ProgressReport } from '../reports/report.ts'

/** How recently anything of substance was said (时效): a signal of its own, never mixed into the light. */
export interface Freshness {
  /** fresh 及时; ageing 将过期; stale 过期; silent 长期未报; never 从未反馈. */
  readonly level: 'fresh' | 'ageing' | 'stale' | 'silent' | 'never'
  /** Since the last report of substance, or null where there is none. */
  readonly days: number | null
  readonly reportId: string | null
}

/** Days up to which a level holds. Source: Kausal Watch's 30/60/180. */
export interface FreshnessLimits {
  readonly freshDays: number
  readonly ageingDays: number
  readonly staleDays: number
}

export const freshnessLimits: FreshnessLimits = { freshDays: 30, ageingDays: 60, staleDays: 180 }

/**
 * How fresh a task is. Only accepted reports count, and a correction that leaves value and progress as they were does
 * not: a mended comma is no news.
 */
export function freshnessOf(
  reports: readonly ProgressReport[],
  today: Day,
  limits: FreshnessLimits = freshnessLimits,
): Freshness {
  let last: ProgressReport | null = null
  for (const report of reports)
    if (isKnown(report, today) && (last === null || isLater(report, last)) && !isCosmetic(report, reports))
      last = report
  if (!last?.acceptedAt) return { level: 'never', days: null, reportId: null }
  const days = daysBetween(dayOf(last.acceptedAt), today)
  const { freshDays, ageingDays, staleDays } = limits
  const level = days <= freshDays ? 'fresh' : days <= ageingDays ? 'ageing' : days <= staleDays ? 'stale' : 'silent'
  return { level, days, reportId: last.id }
}

/** The first day on which something fresh is less so though nothing is reported; null where it stays as it is. */
export function freshUntil({ level, days }: Freshness, today: Day, limits = freshnessLimits): Day | null {
  if (days === null || level === 'silent') return null
  const last = { fresh: limits.freshDays, ageing: limits.ageingDays, stale: limits.staleDays, never: 0 }[level]
  return addDays(today, last + 1 - days)
}

const isKnown = ({ acceptedAt }: ProgressReport, today: Day): boolean =>
  acceptedAt !== null && dayOf(acceptedAt) <= today

function isLater(a: ProgressReport, b: ProgressReport): boolean {
  const apart = compareMoments(a.acceptedAt ?? '', b.acceptedAt ?? '')
  return apart > 0 || (apart === 0 && a.id > b.id)
}

function isCosmetic(report: ProgressReport, reports: readonly ProgressReport[]): boolean {
  if (report.corrects === null) return false
  const old = reports.find(candidate => candidate.id === report.corrects)
  return (
    old !== undefined && old.value === report.value && old.progress === report.progress && old.doneOn === report.doneOn
  )
}

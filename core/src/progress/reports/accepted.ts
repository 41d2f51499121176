import { compareMoments, type Month } from '../../values/day.ts'
import { compare, decimal, parseDecimal } from '../../values/decimal.ts'
import type { ProgressReport, Verification } from './report.ts'

/** Which of the three values judges: verified 核实值, else reported 上报值; or reported alone. */
export type ValuePolicy = 'verified_first' | 'reported'

/** A pair of values that should be one and differ: 上报值 against 核实值, 计算值, or the number that a file shows. */
export type ValueConflict = 'reported_verified' | 'reported_computed' | 'reported_evidence'

/** The value of a month that counts, with the three that stand side by side. */
export interface AcceptedValue {
  readonly month: Month
  /** The value that judges; null where the report carries none. */
  readonly value: string | null
  readonly reported: string | null
  readonly computed: string | null
  readonly verified: string | null
  readonly reportId: string
  /** Ids of the reports that it replaced, oldest first. */
  readonly replaced: readonly string[]
  readonly conflicts: readonly ValueConflict[]
}

const isCounted = (report: ProgressReport): boolean =>
  (report.state === 'accepted' || report.state === 'locked') && report.acceptedAt !== null

/** By time of acceptance, then by id: the order in which reports arrive or are listed plays no part. */
const byAcceptance = (a: ProgressReport, b: ProgressReport): number =>
  compareMoments(a.acceptedAt ?? '', b.acceptedAt ?? '') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * The values that count, one a month in order of months: of several accepted reports of a month the last accepted stands,
 * the others stay visible as replaced. Reports that are not accepted never count.
 */
export function acceptedValues(
  reports: readonly ProgressReport[],
  targetId: string | null,
  policy: ValuePolicy = 'verified_first',
): AcceptedValue[] {
  const byMonth = new Map<Month, ProgressReport[]>()
  for (const report of reports.filter(r => isCounted(r) && r.targetId === targetId).sort(byAcceptance))
    byMonth.set(report.month, [...(byMonth.get(report.month) ?? []), report])
  return [...byMonth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, all]) => {
      const last = all.at(-1)
      return last ? [acceptedValue(month, last, all.slice(0, -1), policy)] : []
    })
}

function acceptedValue(
  month: Month,
  report: ProgressReport,
  replaced: readonly ProgressReport[],
  policy: ValuePolicy,
): AcceptedValue {
  const verified = lastCheck(report.checks)?.value ?? null
  const value = policy === 'verified_first' ? (verified ?? report.value) : report.value
  const { computed } = report
  return {
    month,
    value,
    reported: report.value,
    computed,
    verified,
    reportId: report.id,
    replaced: replaced.map(r => r.id),
    conflicts: conflictsOf(report),
  }
}

/** Which of a report's three values differ, whatever its state; where there are several checks, the last one's value is meant. */
export function conflictsOf(
  report: Pick<ProgressReport, 'value' | 'computed' | 'checks' | 'evidence'>,
): ValueConflict[] {
  const conflicts: ValueConflict[] = []
  if (differ(report.value, lastCheck(report.checks)?.value ?? null)) conflicts.push('reported_verified')
  if (differ(report.value, report.computed)) conflicts.push('reported_computed')
  if (report.evidence.some(evidence => differ(report.value, evidence.value))) conflicts.push('reported_evidence')
  return conflicts
}

/** The latest check; of two at one time the one with the later id, so that their order plays no part. */
export const lastCheck = (checks: readonly Verification[]): Verification | undefined =>
  checks.length < 2
    ? checks[0]
    : [...checks].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1)).at(-1)

function differ(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  return parseDecimal(a) && parseDecimal(b) ? compare(decimal(a), decimal(b)) !== 0 : a !== b
}

import type { Review } from '../../client/reviews.ts'

/** Whether a report may be passed together with others: nothing in it contradicts itself, and a number has its proof. */
export const isPlain = ({ report, conflicts }: Review): boolean =>
  conflicts.length === 0 &&
  report.corrects === null &&
  ((report.value === null && report.doneOn === null) ||
    report.evidence.length > 0 ||
    report.checks.some(one => one.holds))

/** The review that is `by` places after another; the first or the last beyond the ends. */
export function moved(reviews: readonly Review[], id: string, by: number): Review | null {
  const at = reviews.findIndex(({ report }) => report.id === id)
  return reviews[Math.min(Math.max(at + by, 0), reviews.length - 1)] ?? null
}

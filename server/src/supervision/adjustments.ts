import type { Day, ScoreAdjustment, ScoreRank } from 'duban-core'
import type { FiledMatter } from './filed-matters.ts'

/** Additions and deductions (加减分) that a unit may be given, each with who approved it, if anybody did. */
export type AdjustmentsByUnit = ReadonlyMap<string, readonly ScoreAdjustment[]>

/** What a matter of the year adds or takes off: closed in time or late, sent back, praised, found faked. */
function ofMatter({ row: { id }, file }: FiledMatter, year: number, asOf: Day): ScoreAdjustment[] {
  const isOfYear = (at: string) => at.startsWith(`${year}-`)
  const found: ScoreAdjustment[] = []
  const { events } = file.matter
  for (const { step, at, by } of events)
    if (step === 'return' && isOfYear(at)) found.push({ key: 'sent_back', evidence: id, approvedBy: by.person })
  const closing = events.findLast(({ step }) => step === 'conclude')
  const due = file.deadline?.deadline
  if (due && closing && isOfYear(closing.at)) {
    const key = closing.at.slice(0, 10) <= due ? 'on_time' : 'late'
    found.push({ key, evidence: id, approvedBy: closing.by.person })
  }
  // Nobody has looked at it yet: it is proposed only.
  if (due && !closing && isOfYear(due) && asOf > due) found.push({ key: 'late', evidence: id, approvedBy: null })
  for (const { kind, state, decision } of file.proposals) {
    const key = kind === 'faked' ? 'faked' : kind === 'praise' || kind === 'incentive' ? 'praised' : null
    if (key === null) continue
    if (state === 'effective' && decision && isOfYear(decision.at))
      found.push({ key, evidence: id, approvedBy: decision.by.person })
    if (state === 'proposed') found.push({ key, evidence: id, approvedBy: null })
  }
  return found
}

/** Additions and deductions of a year from its matters, by the id of the unit that answers for them. */
export function adjustmentsOf(matters: readonly FiledMatter[], year: number, asOf: Day): AdjustmentsByUnit {
  const events = new Map<string, ScoreAdjustment[]>()
  for (const matter of matters)
    for (const adjustment of ofMatter(matter, year, asOf))
      events.set(matter.row.unit, [...(events.get(matter.row.unit) ?? []), adjustment])
  return events
}

/** The first three (前三名): a published rank is approved by the paper it stands in, one worked out from the table by nobody. */
export const rankAdjustments = (
  ranked: readonly { readonly targetId: string; readonly rank: ScoreRank | null }[],
): ScoreAdjustment[] =>
  ranked.flatMap(({ targetId, rank }) =>
    rank && rank.rank <= 3
      ? [{ key: `rank_${rank.rank}`, evidence: targetId, approvedBy: rank.source?.body ?? null }]
      : [],
  )

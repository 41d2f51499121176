import type { Day } from '../../values/day.ts'
import type { Rhythm } from '../reports/rhythm.ts'
import {
  type LadderProfile,
  type LadderReason,
  type LadderValues,
  ladderFor,
  ladderReason,
  type Rung,
  rungs,
} from './ladder-rules.ts'
import { dueDay, type TimeLimit, timeLimits } from './limits.ts'
import { officialCalendar, type WorkCalendar } from './working-days.ts'

/** A sheet that was sent (督查单), and when the unit answered it. */
export interface Sheet {
  readonly rung: Rung
  readonly issued: Day
  readonly answered: Day | null
}

/** What the ladder proposes next; a person issues it, and a red sheet only a leader (733 第二十一条). */
export interface LadderProposal {
  readonly rung: Rung
  readonly needsLeader: boolean
  /** Last day for the answer, should it be issued today. */
  readonly answerBy: Day
  /** The sheet that was not answered in time, or null for the first. */
  readonly because: { readonly sheet: Sheet; readonly answerWasDue: Day } | null
  readonly skipped: readonly Rung[]
  /** The rule and what it rests on. */
  readonly reason: LadderReason
}

/** What an office may set. */
export interface LadderSettings {
  readonly profile?: LadderProfile
  /** How often units report: what values are counted in. */
  readonly rhythm?: Rhythm | undefined
  readonly calendar?: WorkCalendar
  readonly limits?: readonly TimeLimit[]
}

/**
 * The next sheet for a matter of which `values` are known, or null while the last may still be answered, was answered in
 * time, or nothing higher is asked for. Which rung follows is the rules' to say: after a sheet that was not answered in
 * time, and at the start, where lights or lateness may skip the lower ones (急事可越级).
 */
export function nextRung(
  today: Day,
  sheets: readonly Sheet[],
  values: LadderValues,
  { profile = ladderFor(''), rhythm, calendar = officialCalendar, limits = timeLimits }: LadderSettings = {},
): LadderProposal | null {
  const last = [...sheets]
    .sort((a, b) =>
      a.issued < b.issued ? -1 : a.issued > b.issued ? 1 : rungs.indexOf(a.rung) - rungs.indexOf(b.rung),
    )
    .at(-1)
  const due = last && dueDay(last.rung, last.issued, calendar, limits)
  if (last && (!due || today <= due.day || (last.answered !== null && last.answered <= due.day))) return null
  const from = last ? rungs.indexOf(last.rung) + 1 : 0
  const reason = ladderReason(profile, { ...values, unanswered: from }, rhythm)
  const to = reason ? rungs.indexOf(reason.rung) : -1
  const answer = reason && to >= from ? dueDay(reason.rung, today, calendar, limits) : null
  if (!reason || !answer) return null
  return {
    rung: reason.rung,
    needsLeader: reason.rung === 'red',
    answerBy: answer.day,
    because: last && due ? { sheet: last, answerWasDue: due.day } : null,
    skipped: rungs.slice(from, to),
    reason,
  }
}

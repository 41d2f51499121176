import type { Day } from '../../values/day.ts'
import { dueDay, type TimeLimit, timeLimits } from './limits.ts'
import { officialCalendar, type WorkCalendar } from './working-days.ts'

/** Rungs of the ladder (阶梯督办): 提醒 → 督办单 → 蓝单 → 橙单 → 红单. */
export type Rung = 'remind' | 'press' | 'blue' | 'orange' | 'red'

/** The rungs from the lowest. Source: 三明 2017 for the three sheets, common practice for the two below them. */
export const rungs: readonly Rung[] = ['remind', 'press', 'blue', 'orange', 'red']

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
}

/** What an office may set. */
export interface LadderSettings {
  /** Urgent matters start at this rung (急事可越级). */
  readonly startAt?: Rung
  readonly calendar?: WorkCalendar
  readonly limits?: readonly TimeLimit[]
}

/**
 * The next rung for an overdue matter, or null while the last sheet may still be answered, was answered in time, or was
 * the red one. Each rung is climbed because the one before was not answered in time, never by the size of the delay.
 */
export function nextRung(today: Day, sheets: readonly Sheet[], settings: LadderSettings = {}): LadderProposal | null {
  const { startAt = 'remind', calendar = officialCalendar, limits = timeLimits } = settings
  const last = [...sheets]
    .sort((a, b) =>
      a.issued < b.issued ? -1 : a.issued > b.issued ? 1 : rungs.indexOf(a.rung) - rungs.indexOf(b.rung),
    )
    .at(-1)
  const start = rungs.indexOf(startAt)
  if (!last) return propose(start, today, null, rungs.slice(0, start))
  const due = dueDay(last.rung, last.issued, calendar, limits)
  const isAnswered = last.answered !== null && due !== null && last.answered <= due.day
  if (!due || isAnswered || today <= due.day) return null
  const next = rungs.indexOf(last.rung) + 1
  const rung = Math.max(next, start)
  return propose(rung, today, { sheet: last, answerWasDue: due.day }, rungs.slice(next, rung))

  function propose(
    index: number,
    issued: Day,
    because: LadderProposal['because'],
    skipped: readonly Rung[],
  ): LadderProposal | null {
    const answer = index < rungs.length ? dueDay(rungs[index], issued, calendar, limits) : null
    if (!answer) return null
    return { rung: rungs[index], needsLeader: rungs[index] === 'red', answerBy: answer.day, because, skipped }
  }
}

import type { CellEdit } from '../../client/assignments.ts'
import { unitNames } from '../../format/task-cells.ts'

/** What is typed into an edit of many tasks; null for a cell that stays. */
export interface TypedCells {
  readonly lead: string | null
  readonly leaderPost: string | null
  readonly deadlineText: string
  readonly deadlineDay: string | null
  readonly note: string | null
}

/** Why a unit leads that a person named. */
export const NAMED_BY_HAND = '人工指定'

/** The typed cells as the service takes them; those that stay are left out. */
export const editOf = ({ lead, leaderPost, deadlineText, deadlineDay, note }: TypedCells): CellEdit => ({
  ...(lead === null ? {} : { lead: unitNames(lead).map(unit => ({ unit, why: NAMED_BY_HAND })) }),
  ...(leaderPost === null ? {} : { leaderPost: leaderPost.trim() }),
  ...(deadlineDay === null ? {} : { deadline: { text: deadlineText, day: deadlineDay || null } }),
  ...(note === null ? {} : { note }),
})

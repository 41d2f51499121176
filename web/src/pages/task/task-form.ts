import type { TaskRow } from '../../client/assignment-shapes.ts'
import type { CellEdit } from '../../client/assignments.ts'
import { cellText, deadlineText, type TaskCell, unitNames } from '../../format/task-cells.ts'

/** A task's cells as they are typed. */
export interface TaskForm {
  readonly text: string
  readonly category: string
  readonly lead: string
  readonly coUnits: string
  readonly leaderPost: string
  readonly deadlineText: string
  readonly deadlineDay: string
  readonly note: string
}

/** Why a unit leads that a person named. */
const NAMED_BY_HAND = '人工指定'

/** A task's cells to begin with. */
export const formOf = (row: TaskRow): TaskForm => ({
  text: row.text,
  category: row.category,
  lead: cellText(row, 'lead'),
  coUnits: cellText(row, 'coUnits'),
  leaderPost: row.leaderPost,
  deadlineText: row.deadline.text,
  deadlineDay: row.deadline.day ?? '',
  note: row.note,
})

/** A typed cell as one text, to hold beside a saved one. */
export function typedCell(form: TaskForm, cell: TaskCell): string {
  if (cell === 'deadline') return deadlineText({ deadline: { text: form.deadlineText, day: form.deadlineDay || null } })
  return cell === 'lead' || cell === 'coUnits' ? unitNames(form[cell]).join('、') : form[cell]
}

/** The cells that differ from the version that was read; the others are left to whoever changes them. */
export function editOfForm(form: TaskForm, row: TaskRow): CellEdit {
  const differs = (cell: TaskCell) => typedCell(form, cell) !== cellText(row, cell)
  const why = (unit: string) => row.lead.find(lead => lead.unit === unit)?.why ?? NAMED_BY_HAND
  return {
    ...(differs('text') ? { text: form.text } : {}),
    ...(differs('category') ? { category: form.category } : {}),
    ...(differs('lead') ? { lead: unitNames(form.lead).map(unit => ({ unit, why: why(unit) })) } : {}),
    ...(differs('coUnits') ? { coUnits: unitNames(form.coUnits) } : {}),
    ...(differs('leaderPost') ? { leaderPost: form.leaderPost } : {}),
    ...(differs('deadline') ? { deadline: { text: form.deadlineText, day: form.deadlineDay || null } } : {}),
    ...(differs('note') ? { note: form.note } : {}),
  }
}
